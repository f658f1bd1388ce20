package in.etamil.internal.boundary;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.Values;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A function as a value that Java can call. */
public final class FunctionView implements EtamilFunction {
    final ProgramFunction function;
    final Boundary boundary;

    /** The function as Java holds it. */
    public FunctionView(ProgramFunction function, Boundary boundary) {
        this.function = function;
        this.boundary = boundary;
    }

    @Override
    public @Nullable String name() {
        return function.name();
    }

    @Override
    public EtamilValue call(@Nullable Object... arguments) {
        return new ValueView(result(arguments), boundary, function.entry());
    }

    /** The raw result. */
    @Nullable Object result(@Nullable Object... arguments) {
        Objects.requireNonNull(arguments, "arguments");
        checkCount(arguments.length);
        @Nullable Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = boundary.in(arguments[i]);
        }
        return boundary.caller().call(function.entry(), function.captures(), values);
    }

    private void checkCount(int given) {
        FunctionEntry entry = function.entry();
        if (given < entry.minimum() || given > entry.maximum()) {
            throw HostMistake.of(
                    new Fault(Message.CALL_ARITY, entry.name(), entry.minimum(), given));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionView host
                && Values.areEqual(function, host.function, Meter.UNLIMITED);
    }

    @Override
    public int hashCode() {
        return function.identity().hashCode();
    }

    @Override
    public String toString() {
        return new ValueView(function, boundary).toString();
    }
}
