package in.etamil;

import in.etamil.internal.diagnostic.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program was refused before it ran: by the lexer, the parser, the module loader or the checker.
 * Its message is a line a problem: the file it stands in, if that is known, and its text; of more
 * than 256 Ki characters the number of what is left out. Thread-safe.
 */
public final class EtamilCompileException extends EtamilException {
    private static final long serialVersionUID = 1L;

    /** The most of what the message tells; {@link #diagnostics()} tell all. */
    private static final int LONGEST = 256 << 10;

    EtamilCompileException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(diagnostics, lines(diagnostics), cause);
    }

    private static String lines(List<Diagnostic> diagnostics) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < diagnostics.size(); i++) {
            String line = line(diagnostics.get(i));
            if (lines.length() + line.length() > LONGEST) {
                lines.append("\n… ").append(diagnostics.size() - i);
                break;
            }
            lines.append(i == 0 ? "" : "\n").append(line);
        }
        return lines.toString();
    }

    private static String line(Diagnostic problem) {
        String file = problem.file();
        return file == null ? problem.message() : Shown.part(file) + ": " + problem.message();
    }
}
