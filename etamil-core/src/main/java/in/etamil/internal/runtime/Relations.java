package in.etamil.internal.runtime;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.number.NarrowDecimal;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** The six relations and truth (docs/semantics.md#conversions–4.10). Operands are borrowed. */
public final class Relations {
    private Relations() {}

    public static boolean equal(@Nullable Object left, @Nullable Object right, Execution x) {
        return left == right || Values.areEqual(left, right, x);
    }

    public static boolean less(@Nullable Object left, @Nullable Object right, Execution x) {
        if (left instanceof NarrowDecimal a
                && right instanceof NarrowDecimal b
                && a.scale == b.scale) {
            return a.mantissa < b.mantissa;
        }
        return order(left, right, x) == -1;
    }

    public static boolean greater(@Nullable Object left, @Nullable Object right, Execution x) {
        if (left instanceof NarrowDecimal a
                && right instanceof NarrowDecimal b
                && a.scale == b.scale) {
            return a.mantissa > b.mantissa;
        }
        return order(left, right, x) == 1;
    }

    public static boolean lessOrEqual(@Nullable Object left, @Nullable Object right, Execution x) {
        return order(left, right, x) <= 0;
    }

    public static boolean greaterOrEqual(
            @Nullable Object left, @Nullable Object right, Execution x) {
        int order = order(left, right, x);
        return order == 0 || order == 1;
    }

    public static boolean isTrue(@Nullable Object value) {
        return value instanceof Boolean truth ? truth : Values.isTrue(value);
    }

    /** -1, 0, 1, or {@link Values#UNORDERED}, which is above them all. */
    private static int order(@Nullable Object left, @Nullable Object right, Execution x) {
        if (left instanceof Decimal a && right instanceof Decimal b) {
            return Integer.signum(a.compareTo(b));
        }
        return Values.compare(left, right, x);
    }
}
