package in.etamil.internal.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the parts of a function too large for one method tell the method that calls them. */
public final class Flow {
    /** A part of statements ran to its end; any other value is what the function returns. */
    public static final Object NEXT = new Flow();

    /**
     * A part of an expression met {@code ?} on a failure, which waits in {@link
     * Execution#propagated}.
     */
    public static final Object PROPAGATE = new Flow();

    private Flow() {}

    /**
     * The frame of a large function: room for its variables, those from the given one on unbound,
     * and for the account of what they hold.
     */
    public static @Nullable Object[] frame(int slots, int firstUnbound) {
        @Nullable Object[] frame = new Object[slots + 1];
        Arrays.fill(frame, firstUnbound, slots, Unbound.VALUE);
        return frame;
    }

    /** The frame of a function whose captures and arguments come in arrays. */
    public static @Nullable Object[] frame(
            @Nullable Object[] captures, @Nullable Object[] arguments, int slots) {
        int given = captures.length + arguments.length;
        @Nullable Object[] frame = frame(slots, given);
        System.arraycopy(captures, 0, frame, 0, captures.length);
        System.arraycopy(arguments, 0, frame, captures.length, arguments.length);
        handedOver(arguments);
        return frame;
    }

    /** The function that is called has the arguments now, and may let go of them. */
    public static void handedOver(@Nullable Object[] arguments) {
        Arrays.fill(arguments, null);
    }

    /** Takes the failure that waits in {@link Execution#propagated}. */
    public static @Nullable Object propagated(Execution x) {
        Object failure = x.propagated;
        x.propagated = null;
        return failure;
    }
}
