package in.etamil.oracle;

import in.etamil.internal.syntax.SyntaxTree;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All keywords in one spelling: a column of the table. */
record Respelled(int column) implements Rewriting {
    @Override
    public @Nullable String rewritten(String text, SyntaxTree tree, Predicate<String> accepted) {
        String respelled = Spelling.respelled(text, Words.reserved(column));
        return respelled.equals(text) ? null : respelled;
    }
}
