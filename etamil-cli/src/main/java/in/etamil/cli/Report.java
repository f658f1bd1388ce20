package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How errors look on standard error (language.md 11). */
final class Report {
    private Report() {}

    /** One text an error; the lexical errors of one file share one. */
    static List<String> refusal(List<Diagnostic> problems) {
        List<String> lines = new ArrayList<>();
        Diagnostic previous = null;
        for (Diagnostic problem : problems) {
            if (previous != null && isLexical(previous, problem)) {
                int last = lines.size() - 1;
                lines.set(last, lines.get(last) + "\n  " + problem.message());
            } else {
                lines.add("✗ " + problem.message());
            }
            previous = problem;
        }
        return lines;
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
