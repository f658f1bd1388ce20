package in.etamil.internal.boundary;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.Values;
import in.etamil.value.EtamilValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that came out, frozen, with the conversions. */
public final class ValueView implements EtamilValue {
    private final @Nullable Object value;
    private final Boundary boundary;
    private final @Nullable FunctionEntry giver;

    /** A value that no function gave. */
    public ValueView(@Nullable Object value, Boundary boundary) {
        this(value, boundary, null);
    }

    ValueView(@Nullable Object value, Boundary boundary, @Nullable FunctionEntry giver) {
        this.value = value;
        this.boundary = boundary;
        this.giver = giver;
    }

    @Nullable Object value() {
        return value;
    }

    boolean isOf(Boundary other) {
        return boundary.isOf(other);
    }

    @Override
    public @Nullable Object get() {
        return boundary.out(value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T as(Class<T> type) {
        Objects.requireNonNull(type, "type");
        return (T) boundary.as(JavaType.of(type), value, giver);
    }

    @Override
    public <T> List<@Nullable T> asList(Class<T> element) {
        try {
            return new Outward(boundary, giver).list(JavaType.of(element), value);
        } catch (Fault refused) {
            throw HostMistake.of(refused);
        }
    }

    @Override
    public <T> Map<String, @Nullable T> asMap(Class<T> field) {
        try {
            return new Outward(boundary, giver).map(JavaType.of(field), value);
        } catch (Fault refused) {
            throw HostMistake.of(refused);
        }
    }

    @Override
    public String toString() {
        return Values.toFlatText(value, Meter.UNLIMITED);
    }
}
