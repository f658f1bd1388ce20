package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * {@code சரி(value)} or {@code தவறு(value)}. Immutable; what is read out of it is shared, as from
 * any container.
 */
public final class ResultValue {
    private final boolean ok;
    private final @Nullable Object value;
    private final long bytes;

    /** Set when everything in it is shared, for good: see {@link Freezing}. */
    boolean frozen;

    public ResultValue(boolean ok, @Nullable Object value) {
        this.ok = ok;
        this.value = value;
        // Kept, because results wrap results as deep as a program likes.
        this.bytes = Sizes.ofResult(value);
    }

    public static ResultValue success(@Nullable Object value) {
        return new ResultValue(true, value);
    }

    public static ResultValue failure(@Nullable Object value) {
        return new ResultValue(false, value);
    }

    /** Whether it is a success. */
    public boolean ok() {
        return ok;
    }

    /** The content, not marked. */
    public @Nullable Object value() {
        return value;
    }

    long semanticBytes() {
        return bytes;
    }
}
