package in.etamil.internal.boundary;

import in.etamil.host.HostFunction;
import in.etamil.value.EtamilValue;
import org.jspecify.annotations.Nullable;

/** What a program gave a host function, frozen. */
final class HostArguments implements HostFunction.Arguments {
    private final @Nullable Object[] values;
    private final Boundary boundary;

    HostArguments(@Nullable Object[] values, Boundary boundary) {
        this.values = values;
        this.boundary = boundary;
    }

    Boundary boundary() {
        return boundary;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable Object get(int index) {
        return boundary.out(values[index]);
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        return value(index).as(type);
    }

    @Override
    public EtamilValue value(int index) {
        return new ValueView(values[index], boundary);
    }
}
