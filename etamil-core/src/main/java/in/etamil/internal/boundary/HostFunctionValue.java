package in.etamil.internal.boundary;

import in.etamil.Limits;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilValue;
import org.jspecify.annotations.Nullable;

/** A function as a value that Java can call. */
public final class HostFunctionValue implements EtamilFunction {
    final ProgramFunction function;
    final Boundary boundary;
    private final @Nullable Limits limits;

    HostFunctionValue(ProgramFunction function, Boundary boundary) {
        this(function, boundary, null);
    }

    /** A function whose calls have limits of their own. */
    public HostFunctionValue(ProgramFunction function, Boundary boundary, @Nullable Limits limits) {
        this.function = function;
        this.boundary = boundary;
        this.limits = limits;
    }

    @Override
    public @Nullable String name() {
        return function.name();
    }

    @Override
    public EtamilValue call(@Nullable Object... arguments) {
        return new HostValue(result(arguments), boundary);
    }

    /** The raw result. */
    @Nullable Object result(@Nullable Object... arguments) {
        @Nullable Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Refusals.shown(arguments[i], boundary);
        }
        return boundary.caller().call(function.entry(), function.captures(), values, limits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostFunctionValue host
                && function.identity() == host.function.identity()
                && function.captures() == host.function.captures();
    }

    @Override
    public int hashCode() {
        return function.identity().hashCode();
    }

    @Override
    public String toString() {
        return new HostValue(function, boundary).toString();
    }
}
