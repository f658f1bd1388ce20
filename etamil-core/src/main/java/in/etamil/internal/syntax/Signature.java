package in.etamil.internal.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters and declared result of a function, method or anonymous function. */
public record Signature(List<Parameter> parameters, @Nullable TypeName result) {

    /** The span is the name's. */
    public record Parameter(Span span, boolean fixed, @Nullable TypeName type, String name) {

        /** Whether the name is one of the three words that make a method callable on a record. */
        public boolean namesSelf() {
            return name.equals("இது") || name.equals("iqu") || name.equals("_self");
        }
    }
}
