package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * A function as a value: its identity, the name it was taken by, and its captured values. How it is
 * called is the runtime's.
 */
public abstract class FunctionValue {
    private final @Nullable String name;

    /** The semantic size once it was asked for; no function's is 0. */
    long bytes;

    /** Set when everything it captured is shared, for good: see {@link Freezing}. */
    boolean frozen;

    protected FunctionValue(@Nullable String name) {
        this.name = name;
    }

    /** The name as written where it was taken; {@code null} for an anonymous function. */
    public final @Nullable String name() {
        return name;
    }

    /** Two function values are the same function when these are the same object. */
    public abstract Object identity();

    /** The captured values, shared; empty for a named function. */
    public abstract @Nullable Object[] captures();
}
