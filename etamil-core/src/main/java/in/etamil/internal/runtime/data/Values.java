package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a value of any kind. A value is {@code null} (இன்மை), {@link Boolean}, {@link Decimal}, a text
 * ({@link String}, or {@link TextWindow} when long and joined), {@link ArrayValue}, {@link RecordValue},
 * {@link ResultValue} or {@link FunctionValue}.
 */
public final class Values {
    private Values() {}

    /** The kind's name of language.md 4.12: {@code a number}, …, {@code nil}. */
    public static String kindName(@Nullable Object value) {
        throw new IllegalStateException("being written");
    }

    /** The conversion to truth of language.md 4.8. */
    public static boolean isTrue(@Nullable Object value) {
        throw new IllegalStateException("being written");
    }

    /** The conversion to a number of language.md 4.8. */
    public static Decimal toNumber(@Nullable Object value) {
        throw new IllegalStateException("being written");
    }

    /** The printing form (language.md 4.11) as a text value: a String, or a TextWindow handed through. */
    public static CharSequence toText(@Nullable Object value, Meter meter) {
        throw new IllegalStateException("being written");
    }

    /** The printing form as a String. */
    public static String toFlatText(@Nullable Object value, Meter meter) {
        return toText(value, meter).toString();
    }

    /** Equality of language.md 4.9. */
    public static boolean areEqual(@Nullable Object left, @Nullable Object right, Meter meter) {
        throw new IllegalStateException("being written");
    }

    /** A value that compares as unordered with everything (language.md 4.10). */
    public static final int UNORDERED = 2;

    /** -1, 0, 1 or {@link #UNORDERED} (language.md 4.10). */
    public static int compare(@Nullable Object left, @Nullable Object right) {
        throw new IllegalStateException("being written");
    }

    /** Marks a collection that is about to be held by one more place; hands the value through. */
    public static @Nullable Object share(@Nullable Object value) {
        if (value instanceof Collection collection) {
            collection.share();
        }
        return value;
    }

    /** What the memory limit counts for a value (architecture: semantic size), in bytes. */
    public static long semanticBytes(@Nullable Object value) {
        throw new IllegalStateException("being written");
    }
}
