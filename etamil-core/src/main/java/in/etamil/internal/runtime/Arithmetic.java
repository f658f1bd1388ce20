package in.etamil.internal.runtime;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.number.Unboxed;
import in.etamil.internal.runtime.data.TextWindow;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic and joining of values of any kind (docs/semantics.md#numbers,
 * docs/semantics.md#conversions). Operands are borrowed.
 */
public final class Arithmetic {
    private Arithmetic() {}

    public static Object add(@Nullable Object left, @Nullable Object right, Execution x) {
        return number(left, x).add(number(right, x));
    }

    public static Object subtract(@Nullable Object left, @Nullable Object right, Execution x) {
        return number(left, x).subtract(number(right, x));
    }

    public static Object multiply(@Nullable Object left, @Nullable Object right, Execution x) {
        return number(left, x).multiply(number(right, x));
    }

    public static Object divide(@Nullable Object left, @Nullable Object right, Execution x) {
        return number(left, x).divide(number(right, x));
    }

    /** {@code 0 - operand}. */
    public static Object negate(@Nullable Object operand, Execution x) {
        return number(operand, x).negate();
    }

    public static Object join(@Nullable Object left, @Nullable Object right, Execution x) {
        return Texts.join(Values.toText(left, x), Values.toText(right, x), x);
    }

    /**
     * The words of the value as a number: the first one; the second one is left in the execution.
     */
    public static long words(@Nullable Object value, Execution x) {
        return Unboxed.words(number(value, x), x);
    }

    /**
     * As {@link #words} for what a variable's place holds: the second word is {@link
     * Unboxed#NOTHING} when that is no number.
     */
    public static long wordsOrNone(@Nullable Object value, Execution x) {
        if (value instanceof Decimal number) {
            return Unboxed.words(number, x);
        }
        x.tail = Unboxed.NOTHING;
        return 0;
    }

    /** The number whose second word is in the execution. */
    public static Object box(long u, Execution x) {
        return Unboxed.box(u, x.tail);
    }

    /** As joining the first two, and their text with the third. */
    public static Object join(
            @Nullable Object left, @Nullable Object a, @Nullable Object b, Execution x) {
        if (left instanceof TextWindow window && isShort(a) && isShort(b)) {
            CharSequence joined = window.append(piece(a), piece(b), "", x);
            if (joined != null) {
                return joined;
            }
        }
        return join(join(left, a, x), b, x);
    }

    /** As joining one after another. */
    public static Object join(
            @Nullable Object left,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            Execution x) {
        if (left instanceof TextWindow window && isShort(a) && isShort(b) && isShort(c)) {
            CharSequence joined = window.append(piece(a), piece(b), piece(c), x);
            if (joined != null) {
                return joined;
            }
        }
        return join(join(join(left, a, x), b, x), c, x);
    }

    /** Whether its text is at hand, without anything charged. */
    private static boolean isShort(@Nullable Object value) {
        return value instanceof String || value instanceof Decimal;
    }

    /** A short number is written where it belongs, any other value in its text. */
    private static Object piece(@Nullable Object value) {
        return value instanceof Decimal number && number.isShort() ? number : String.valueOf(value);
    }

    private static Decimal number(@Nullable Object value, Execution x) {
        return value instanceof Decimal number ? number : Values.toNumber(value, x);
    }
}
