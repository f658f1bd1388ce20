package in.etamil;

import java.util.List;

/**
 * A program failed while it ran. The one diagnostic holds the failing file and line; the stack
 * trace of the cause shows the program's own frames. Thread-safe.
 */
public final class EtamilRuntimeException extends EtamilException {
    private static final long serialVersionUID = 1L;

    EtamilRuntimeException(Diagnostic diagnostic, Throwable cause) {
        super(List.of(diagnostic), diagnostic.message(), cause);
    }
}
