package in.etamil;

import java.util.List;

/** A program struck a limit (time, steps, sizes, call depth) or was cancelled. Thread-safe. */
public final class EtamilLimitException extends EtamilException {
    private static final long serialVersionUID = 1L;

    EtamilLimitException(Diagnostic diagnostic, Throwable cause) {
        super(List.of(diagnostic), diagnostic.message(), cause);
    }
}
