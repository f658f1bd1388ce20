package in.etamil.oracle;

import in.etamil.internal.syntax.SyntaxTree;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A change of a program's text after which it does the same. */
interface Rewriting {
    /**
     * The changed text, or {@code null} when this does not apply to the program.
     *
     * @param tree what the text was parsed to; its spans point into the text
     * @param accepted whether the checker takes a text
     */
    @Nullable String rewritten(String text, SyntaxTree tree, Predicate<String> accepted);
}
