package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of docs/semantics.md#number-functions. */
class DecimalMathTest {
    private static final String LARGEST = "79228162514264337593543950335";
    private static final Duration QUICK = Duration.ofSeconds(5);

    /**
     * Rows worked out to 70 digits by another decimal library: function, argument, second argument,
     * value.
     */
    @ParameterizedTest
    @CsvFileSource(resources = "mathematics.csv")
    void roundsTheTrueValueToAsManyDigitsAsFit(
            String function, String x, String y, BigDecimal exact) {
        Decimal result = calculate(function, number(x), y == null ? Decimal.of(0) : number(y));

        assertThat(result.toBigDecimal()).isEqualByComparingTo(fitted(exact));
    }

    private static BigDecimal fitted(BigDecimal exact) {
        int scale = 28;
        while (exact.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue().bitLength() > 96) {
            scale--;
        }
        return exact.setScale(scale, RoundingMode.HALF_EVEN);
    }

    private static Decimal calculate(String function, Decimal x, Decimal y) {
        return switch (function) {
            case "sqrt" -> DecimalMath.sqrt(x);
            case "ln" -> DecimalMath.ln(x);
            case "exp" -> DecimalMath.exp(x);
            case "log10" -> DecimalMath.log10(x);
            case "pow" -> DecimalMath.pow(x, y);
            default -> throw new IllegalArgumentException(function);
        };
    }

    @Test
    void rootsOfSquaresAreExact() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            Decimal root = Decimal.of(random.nextLong(1L << 47), random.nextInt(14));
            assertThat(DecimalMath.sqrt(root.multiply(root))).isEqualTo(root);
        }
        assertThat(DecimalMath.sqrt(Decimal.of(25)).toScaledString()).isEqualTo("5");
        assertThat(DecimalMath.sqrt(Decimal.of(0)).toScaledString()).isEqualTo("0");
        assertThat(DecimalMath.sqrt(number("0.0000000000000000000000000001")))
                .isEqualTo(number("0.00000000000001"));
    }

    @Test
    void logarithmsOfPowersOfTenAreExact() {
        for (int power = -28; power <= 28; power++) {
            BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(power);
            assertThat(DecimalMath.log10(Decimal.ofBigDecimal(ten)).toScaledString())
                    .isEqualTo("" + power);
        }
        assertThat(DecimalMath.log10(number("100.00")).toScaledString()).isEqualTo("2");
        assertThat(DecimalMath.ln(number("1.00")).toScaledString()).isEqualTo("0");
    }

    @Test
    void refusesRootsAndLogarithmsThatDoNotExist() {
        assertThatThrownBy(() -> DecimalMath.sqrt(Decimal.of(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DecimalMath.ln(Decimal.of(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DecimalMath.log10(Decimal.of(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "0, 5, 0",
        "0, -5, 0",
        "0, 0.5, 0",
        "1, 123456789.5, 1",
        "-2.50, 1, -2.50",
        "2, 10, 1024",
        "1.10, 2, 1.2100",
        "-2, 3, -8",
        "-2, 4, 16",
        "-2, 3.0, -8",
        "2, -3, 0.125",
        "-2, -3, -0.125",
        "10, 28, 10000000000000000000000000000",
        "10, -28, 0.0000000000000000000000000001",
        "10, -29, 0",
        "-1, 1000000000000000001, -1",
        "-1, 1000000000000000000, 1",
        "2, -1000000000000000000, 0",
        "0.5, 1000000000000000000, 0",
        "0.5, 79228162514264337593543950335, 0",
    })
    void raisesToWholePowers(String base, String exponent, String written) {
        assertThat(DecimalMath.pow(number(base), number(exponent)).toScaledString())
                .isEqualTo(written);
    }

    @Test
    void resultsThatDoNotFitAreNull() {
        assertThat(DecimalMath.pow(Decimal.of(2), Decimal.of(96))).isNull();
        assertThat(DecimalMath.pow(Decimal.of(10), Decimal.of(29))).isNull();
        assertThat(DecimalMath.pow(number("0.1"), Decimal.of(-29))).isNull();
        assertThat(DecimalMath.pow(Decimal.of(-2), number(LARGEST))).isNull();
        assertThat(DecimalMath.pow(number(LARGEST), number("1.5"))).isNull();
        assertThat(DecimalMath.exp(Decimal.of(67))).isNull();
        assertThat(DecimalMath.exp(number(LARGEST))).isNull();
        assertThat(DecimalMath.exp(number("66.6"))).isNull();
    }

    @Test
    void resultsTooSmallAreZero() {
        assertThat(DecimalMath.exp(number("-" + LARGEST)).toScaledString()).isEqualTo("0");
        assertThat(DecimalMath.exp(Decimal.of(-66)).toScaledString()).isEqualTo("0");
        assertThat(DecimalMath.pow(Decimal.of(2), number("-" + LARGEST)).toScaledString())
                .isEqualTo("0");
        assertThat(DecimalMath.pow(number("-0.5"), number("1000000.5")).toScaledString())
                .isEqualTo("0");
    }

    @Test
    void aNegativeBaseKeepsItsSignUnderAFractionalExponent() {
        assertThat(DecimalMath.pow(Decimal.of(-4), number("0.5")))
                .isEqualTo(DecimalMath.pow(Decimal.of(4), number("0.5")).negate());
        assertThat(DecimalMath.pow(Decimal.of(4), number("0.5")).round(26))
                .isEqualTo(Decimal.of(2));
    }

    @Test
    void hugeExponentsTakeBoundedTime() {
        Decimal justAboveOne = number("1.0000000000000000000000000001");
        Assertions.assertTimeout(
                QUICK,
                () -> {
                    for (Decimal base :
                            new Decimal[] {
                                Decimal.of(2), number("0.3"), number(LARGEST), justAboveOne
                            }) {
                        for (String exponent :
                                new String[] {
                                    "1000000000000000000", LARGEST, "0.0000000000000000000000000001"
                                }) {
                            DecimalMath.pow(base, number(exponent));
                            DecimalMath.pow(base, number(exponent).negate());
                            DecimalMath.pow(base.negate(), number(exponent));
                        }
                    }
                });
        // (1 + 10^-28) ^ 10^28 is e, but for an error in the 28th digit.
        assertThat(DecimalMath.pow(justAboveOne, Decimal.of(BigInteger.TEN.pow(28), 0)).round(26))
                .isEqualTo(DecimalMath.exp(Decimal.of(1)).round(26));
    }

    private static Decimal number(String text) {
        Decimal number = Decimal.parseText(text);
        assertThat(number).as(text).isNotNull();
        return number;
    }
}
