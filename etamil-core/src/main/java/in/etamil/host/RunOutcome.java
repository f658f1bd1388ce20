package in.etamil.host;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended. Immutable and thread-safe.
 *
 * @param end in which way
 * @param failure what its caller gets: an {@link in.etamil.EtamilException}, unless something of
 *     the host threw that a run does not catch, such as its console; {@code null} of a success, and
 *     of nothing else
 */
public record RunOutcome(End end, @Nullable Throwable failure) {
    /** It came to its end. */
    public static final RunOutcome SUCCESS = new RunOutcome(End.SUCCESS, null);

    /** The ways in which runs end. */
    public enum End {
        /** It came to its end. */
        SUCCESS,
        /** An error of the program, or of its host. */
        FAILURE,
        /** It struck a limit. */
        LIMIT,
        /** Its thread was interrupted, or its host cancelled it. */
        CANCELLED,
        /** The program ended itself with {@code வெளியேறு}. */
        EXIT
    }

    /** Checks that a failure comes with every end but success. */
    public RunOutcome {
        Objects.requireNonNull(end, "end");
        if ((end == End.SUCCESS) != (failure == null)) {
            throw new IllegalArgumentException("a failure belongs to every end but success");
        }
    }
}
