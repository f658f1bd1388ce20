package in.etamil.internal.runtime;

import in.etamil.internal.runtime.data.FunctionValue;
import org.jspecify.annotations.Nullable;

/**
 * A function of a program, or a builtin, as a value. Immutable; captured collections are shared.
 */
public final class ProgramFunction extends FunctionValue {
    private static final Object[] NOTHING = {};

    private final FunctionEntry entry;
    private final @Nullable Object[] captures;

    /** A named function or builtin, with the name as written where it was taken. */
    public ProgramFunction(String name, FunctionEntry entry) {
        super(name);
        this.entry = entry;
        this.captures = NOTHING;
    }

    /** An anonymous function. */
    public ProgramFunction(FunctionEntry entry, @Nullable Object[] captures) {
        super(null);
        this.entry = entry;
        this.captures = captures;
    }

    public FunctionEntry entry() {
        return entry;
    }

    @Override
    public Object identity() {
        return entry.definition();
    }

    @Override
    public @Nullable Object[] captures() {
        return captures;
    }
}
