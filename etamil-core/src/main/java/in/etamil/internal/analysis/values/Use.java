package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** One use of a variable in a statement (docs/adr/0004-values.md). */
final class Use {
    /** What becomes of the value. */
    enum Kind {
        /** It is only looked at, or marked whatever the analysis says. */
        BORROW,
        /** It is stored somewhere. */
        KEEP,
        /** A function gets it, which borrows or keeps it. */
        ARGUMENT
    }

    final String name;
    final Kind kind;

    /** Where it stands, if it may be moved there. */
    final Expression.@Nullable Variable node;

    /** The function that gets it, and as which parameter. */
    final @Nullable Body function;

    final int parameter;

    /** When the use ends, counted in operations of the statement. */
    int end;

    Use(String name, Kind kind, Expression.@Nullable Variable node) {
        this(name, kind, node, null, 0);
    }

    Use(
            String name,
            Kind kind,
            Expression.@Nullable Variable node,
            @Nullable Body function,
            int parameter) {
        this.name = name;
        this.kind = kind;
        this.node = node;
        this.function = function;
        this.parameter = parameter;
    }
}
