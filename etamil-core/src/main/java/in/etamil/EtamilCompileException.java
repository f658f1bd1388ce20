package in.etamil;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A program was refused before it ran: by the lexer, the parser, the module loader or the checker.
 * Its message is a line a problem: the file it stands in, if that is known, and its text.
 * Thread-safe.
 */
public final class EtamilCompileException extends EtamilException {
    private static final long serialVersionUID = 1L;

    EtamilCompileException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(
                diagnostics,
                diagnostics.stream()
                        .map(EtamilCompileException::line)
                        .collect(Collectors.joining("\n")),
                cause);
    }

    private static String line(Diagnostic problem) {
        String file = problem.file();
        return file == null ? problem.message() : file + ": " + problem.message();
    }
}
