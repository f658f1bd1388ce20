package in.etamil.cli;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How errors look on standard error (language.md 11). */
final class Report {
    private Report() {}

    /** The problems that share one text: the lexical errors of one file. */
    static List<List<Diagnostic>> groups(List<Diagnostic> problems) {
        List<List<Diagnostic>> groups = new ArrayList<>();
        Diagnostic previous = null;
        for (Diagnostic problem : problems) {
            if (previous == null || !isLexical(previous, problem)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(problem);
            previous = problem;
        }
        return groups;
    }

    /** The text of problems that share one. */
    static String refusal(List<Diagnostic> group) {
        StringBuilder text = new StringBuilder("✗ ");
        String separator = "";
        for (Diagnostic problem : group) {
            text.append(separator).append(problem.message());
            separator = "\n  ";
        }
        return text.toString();
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
