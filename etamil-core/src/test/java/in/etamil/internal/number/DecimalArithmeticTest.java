package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import java.math.BigInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules and the table of docs/semantics.md#numbers, and the corners that are easily got wrong.
 */
class DecimalArithmeticTest {
    private static final String LARGEST = "79228162514264337593543950335";

    @ParameterizedTest
    @CsvSource({
        "0.1, +, 0.2, 0.3, 1",
        "1.10, +, 1.10, 2.2, 2",
        "1.10, *, 1.10, 1.21, 4",
        "100, *, 0.18, 18, 2",
        "99.99, *, 3, 299.97, 2",
        "10, /, 4, 2.5, 1",
        "7, /, 0.25, 28, 0",
        "1, /, 3, 0.3333333333333333333333333333, 28",
        "2, /, 3, 0.6666666666666666666666666667, 28",
        "100, /, 3, 33.333333333333333333333333333, 27",
        "200, /, 3, 66.666666666666666666666666667, 27",
        "1000, /, 7, 142.85714285714285714285714286, 26",
        "800, /, 9, 88.88888888888888888888888889, 26",
        "22, /, 7, 3.1428571428571428571428571429, 28",
        "10, -, -3, 13, 0",
        "12.50, /, 100, 0.125, 3",
        "18, /, 100, 0.18, 2",
        "10.00, /, 2, 5, 2",
        "79228162514264337593543950334, +, 1, 79228162514264337593543950335, 0",
    })
    void givesTheResultsOfTheTable(String a, char operator, String b, String printed, int scale) {
        Decimal result = calculate(number(a), operator, number(b));

        assertThat(result).hasToString(printed);
        assertThat(result.scale()).isEqualTo(scale);
    }

    @Test
    void zeroAddsNothingAndTakesTheOthersScale() {
        assertWritten(number("0.000").add(number("5.0")), "5.0");
        assertWritten(number("5.0").add(number("0.000")), "5.0");
        assertWritten(number("0.000").subtract(number("5.0")), "-5.0");
        assertWritten(number("0").add(number(LARGEST)), LARGEST);
    }

    @Test
    void aZeroProductOrDividendIsPlainZero() {
        assertWritten(number("0.00").multiply(number("2.50")), "0");
        assertWritten(number("2.50").multiply(number("0.00")), "0");
        assertWritten(number("0.00").divide(number("2.50")), "0");
        assertWritten(number("0.00000000000001").multiply(number("0.000000000000001")), "0");
        assertWritten(number(LARGEST).multiply(Decimal.of(0)), "0");
    }

    @Test
    void equalNumbersLeaveAZeroWithTheirScale() {
        assertWritten(number("2.50").subtract(number("2.50")), "0.00");
        assertWritten(number("2.50").subtract(number("2.5")), "0.00");
        assertWritten(
                number("1.2345678901234567890123456789")
                        .subtract(number("1.2345678901234567890123456789")),
                "0." + "0".repeat(28));
    }

    @Test
    void zeroNeverHasASign() {
        assertWritten(number("0.00").negate(), "0.00");
        assertWritten(number("-0.5").ceiling(), "0");
        assertWritten(number("-0.4").round(0), "0");
        assertWritten(number("-0.000000000000001").multiply(number("0.000000000000001")), "0");
        assertThat(number("-0.0000000000000000000000000001").divide(number(LARGEST)).signum())
                .isZero();
        assertThat(number("-0.00").signum()).isZero();
    }

    @Test
    void narrowAndWideFormsOfAValueAreEqual() {
        Decimal five = Decimal.of(5);
        Decimal wideFive = Decimal.of(BigInteger.TEN.pow(28).multiply(BigInteger.valueOf(5)), 28);

        assertThat(five).isInstanceOf(NarrowDecimal.class);
        assertThat(wideFive)
                .isInstanceOf(WideDecimal.class)
                .isEqualTo(five)
                .hasSameHashCodeAs(five);
        assertThat(five).isEqualTo(wideFive).isEqualByComparingTo(wideFive);
        assertThat(number("-2.50")).isEqualTo(number("-2.5")).hasSameHashCodeAs(number("-2.5"));
        assertThat(number("0.00")).isEqualTo(Decimal.of(0)).hasSameHashCodeAs(Decimal.of(0));
        assertThat(five).isNotEqualTo(number("5.0000000000000000000000000001")).isNotEqualTo("5");
    }

    @Test
    void theMagnitudeDecidesWhatFits() {
        assertThat(number("-" + LARGEST)).hasToString("-" + LARGEST);
        assertFault(Message.NUMBER_OVERFLOW, () -> number("-" + LARGEST).subtract(Decimal.of(1)));
        assertThat(Decimal.ofBigDecimal(new java.math.BigDecimal(BigInteger.TWO.pow(96).negate())))
                .isNull();
        assertThatThrownBy(() -> Decimal.of(BigInteger.TWO.pow(96).negate(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLeastLongIsAMantissaLikeAnyOther() {
        Decimal least = Decimal.of(Long.MIN_VALUE);
        String magnitude = "9223372036854775808";

        assertThat(least).isInstanceOf(NarrowDecimal.class).hasToString("-" + magnitude);
        assertThat(least.negate()).isInstanceOf(WideDecimal.class).hasToString(magnitude);
        assertThat(least.negate().negate()).isInstanceOf(NarrowDecimal.class).isEqualTo(least);
        assertThat(least.divide(Decimal.of(-1))).hasToString(magnitude);
        assertThat(least.multiply(Decimal.of(-1))).hasToString(magnitude);
        assertThat(Decimal.of(-1).multiply(least)).hasToString(magnitude);
        assertThat(Decimal.of(0).subtract(least)).hasToString(magnitude);
        assertThat(least.subtract(Decimal.of(1))).hasToString("-9223372036854775809");
        assertThat(least.add(least)).hasToString("-18446744073709551616");
        assertThat(Decimal.of(Long.MIN_VALUE, 18).round(0)).hasToString("-9");
        assertThat(Decimal.of(Long.MIN_VALUE, 28).round(9)).hasToString("-0.000000001");
        assertThat(least.longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(least.compareTo(Decimal.of(-1, 28))).isNegative();
    }

    @Test
    void tenToTheNineteenthNeedsUnsignedComparison() {
        Decimal ten19 = number("10000000000000000000");
        Decimal half = number("5000000000000000000");

        assertThat(number("0.9999999999999999999").round(0)).hasToString("1");
        assertThat(number("0.5000000000000000000").round(0)).hasToString("1");
        assertThat(number("0.4999999999999999999").round(0)).hasToString("0");
        assertThat(half.add(half)).hasToString("10000000000000000000").isEqualTo(ten19);
        assertThat(ten19.divide(ten19)).hasToString("1");
        assertThat(half.divide(ten19)).hasToString("0.5");
    }

    @Test
    void sumsOfTheSameScaleMayLeaveTheLong() {
        Decimal most = Decimal.of(Long.MAX_VALUE, 2);

        assertWritten(most.add(Decimal.of(1, 2)), "92233720368547758.08");
        assertWritten(
                most.add(Decimal.of(1, 2)).subtract(Decimal.of(1, 2)), "92233720368547758.07");
        assertThat(most.add(Decimal.of(1, 2)).subtract(Decimal.of(1, 2)))
                .isInstanceOf(NarrowDecimal.class);
    }

    @Test
    void roundingAProductRoundsTwice() {
        // Exactly 0.1249999…975: half to even makes it 0.1250…0 first, which then rounds up.
        Decimal product = number("0.25").multiply(number("0.4999999999999999999999999999"));

        assertWritten(product, "0.1250000000000000000000000000");
        assertThat(product.round(2)).hasToString("0.13");
    }

    @Test
    void shiftingByNothingKeepsTheWord() {
        // 10^19 and 2^63 need no shift to have their top bit set.
        assertThat(number("12345678901234567890123").divide(number("9223372036854775808")))
                .hasToString("1338.5211885526973835334454618");
        assertThat(number("7922816251.4264337593543950335").round(0)).hasToString("7922816251");
        assertThat(
                        number("0.0000000000000000010")
                                .multiply(number("79228162514.264337593543950335")))
                .hasToString("0.0000000792281625142643375935");
    }

    @Test
    void aQuotientStaysWideInSumsUntilItIsRounded() {
        Decimal third = Decimal.of(1).divide(Decimal.of(3));
        Decimal sum = third.add(third);

        assertThat(sum)
                .isInstanceOf(WideDecimal.class)
                .hasToString("0.6666666666666666666666666666");
        assertThat(sum.round(2)).isInstanceOf(NarrowDecimal.class).hasToString("0.67");
    }

    @Test
    void roundsLostDigitsHalfToEven() {
        String last = "0." + "0".repeat(27);
        assertWritten(number("0.000000000000005").multiply(number("0.00000000000001")), "0");
        assertWritten(number("0.000000000000015").multiply(number("0.00000000000001")), last + "2");
        assertWritten(number("0.000000000000025").multiply(number("0.00000000000001")), last + "2");
        assertWritten(number("0.000000000000035").multiply(number("0.00000000000001")), last + "4");
        assertWritten(
                number("79228162514264337593543950330").add(number("0.5")),
                "79228162514264337593543950330");
        assertWritten(
                number("79228162514264337593543950331").add(number("0.5")),
                "79228162514264337593543950332");
        assertFault(Message.NUMBER_OVERFLOW, () -> number(LARGEST).add(number("0.5")));
    }

    @Test
    void roundingUpToTheLimitGivesUpOneDigitMore() {
        assertWritten(
                number("7.9228162514264337593543950335").add(number("0.00")),
                "7.9228162514264337593543950335");
        assertWritten(
                number("7922816251426433759354395033.5").add(number("0.05")),
                "7922816251426433759354395034");
        assertWritten(
                number("792281625142643375935439503.35").add(number("0.005")),
                "792281625142643375935439503.4");
    }

    @Test
    void carriesTravelThroughAFullMiddleWord() {
        Decimal word = Decimal.of(new BigInteger("18446744073709551615"), 19);
        for (int multiple = 1; multiple <= 200; multiple++) {
            // Just below a multiple of 2^128 once it is scaled up by 10^19: the middle word is all
            // ones.
            BigInteger full =
                    BigInteger.valueOf(multiple).shiftLeft(128).divide(BigInteger.TEN.pow(19));
            Decimal a = Decimal.of(full, 0);
            assertThat(NumberModel.of(a.add(word)))
                    .isEqualTo(NumberModel.add(NumberModel.of(a), NumberModel.of(word)));
        }
    }

    @Test
    void dividendsOfFourWordsKeepTheirCarries() {
        Decimal divisor = Decimal.of(new BigInteger(LARGEST), 28);
        for (long mantissa = 60_000_000_000L;
                mantissa <= 140_000_000_000L;
                mantissa += 1_000_000_007L) {
            Decimal a = Decimal.of(mantissa);
            assertThat(NumberModel.of(a.divide(divisor)))
                    .isEqualTo(NumberModel.divide(NumberModel.of(a), NumberModel.of(divisor)));
        }
    }

    @Test
    void quotientsRoundingUpToTheLimitGiveUpOneDigitMore() {
        BigInteger justBelow = new BigInteger(LARGEST).subtract(BigInteger.valueOf(7));
        Decimal almostOne = number("0.9999999999999999999999999999");

        assertWritten(Decimal.of(justBelow, 5).divide(almostOne), "792281625142643375935439.5034");
        assertFault(Message.NUMBER_OVERFLOW, () -> Decimal.of(justBelow, 0).divide(almostOne));
    }

    @Test
    void theWordsOfZeroNeverCarryASign() {
        Scratch out = new Scratch();
        int minus = Scratch.NEGATIVE;

        Addition.add(5, 0, 2 | minus, 5, 0, 2, out);
        assertThat(out.scaleAndSign).isEqualTo(2);
        Addition.add(5, 0, 2, 50, 0, 3 | minus, out);
        assertThat(out.scaleAndSign).isEqualTo(3);
        Addition.add(0, 0, 0, 0, 0, 2 | minus, out);
        assertThat(out.scaleAndSign).isEqualTo(2);
        Multiplication.multiply(5, 0, 3 | minus, 0, 0, 2, out);
        assertThat(out.scaleAndSign).isZero();
        Multiplication.multiply(1, 0, 28 | minus, 1, 0, 28, out);
        assertThat(out.scaleAndSign).isZero();
        Division.divide(0, 0, 2, 5, 0, 2 | minus, out);
        assertThat(out.scaleAndSign).isZero();
        Division.divide(1, 0, 28 | minus, -1, -1, 0, out);
        assertThat(out.scaleAndSign).isEqualTo(28);
        Rounding.round(4, 0, 2 | minus, 1, Rounding.Mode.HALF_AWAY_FROM_ZERO, out);
        assertThat(out.scaleAndSign).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsAFault() {
        assertFault(Message.NUMBER_OVERFLOW, () -> number(LARGEST).add(Decimal.of(1)));
        assertFault(Message.NUMBER_OVERFLOW, () -> number(LARGEST).multiply(number("1.1")));
        assertFault(Message.NUMBER_OVERFLOW, () -> number(LARGEST).divide(number("0.1")));
        assertFault(
                Message.NUMBER_OVERFLOW,
                () -> number("100").divide(number("0.0000000000000000000000000001")));
        assertFault(Message.DIVISION_BY_ZERO, () -> Decimal.of(1).divide(number("0.00")));
        assertFault(Message.DIVISION_BY_ZERO, () -> Decimal.of(0).divide(Decimal.of(0)));
    }

    @Test
    void comparesAcrossScalesWithoutLosingACarry() {
        Decimal one = number("1.0000000000000000000");
        for (int multiple = 1; multiple <= 200; multiple++) {
            // Just above a multiple of 2^128 once it is scaled up by 10^19: the middle word wraps
            // to zero.
            BigInteger wraps =
                    BigInteger.valueOf(multiple)
                            .shiftLeft(128)
                            .divide(BigInteger.TEN.pow(19))
                            .add(BigInteger.ONE);
            assertThat(Decimal.of(wraps, 0).compareTo(one)).as("%s", wraps).isPositive();
            assertThat(Decimal.of(wraps.negate(), 0).compareTo(one.negate()))
                    .as("%s", wraps)
                    .isNegative();
        }
        // 3689348815 * 10^10 is just above 2 * 2^64.
        Decimal upperWraps = Decimal.of(BigInteger.valueOf(3_689_348_815L).shiftLeft(64), 0);
        assertThat(upperWraps.compareTo(Decimal.of(new BigInteger(LARGEST), 10))).isPositive();
        assertThat(Decimal.of(-1).compareTo(Decimal.of(-1, 28))).isNegative();
        assertThat(Decimal.of(1).compareTo(Decimal.of(Long.MAX_VALUE, 19))).isPositive();
        assertThat(Decimal.of(Long.MAX_VALUE).compareTo(Decimal.of(Long.MAX_VALUE, 18)))
                .isPositive();
        assertThat(Decimal.of(Long.MIN_VALUE).compareTo(Decimal.of(Long.MAX_VALUE, 18)))
                .isNegative();
        assertThat(Decimal.of(1).compareTo(Decimal.of(1_000_000_000_000_000_000L, 18))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2.345, 2, 2.35",
        "-2.5, 0, -3",
        "2.5, 0, 3",
        "0.125, 2, 0.13",
        "-0.125, 2, -0.13",
        "1.5, 3, 1.5",
        "1.50, 2, 1.50",
        "0.999, 2, 1.00",
        "0.0000000000000000000000000005, 27, 0.000000000000000000000000001",
        "7.9228162514264337593543950335, 27, 7.922816251426433759354395034",
        "7.9228162514264337593543950335, 0, 8",
        "-4.4999999999999999999999999999, 0, -4",
        "0.5000000000000000000000000000, 0, 1",
        "18446744073709551615.5, 0, 18446744073709551616",
        "-18446744073709551615.5, 0, -18446744073709551616",
    })
    void roundsHalfAwayFromZeroToTheScaleAsked(String number, int places, String written) {
        assertWritten(number(number).round(places), written);
    }

    @Test
    void refusesNegativePlaces() {
        assertThatThrownBy(() -> Decimal.of(1).round(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-1.2, -2, -1, -1",
        "1.2, 1, 2, 1",
        "-0.0000000000000000000000000001, -1, 0, 0",
        "0.0000000000000000000000000001, 0, 1, 0",
        "2.00, 2, 2, 2",
        "7.9228162514264337593543950335, 7, 8, 7",
        "-7.9228162514264337593543950335, -8, -7, -7",
        "12, 12, 12, 12",
    })
    void findsTheWholeNumbersAround(String number, String floor, String ceiling, String truncated) {
        assertWritten(number(number).floor(), floor);
        assertWritten(number(number).ceiling(), ceiling);
        assertWritten(number(number).truncate(), truncated);
    }

    @Test
    void tellsWholeNumbersFromOthers() {
        assertThat(number("5.00").isWhole()).isTrue();
        assertThat(number("5.0000000000000000000000000000").isWhole()).isTrue();
        assertThat(number("5.0000000000000000000000000001").isWhole()).isFalse();
        assertThat(number("0.00").isWhole()).isTrue();
        assertThat(number("-0.5").isWhole()).isFalse();
    }

    @Test
    void givesLongsAndIndexes() {
        assertThat(number("-2.9").longValue()).isEqualTo(-2);
        assertThat(number(LARGEST).longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(number("-" + LARGEST).longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(number("9223372036854775807").fitsLong()).isTrue();
        assertThat(number("9223372036854775808").fitsLong()).isFalse();
        assertThat(number("-9223372036854775808.0").fitsLong()).isTrue();
        assertThat(number("1.5").fitsLong()).isFalse();
        assertThat(number("7.00").intIndex()).isEqualTo(7);
        assertThat(number("-7").intIndex()).isEqualTo(-1);
        assertThat(number("7.5").intIndex()).isEqualTo(-1);
        assertThat(number("2147483647").intIndex()).isEqualTo(Integer.MAX_VALUE);
        assertThat(number("2147483648").intIndex()).isEqualTo(-1);
        assertThat(number(LARGEST).intIndex()).isEqualTo(-1);
    }

    @Test
    void keepsSmallIntegers() {
        assertThat(Decimal.of(-128)).isSameAs(Decimal.of(-128));
        assertThat(Decimal.of(1023)).isSameAs(Decimal.of(1000).add(Decimal.of(23)));
        assertThat(Decimal.of(1024)).isEqualTo(Decimal.of(1000).add(Decimal.of(24)));
    }

    private static Decimal calculate(Decimal a, char operator, Decimal b) {
        return switch (operator) {
            case '+' -> a.add(b);
            case '-' -> a.subtract(b);
            case '*' -> a.multiply(b);
            case '/' -> a.divide(b);
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }

    private static Decimal number(String text) {
        Decimal number = Decimal.parseText(text);
        assertThat(number).as(text).isNotNull();
        return number;
    }

    private static void assertWritten(Decimal number, String scaledText) {
        assertThat(number.toScaledString()).isEqualTo(scaledText);
    }

    private static void assertFault(Message kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }
}
