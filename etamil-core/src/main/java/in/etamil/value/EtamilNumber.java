package in.etamil.value;

import in.etamil.internal.number.Decimal;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of the language: an exact decimal of at most 28 places whose digits without the point
 * fit 96 bits. Immutable and thread-safe. Equal numbers are equal whatever their trailing zeros:
 * {@code 1.0} is {@code 1.00}.
 *
 * <p>Source: docs/semantics.md#numbers.
 */
public final class EtamilNumber extends Number implements Comparable<EtamilNumber> {
    private static final long serialVersionUID = 1L;

    /** The exact value. */
    private final BigDecimal value;

    private EtamilNumber(BigDecimal value) {
        this.value = value;
    }

    /**
     * The number of this exact value.
     *
     * @param value the value
     * @return the number
     * @throws ArithmeticException if no number has it: more than 28 places, or digits beyond 96
     *     bits
     */
    public static EtamilNumber of(BigDecimal value) {
        Decimal exact = Decimal.ofBigDecimal(Objects.requireNonNull(value, "value"));
        if (exact == null) {
            throw new ArithmeticException("no number of the language has the value " + value);
        }
        return new EtamilNumber(exact.toBigDecimal());
    }

    /**
     * The exact value with the places it was worked out with.
     *
     * @return the value
     */
    public BigDecimal bigDecimalValue() {
        return value;
    }

    /**
     * The value as a whole number.
     *
     * @return the value
     * @throws ArithmeticException if it has decimals or does not fit
     */
    public long longValueExact() {
        return value.longValueExact();
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    /** The nearest {@code float}: rarely the same number. */
    @Override
    public float floatValue() {
        return value.floatValue();
    }

    /** The nearest {@code double}: rarely the same number. */
    @Override
    public double doubleValue() {
        return value.doubleValue();
    }

    @Override
    public int compareTo(EtamilNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EtamilNumber number && value.compareTo(number.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    /** The printing form of the language (docs/semantics.md#printing). */
    @Override
    public String toString() {
        return String.valueOf(Decimal.ofBigDecimal(value));
    }
}
