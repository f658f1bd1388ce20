package in.etamil.internal.boundary;

import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.Values;
import in.etamil.value.EtamilArray;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An array, frozen, as a list. */
final class ArrayView extends AbstractList<@Nullable Object> implements EtamilArray, RandomAccess {
    final ArrayValue array;
    final Boundary boundary;

    ArrayView(ArrayValue array, Boundary boundary) {
        this.array = array;
        this.boundary = boundary;
    }

    @Override
    public @Nullable Object get(int index) {
        if (index < 0 || index >= array.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return boundary.out(array.get(index));
    }

    @Override
    public int size() {
        return array.size();
    }

    /** Without the JVM's stack where both sides are the language's own: they may be deep. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayView host
                ? ValueEquality.areEqual(array, boundary, host.array, host.boundary)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return ValueHash.of(array, boundary);
    }

    @Override
    public String toString() {
        return Values.toFlatText(array, Meter.UNLIMITED);
    }
}
