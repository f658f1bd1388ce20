package in.etamil.host;

import in.etamil.EtamilException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended. Immutable and thread-safe.
 *
 * @param end in which way
 * @param failure what its caller gets; {@code null} of a success
 */
public record RunOutcome(End end, @Nullable EtamilException failure) {

    /** The ways in which runs end. */
    public enum End {
        /** It came to its end. */
        SUCCESS,
        /** An error of the program. */
        FAILURE,
        /** It struck a limit. */
        LIMIT,
        /** Its thread was interrupted, or its host cancelled it. */
        CANCELLED,
        /** The program ended itself with {@code வெளியேறு}. */
        EXIT
    }

    /** Checks that nothing is missing. */
    public RunOutcome {
        Objects.requireNonNull(end, "end");
    }
}
