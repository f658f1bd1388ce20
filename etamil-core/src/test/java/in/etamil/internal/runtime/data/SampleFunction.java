package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * A function value whose identity is its name, if it has one, and otherwise the place it was
 * written at.
 */
final class SampleFunction extends FunctionValue {
    private final Object identity;
    private final @Nullable Object[] captures;

    SampleFunction(String name) {
        super(name);
        this.identity = name;
        this.captures = new Object[0];
    }

    SampleFunction(Object place, @Nullable Object... captures) {
        super(null);
        this.identity = place;
        this.captures = captures;
    }

    @Override
    public Object identity() {
        return identity;
    }

    @Override
    public @Nullable Object[] captures() {
        return captures;
    }
}
