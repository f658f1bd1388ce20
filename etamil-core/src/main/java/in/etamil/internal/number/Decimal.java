package in.etamil.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number of the language: {@code sign * mantissa / 10^scale} with a mantissa of at most 96 bits
 * and a scale of 0 to 28 (docs/semantics.md#numbers). Immutable. Equality and order are by value: 5
 * equals 5.0.
 */
public abstract sealed class Decimal implements Comparable<Decimal>
        permits NarrowDecimal, WideDecimal {
    public static final int MAX_SCALE = 28;

    Decimal() {}

    // ---- making

    public static Decimal of(long value) {
        return value >= SmallIntegers.FIRST && value <= SmallIntegers.LAST
                ? SmallIntegers.get((int) value)
                : new NarrowDecimal(value, 0);
    }

    public static Decimal of(long mantissa, int scale) {
        if (scale == 0) {
            return of(mantissa);
        }
        requireScale(scale);
        return new NarrowDecimal(mantissa, scale);
    }

    /**
     * Throws IllegalArgumentException when the mantissa has more than 96 bits or the scale is not 0
     * to 28.
     */
    public static Decimal of(BigInteger mantissa, int scale) {
        requireScale(scale);
        if (mantissa.bitLength() < 64) {
            return of(mantissa.longValue(), scale);
        }
        BigInteger magnitude = mantissa.abs();
        if (magnitude.bitLength() > 96) {
            throw new IllegalArgumentException("a mantissa of more than 96 bits");
        }
        return new WideDecimal(
                magnitude.longValue(),
                magnitude.shiftRight(64).intValue(),
                mantissa.signum() < 0 ? scale | Scratch.NEGATIVE : scale);
    }

    /** A number from a magnitude of 96 bits; zero loses its sign. */
    static Decimal ofMagnitude(long low, int high, int scale, boolean negative) {
        if (high == 0 && (low >= 0 || negative && low == Long.MIN_VALUE)) {
            return of(negative ? -low : low, scale);
        }
        return new WideDecimal(low, high, negative ? scale | Scratch.NEGATIVE : scale);
    }

    private static void requireScale(int scale) {
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    /** The exact value, or null when no number has it. */
    public static @Nullable Decimal ofBigDecimal(BigDecimal value) {
        return DecimalEdge.exact(value);
    }

    /**
     * A literal's digits (docs/semantics.md#source-text), or null when its integer part is too
     * large.
     */
    public static @Nullable Decimal parseLiteral(String digits) {
        return DecimalReader.readLiteral(digits);
    }

    /** The number a text spells (docs/semantics.md#conversions), or null when it spells none. */
    public static @Nullable Decimal parseText(CharSequence text) {
        return DecimalReader.readText(text);
    }

    /**
     * A JSON number (RFC 8259; docs/semantics.md#json), or null when it is none or does not fit.
     */
    public static @Nullable Decimal parseJson(String text) {
        return DecimalReader.readJson(text);
    }

    // ---- arithmetic (docs/semantics.md#numbers)

    /** Raises NUMBER_OVERFLOW when the sum does not fit. */
    public final Decimal add(Decimal other) {
        return DecimalArithmetic.add(this, other);
    }

    /** Raises NUMBER_OVERFLOW when the difference does not fit. */
    public final Decimal subtract(Decimal other) {
        return DecimalArithmetic.subtract(this, other);
    }

    /** Raises NUMBER_OVERFLOW when the product does not fit. */
    public final Decimal multiply(Decimal other) {
        return DecimalArithmetic.multiply(this, other);
    }

    /** Raises DIVISION_BY_ZERO, or NUMBER_OVERFLOW when the quotient does not fit. */
    public final Decimal divide(Decimal other) {
        return DecimalArithmetic.divide(this, other);
    }

    /** {@code 0 - this}: the scale stays, and zero has no sign. */
    public abstract Decimal negate();

    /**
     * Rounds half away from zero; as it is when the scale is at most {@code places}, which is not
     * negative.
     */
    public final Decimal round(int places) {
        return DecimalArithmetic.round(this, places);
    }

    public final Decimal floor() {
        return DecimalArithmetic.floor(this);
    }

    public final Decimal ceiling() {
        return DecimalArithmetic.ceiling(this);
    }

    public final Decimal truncate() {
        return DecimalArithmetic.truncate(this);
    }

    // ---- looking

    public abstract int scale();

    /** The low 64 bits of the magnitude. */
    abstract long low();

    /** The upper 32 bits of the magnitude. */
    abstract int high();

    /** The scale, with the top bit set for a negative number. */
    abstract int scaleAndSign();

    /** -1, 0 or 1. */
    public abstract int signum();

    public abstract boolean isZero();

    /** Whether the value has no fraction: 5 and 5.0 have none. */
    public final boolean isWhole() {
        return DecimalArithmetic.isWhole(this);
    }

    /** Whether the value is whole and a long. */
    public final boolean fitsLong() {
        return isWhole() && truncate() instanceof NarrowDecimal;
    }

    /** The value with its fraction cut off; beyond a long, the nearest long. */
    public final long longValue() {
        Decimal whole = truncate();
        if (whole instanceof NarrowDecimal narrow) {
            return narrow.mantissa;
        }
        return signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** The value as an index, or -1 when it is negative, not whole or beyond an int. */
    public final int intIndex() {
        if (!isWhole()) {
            return -1;
        }
        long value =
                this instanceof NarrowDecimal narrow && narrow.scale == 0
                        ? narrow.mantissa
                        : longValue();
        return value < 0 || value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    /** The signed mantissa. */
    public abstract BigInteger mantissa();

    /** The same value with the same scale. */
    public final BigDecimal toBigDecimal() {
        return this instanceof NarrowDecimal narrow
                ? BigDecimal.valueOf(narrow.mantissa, narrow.scale)
                : new BigDecimal(mantissa(), scale());
    }

    @Override
    public final int compareTo(Decimal other) {
        return DecimalArithmetic.compare(this, other);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof Decimal number && compareTo(number) == 0;
    }

    /** Equal for equal values: a trailing zero of the fraction does not count. */
    @Override
    public final int hashCode() {
        return DecimalArithmetic.hash(this);
    }

    /** The printing form (docs/semantics.md#printing): no exponent and no trailing zeros. */
    @Override
    public final String toString() {
        return DecimalWriter.plain(this);
    }

    /** The JSON form: no exponent, with as many decimals as the scale says. */
    public final String toScaledString() {
        return DecimalWriter.scaled(this);
    }

    /** Whether the printing form is no more than the digits of a long. */
    public final boolean isShort() {
        return this instanceof NarrowDecimal narrow && narrow.scale == 0;
    }

    /** How many characters the printing form has. Only for a short one. */
    public final int printedLength() {
        return DecimalWriter.length(((NarrowDecimal) this).mantissa);
    }

    /** Writes the printing form, which has so many characters. Only for a short one. */
    public final void printInto(char[] target, int at, int length) {
        DecimalWriter.write(((NarrowDecimal) this).mantissa, target, at, length);
    }

    /** Appends the printing form. */
    public final void appendTo(StringBuilder text) {
        if (this instanceof NarrowDecimal narrow && narrow.scale == 0) {
            text.append(narrow.mantissa);
        } else {
            text.append(toString());
        }
    }
}
