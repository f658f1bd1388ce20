package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/** An array (language.md 4.4): flat up to 1,024 elements, above that in chunks of 1,024. */
public final class ArrayValue extends Collection {
    private @Nullable Object[] elements;
    private int size;

    private ArrayValue(@Nullable Object[] elements, int size) {
        this.elements = elements;
        this.size = size;
    }

    /** A new, unshared, empty array. */
    public static ArrayValue empty() {
        return new ArrayValue(new Object[0], 0);
    }

    /** A new, unshared array of exactly these elements; takes the Java array over. */
    public static ArrayValue of(@Nullable Object... elements) {
        return new ArrayValue(elements, elements.length);
    }

    @Override
    public int size() {
        return size;
    }

    /** The element, not marked: who keeps it shares it. The index must be in range. */
    public @Nullable Object get(int index) {
        return elements[index];
    }

    /** This array with one element changed: this object itself when it is not shared, else a copy. */
    public ArrayValue with(int index, @Nullable Object value) {
        throw new IllegalStateException("being written");
    }

    /** This array with the value at its end: this object itself when it is not shared, else a copy. */
    public ArrayValue append(@Nullable Object value) {
        throw new IllegalStateException("being written");
    }
}
