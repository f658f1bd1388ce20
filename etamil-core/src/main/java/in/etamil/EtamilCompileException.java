package in.etamil;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program was refused before it ran: by the lexer, the parser, the module loader or the checker.
 * Thread-safe.
 */
public final class EtamilCompileException extends EtamilException {
    private static final long serialVersionUID = 1L;

    EtamilCompileException(List<Diagnostic> diagnostics) {
        super(
                diagnostics,
                diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("\n")),
                null);
    }
}
