package in.etamil;

import java.util.List;

/**
 * A program ended itself with {@code வெளியேறு(status)}
 * (docs/semantics.md#processes-and-environment). No failure. Thread-safe.
 */
public final class EtamilExitException extends EtamilException {
    private static final long serialVersionUID = 1L;

    /** As the program gave it, its fraction cut off. */
    private final int status;

    EtamilExitException(int status) {
        super(List.of(), "the program ended itself with status " + status, null);
        this.status = status;
    }

    /**
     * The status as the program gave it, its fraction cut off.
     *
     * @return any 32-bit number; a process keeps its low eight bits
     */
    public int status() {
        return status;
    }
}
