package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How errors look on standard error (docs/semantics.md#the-command-line). */
final class Report {
    private Report() {}

    /** What stands in front of a problem's text: the lexical errors of one file share a mark. */
    static String mark(@Nullable Diagnostic previous, Diagnostic problem) {
        return previous != null && isLexical(previous, problem) ? "  " : "✗ ";
    }

    static String failure(String message) {
        return "✗ Runtime error: " + message;
    }

    private static boolean isLexical(Diagnostic first, Diagnostic second) {
        return first.stage() == Stage.LEX
                && second.stage() == Stage.LEX
                && Objects.equals(first.file(), second.file());
    }
}
