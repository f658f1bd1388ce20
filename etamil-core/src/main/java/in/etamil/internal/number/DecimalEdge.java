package in.etamil.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Where numbers meet {@link BigDecimal}: the Java API and the mathematical functions. */
final class DecimalEdge {
    private static final int MAX_DIGITS = 29;

    /** So many digits fit a long. */
    private static final int LONG_DIGITS = 18;

    private DecimalEdge() {}

    /** The exact value, or null; the work is bounded by the size of the value's own mantissa. */
    static @Nullable Decimal exact(BigDecimal value) {
        int places = value.scale();
        if (places >= 0 && places <= Decimal.MAX_SCALE && value.precision() <= LONG_DIGITS) {
            // Not by way of its unscaled value, which would be made for it.
            return Decimal.of(value.scaleByPowerOfTen(places).longValue(), places);
        }
        if (value.signum() == 0) {
            return Decimal.of(0, Math.clamp(value.scale(), 0, Decimal.MAX_SCALE));
        }
        long integerDigits = (long) value.precision() - value.scale();
        if (integerDigits > MAX_DIGITS || integerDigits <= -Decimal.MAX_SCALE) {
            return null;
        }
        BigDecimal shown = value.scale() < 0 ? value.setScale(0) : value;
        int scale = Math.min(shown.scale(), Decimal.MAX_SCALE);
        BigDecimal rounded = nearest(shown, scale);
        return rounded == null || rounded.compareTo(shown) != 0 ? null : box(rounded);
    }

    /**
     * The nearest number, half to even, with as many decimals as fit; null when the value is too
     * large.
     */
    static @Nullable Decimal fit(BigDecimal value) {
        long integerDigits = (long) value.precision() - value.scale();
        if (value.signum() == 0 || integerDigits < -Decimal.MAX_SCALE) {
            return Decimal.of(0);
        }
        if (integerDigits > MAX_DIGITS) {
            return null;
        }
        BigDecimal rounded = nearest(value, Math.clamp(value.scale(), 0, Decimal.MAX_SCALE));
        return rounded == null ? null : rounded.signum() == 0 ? Decimal.of(0) : box(rounded);
    }

    private static @Nullable BigDecimal nearest(BigDecimal value, int firstScale) {
        for (int scale = firstScale; scale >= 0; scale--) {
            BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_EVEN);
            if (fits(rounded.unscaledValue())) {
                return rounded;
            }
        }
        return null;
    }

    /** The magnitude decides: {@code bitLength} of -2^96 alone is 96. */
    private static boolean fits(BigInteger mantissa) {
        return mantissa.abs().bitLength() <= 96;
    }

    private static Decimal box(BigDecimal value) {
        return Decimal.of(value.unscaledValue(), value.scale());
    }
}
