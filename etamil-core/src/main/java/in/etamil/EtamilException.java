package in.etamil;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program could not be compiled or did not run to its end. Carries the problems as data, which
 * are lost when it is serialized. Thread-safe.
 */
public abstract sealed class EtamilException extends RuntimeException
        permits EtamilCompileException,
                EtamilRuntimeException,
                EtamilLimitException,
                EtamilExitException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    EtamilException(List<Diagnostic> diagnostics, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The problems, in the order of the text.
     *
     * @return the problems; empty for {@link EtamilExitException}
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
