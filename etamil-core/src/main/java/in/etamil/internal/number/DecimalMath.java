package in.etamil.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The mathematical functions of docs/semantics.md#number-functions, worked out with some twenty
 * digits to spare and rounded once. Null stands for a result that does not fit a number.
 */
public final class DecimalMath {
    private static final MathContext WORKING = new MathContext(55, RoundingMode.HALF_EVEN);

    /** A power of up to 2^96 by squaring multiplies its relative error by as much. */
    private static final MathContext POWER = new MathContext(80, RoundingMode.HALF_EVEN);

    private static final BigDecimal LN_2 =
            new BigDecimal(
                    "0.693147180559945309417232121458176568075500134360255254120680009493393621969694716");
    private static final BigDecimal LN_10 =
            new BigDecimal(
                    "2.302585092994045684017991454684364207601101488628772976033327900967572609677352480");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** e^67 is above the largest number; e^-66 is below half of the smallest. */
    private static final BigDecimal EXP_LIMIT = BigDecimal.valueOf(67);

    /** 10^30 is above the largest number, 10^-30 below half of the smallest. */
    private static final double POWER_LIMIT = 30;

    private static final int EXP_HALVINGS = 8;

    private DecimalMath() {}

    /**
     * The square root, exact where there is an exact one. Throws IllegalArgumentException below
     * zero.
     */
    public static Decimal sqrt(Decimal x) {
        if (x.signum() < 0) {
            throw new IllegalArgumentException("square root of " + x);
        }
        int decimals = 44;
        BigInteger scaled = x.mantissa().multiply(BigInteger.TEN.pow(2 * decimals - x.scale()));
        BigInteger[] root = scaled.sqrtAndRemainder();
        if (root[1].signum() == 0) {
            return fitting(new BigDecimal(root[0], decimals));
        }
        // A digit 1 behind an inexact root keeps it from looking like a half-way case.
        return fitting(
                new BigDecimal(root[0].multiply(BigInteger.TEN).add(BigInteger.ONE), decimals + 1));
    }

    /** The natural logarithm. Throws IllegalArgumentException unless {@code x} is positive. */
    public static Decimal ln(Decimal x) {
        return fitting(naturalLogarithm(positive(x)));
    }

    /**
     * The logarithm to base ten, exact for powers of ten. Throws IllegalArgumentException unless
     * positive.
     */
    public static Decimal log10(Decimal x) {
        BigDecimal value = positive(x).stripTrailingZeros();
        if (value.unscaledValue().equals(BigInteger.ONE)) {
            return Decimal.of(-value.scale());
        }
        return fitting(naturalLogarithm(value).divide(LN_10, WORKING));
    }

    /** e to the power x. */
    public static @Nullable Decimal exp(Decimal x) {
        return exponential(x.toBigDecimal());
    }

    /**
     * {@code base} to the power {@code exponent}; the special cases are
     * docs/semantics.md#number-functions's.
     */
    public static @Nullable Decimal pow(Decimal base, Decimal exponent) {
        if (exponent.isZero()) {
            return Decimal.of(1);
        }
        if (base.isZero()) {
            return Decimal.of(0);
        }
        if (base.equals(Decimal.of(1))) {
            return Decimal.of(1);
        }
        if (exponent.equals(Decimal.of(1))) {
            return base;
        }
        return exponent.isWhole() ? wholePower(base, exponent) : fractionalPower(base, exponent);
    }

    private static @Nullable Decimal wholePower(Decimal base, Decimal exponent) {
        BigDecimal factor = base.toBigDecimal();
        BigInteger times = exponent.toBigDecimal().toBigIntegerExact();
        double digits = logarithmOfMagnitude(factor.abs()) * times.doubleValue();
        if (digits > POWER_LIMIT) {
            return null;
        }
        if (digits < -POWER_LIMIT) {
            return Decimal.of(0);
        }
        BigDecimal power = repeatedProduct(factor, times.abs());
        return DecimalEdge.fit(
                times.signum() > 0 ? power : strip(BigDecimal.ONE.divide(power, POWER)));
    }

    /**
     * By squaring; the size of the result is known to be small, so every square on the way is too.
     */
    private static BigDecimal repeatedProduct(BigDecimal factor, BigInteger times) {
        BigDecimal power = BigDecimal.ONE;
        for (int bit = times.bitLength() - 1; bit >= 0; bit--) {
            power = power.multiply(power, POWER);
            if (times.testBit(bit)) {
                power = power.multiply(factor, POWER);
            }
        }
        return power;
    }

    /**
     * The base-ten logarithm as a double, accurate near 1 as well, where a huge exponent needs it.
     */
    private static double logarithmOfMagnitude(BigDecimal magnitude) {
        double beyondOne = magnitude.subtract(BigDecimal.ONE).doubleValue();
        return Math.abs(beyondOne) < 0.5
                ? Math.log1p(beyondOne) / Math.log(10)
                : Math.log10(magnitude.doubleValue());
    }

    private static @Nullable Decimal fractionalPower(Decimal base, Decimal exponent) {
        BigDecimal logarithm = naturalLogarithm(base.toBigDecimal().abs());
        Decimal power = exponential(logarithm.multiply(exponent.toBigDecimal()));
        return power == null || base.signum() > 0 ? power : power.negate();
    }

    private static BigDecimal positive(Decimal x) {
        if (x.signum() <= 0) {
            throw new IllegalArgumentException("logarithm of " + x);
        }
        return x.toBigDecimal();
    }

    /** x = y * 2^k with y near 1, and ln y = 2 artanh((y - 1) / (y + 1)). */
    private static BigDecimal naturalLogarithm(BigDecimal x) {
        int halvings = (int) Math.floor(Math.log(x.doubleValue()) / Math.log(2) + 0.5);
        BigDecimal near =
                halvings >= 0
                        ? x.divide(TWO.pow(halvings), WORKING)
                        : x.multiply(TWO.pow(-halvings), WORKING);
        BigDecimal ratio = near.subtract(BigDecimal.ONE).divide(near.add(BigDecimal.ONE), WORKING);
        BigDecimal square = ratio.multiply(ratio, WORKING);
        BigDecimal power = ratio;
        BigDecimal sum = ratio;
        BigDecimal negligible = ratio.abs().movePointLeft(WORKING.getPrecision());
        for (int n = 3; power.abs().compareTo(negligible) > 0; n += 2) {
            power = power.multiply(square, WORKING);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), WORKING), WORKING);
        }
        return sum.multiply(TWO, WORKING).add(LN_2.multiply(BigDecimal.valueOf(halvings)), WORKING);
    }

    private static @Nullable Decimal exponential(BigDecimal x) {
        if (x.signum() == 0) {
            return Decimal.of(1);
        }
        if (x.abs().compareTo(EXP_LIMIT) > 0) {
            return x.signum() > 0 ? null : Decimal.of(0);
        }
        int doublings = (int) Math.rint(x.doubleValue() / Math.log(2));
        BigDecimal rest =
                x.subtract(LN_2.multiply(BigDecimal.valueOf(doublings)), WORKING)
                        .divide(TWO.pow(EXP_HALVINGS), WORKING);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal negligible = BigDecimal.ONE.movePointLeft(WORKING.getPrecision());
        for (int n = 1; term.abs().compareTo(negligible) > 0; n++) {
            term = term.multiply(rest, WORKING).divide(BigDecimal.valueOf(n), WORKING);
            sum = sum.add(term, WORKING);
        }
        for (int i = 0; i < EXP_HALVINGS; i++) {
            sum = sum.multiply(sum, WORKING);
        }
        BigDecimal scaled =
                doublings >= 0
                        ? sum.multiply(TWO.pow(doublings), WORKING)
                        : sum.divide(TWO.pow(-doublings), WORKING);
        return DecimalEdge.fit(strip(scaled));
    }

    private static BigDecimal strip(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Roots and logarithms always fit. */
    private static Decimal fitting(BigDecimal value) {
        Decimal result = DecimalEdge.fit(strip(value));
        if (result == null) {
            throw new IllegalArgumentException("does not fit: " + value);
        }
        return result;
    }
}
