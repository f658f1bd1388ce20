package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a value of any kind. A value is {@code null} (இன்மை), {@link Boolean}, {@link
 * Decimal}, a text ({@link String}, or {@link TextWindow} when long and joined), {@link
 * ArrayValue}, {@link RecordValue}, {@link ResultValue} or {@link FunctionValue}.
 */
public final class Values {
    /** A value that compares as unordered with everything (docs/semantics.md#ordering). */
    public static final int UNORDERED = 2;

    private Values() {}

    /** The kind's name of docs/semantics.md#kinds: {@code a number}, …, {@code nil}. */
    public static String kindName(@Nullable Object value) {
        if (value == null) {
            return "nil";
        }
        if (value instanceof Decimal) {
            return "a number";
        }
        if (value instanceof CharSequence) {
            return "a string";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        if (value instanceof ArrayValue) {
            return "an array";
        }
        if (value instanceof RecordValue) {
            return "a record";
        }
        if (value instanceof ResultValue) {
            return "a result";
        }
        if (value instanceof FunctionValue) {
            return "a function";
        }
        throw notAValue(value);
    }

    /** The conversion to truth of docs/semantics.md#conversions. */
    public static boolean isTrue(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Decimal number) {
            return !number.isZero();
        }
        if (value instanceof CharSequence text) {
            return !text.isEmpty();
        }
        if (value instanceof Collection collection) {
            return collection.size() > 0;
        }
        return value instanceof ResultValue result ? result.ok() : value != null;
    }

    /** The conversion to a number of docs/semantics.md#conversions. */
    public static Decimal toNumber(@Nullable Object value, Meter meter) {
        if (value instanceof Decimal number) {
            return number;
        }
        if (value instanceof Boolean truth) {
            return truth ? Decimal.of(1) : Decimal.of(0);
        }
        if (value instanceof CharSequence text) {
            meter.charge(text.length() >> 2);
            Decimal spelled = Decimal.parseText(text);
            return spelled == null ? Decimal.of(0) : spelled;
        }
        return Decimal.of(0);
    }

    /**
     * The printing form (docs/semantics.md#printing) as a text value: a String, or a TextWindow
     * handed through.
     */
    public static CharSequence toText(@Nullable Object value, Meter meter) {
        if (value instanceof CharSequence text) {
            return text;
        }
        if (value instanceof Decimal || value instanceof Boolean) {
            return value.toString();
        }
        return value == null ? "nil" : new Printer(meter).print(value);
    }

    /** The printing form as a String. Making one of a text, or looking it up, takes its length. */
    public static String toFlatText(@Nullable Object value, Meter meter) {
        CharSequence text = toText(value, meter);
        meter.charge(text.length() >> 4);
        return text instanceof TextWindow window ? window.flat(meter) : text.toString();
    }

    /** Equality of docs/semantics.md#equality. */
    public static boolean areEqual(@Nullable Object left, @Nullable Object right, Meter meter) {
        if (left == right) {
            return true;
        }
        if (left instanceof Decimal a) {
            return right instanceof Decimal b && a.compareTo(b) == 0;
        }
        if (left instanceof CharSequence a) {
            return right instanceof CharSequence b && Equality.ofTexts(a, b, meter);
        }
        return new Equality(meter).areEqual(left, right);
    }

    /** -1, 0, 1 or {@link #UNORDERED} (docs/semantics.md#ordering). */
    public static int compare(@Nullable Object left, @Nullable Object right, Meter meter) {
        if (left instanceof Decimal a) {
            if (right instanceof Decimal b) {
                return a.compareTo(b);
            }
            return right instanceof CharSequence b ? a.compareTo(toNumber(b, meter)) : UNORDERED;
        }
        if (left instanceof CharSequence a) {
            if (right instanceof CharSequence b) {
                return Texts.compare(a, b, meter);
            }
            return right instanceof Decimal b ? toNumber(a, meter).compareTo(b) : UNORDERED;
        }
        return UNORDERED;
    }

    /** Marks a collection that is about to be held by one more place; hands the value through. */
    public static @Nullable Object share(@Nullable Object value) {
        if (value instanceof Collection collection) {
            collection.share();
        }
        return value;
    }

    /** What the memory limit counts for a value, in bytes. */
    public static long semanticBytes(@Nullable Object value) {
        return Sizes.of(value);
    }

    static IllegalArgumentException notAValue(Object value) {
        return new IllegalArgumentException(
                "no value of the language: " + value.getClass().getName());
    }
}
