package in.etamil.internal.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where operands of deeply nested expressions wait for the others: an array on the heap. */
public final class Parking {
    private static final int FEW = 16;

    private Parking() {}

    /**
     * Puts a value into its place.
     *
     * @param array the array so far; {@code null} for none
     * @return the array, which may have grown
     */
    public static Object park(@Nullable Object value, @Nullable Object array, int place) {
        @Nullable Object[] places = array == null ? new Object[FEW] : (Object[]) array;
        if (place >= places.length) {
            places = Arrays.copyOf(places, 2 * place);
        }
        places[place] = value;
        return places;
    }

    /** What waits in a place, and goes on waiting. */
    public static @Nullable Object parked(Object array, int place) {
        return ((@Nullable Object[]) array)[place];
    }

    /** Takes a value out of its place. */
    public static @Nullable Object fetch(Object array, int place) {
        @Nullable Object[] places = (@Nullable Object[]) array;
        Object value = places[place];
        places[place] = null;
        return value;
    }
}
