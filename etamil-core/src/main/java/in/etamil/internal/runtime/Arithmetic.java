package in.etamil.internal.runtime;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** Arithmetic and joining of values of any kind (language.md 4.1, 4.8). Operands are borrowed. */
public final class Arithmetic {
    private Arithmetic() {}

    public static Object add(@Nullable Object left, @Nullable Object right) {
        return number(left).add(number(right));
    }

    public static Object subtract(@Nullable Object left, @Nullable Object right) {
        return number(left).subtract(number(right));
    }

    public static Object multiply(@Nullable Object left, @Nullable Object right) {
        return number(left).multiply(number(right));
    }

    public static Object divide(@Nullable Object left, @Nullable Object right) {
        return number(left).divide(number(right));
    }

    /** {@code 0 - operand}. */
    public static Object negate(@Nullable Object operand) {
        return number(operand).negate();
    }

    public static Object join(@Nullable Object left, @Nullable Object right, Execution x) {
        return Texts.join(Values.toText(left, x), Values.toText(right, x), x);
    }

    private static Decimal number(@Nullable Object value) {
        return value instanceof Decimal number ? number : Values.toNumber(value);
    }
}
