package in.etamil.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading and writing numbers: docs/semantics.md#source-text and docs/semantics.md#conversions and
 * docs/semantics.md#printing and docs/semantics.md#json.
 */
class DecimalTextTest {
    private static final Duration QUICK = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "007.50, 7.50",
        "0.00, 0.00",
        "79228162514264337593543950335, 79228162514264337593543950335",
        "79228162514264337593543950335.4, 79228162514264337593543950335",
        "0.12345678901234567890123456785, 0.1234567890123456789012345679",
        "0.00000000000000000000000000005, 0.0000000000000000000000000001",
        "0.00000000000000000000000000004, 0.0000000000000000000000000000",
        "0.000000000000000000000000000049, 0.0000000000000000000000000000",
        "1.23456789012345678901234567891, 1.2345678901234567890123456789",
        "7.92281625142643375935439503354, 7.9228162514264337593543950335",
        "7.92281625142643375935439503355, 7.922816251426433759354395034",
        "7922816251426433759354395033.6, 7922816251426433759354395034",
        "7922816251426433759354395033.5, 7922816251426433759354395033.5",
        "12345678901234567890.12345678949, 12345678901234567890.123456789",
        "12345678901234567890.12345678951, 12345678901234567890.123456790",
    })
    void readsLiteralsRoundingAtTheFirstDigitThatDoesNotFit(String digits, String written) {
        assertThat(Decimal.parseLiteral(digits).toScaledString()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "79228162514264337593543950336",
                "100000000000000000000000000000",
                "100000000000000000000000000000.5",
                "79228162514264337593543950335.5",
            })
    void refusesLiteralsWithTooLargeAnIntegerPart(String digits) {
        assertThat(Decimal.parseLiteral(digits)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "+4, 4",
        "-4, -4",
        ".5, 0.5",
        "5., 5",
        "-.5, -0.5",
        "1_000, 1000",
        "1_, 1",
        "1__0, 10",
        "1_.5, 1.5",
        "1._5, 1.5",
        ".5_, 0.5",
        "1_e3, 1000",
        "007, 7",
        "1e3, 1000",
        "1E+3, 1000",
        "2.5e2, 250",
        "1.50e1, 15.0",
        "1e-2, 0.01",
        "5.e1, 50",
        "1e28, 10000000000000000000000000000",
        "0.00000000000000000000000000001e29, 1",
        "792281625142643375935439503350e-1, 79228162514264337593543950335.0",
        "1e-28, 0.0000000000000000000000000001",
        "5e-29, 0.0000000000000000000000000001",
        "-5e-29, -0.0000000000000000000000000001",
        "4e-29, 0.0000000000000000000000000000",
        "9e-30, 0.0000000000000000000000000000",
        "-1e-999999999999999999999, 0.0000000000000000000000000000",
        "0e999999999999999999999, 0",
        "0.00e1, 0.0",
    })
    void readsTextsThatSpellANumber(String text, String written) {
        // The one row whose integer part plus a decimal does not fit loses the decimal.
        String expected =
                written.equals("79228162514264337593543950335.0")
                        ? "79228162514264337593543950335"
                        : written;
        assertThat(Decimal.parseText(text).toScaledString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "-",
                ".",
                "_1",
                "._5",
                "-_1",
                "1.2.3",
                "--3",
                "+-3",
                "e3",
                "1e",
                "1e+",
                "1e3.5",
                "1e_3",
                "1e3_",
                "0x1F",
                "1,250",
                "18%",
                "12 ரூபாய்",
                "௫",
                "1 2",
                "- 1",
                "1e29",
                "1e999999999",
                "8e28",
                "79228162514264337593543950336",
                "79228162514264337593543950335.5",
                "NaN",
                "Infinity",
                "1f",
                "1d",
                "\u200B1",
                "\uFEFF1",
                "\u001C1",
                "1\u001F",
                "1\u0000",
            })
    void refusesTextsThatSpellNone(String text) {
        assertThat(Decimal.parseText(text)).isNull();
    }

    @Test
    void trimsExactlyTheUnicodeWhiteSpace() {
        for (int c = 0; c <= 0xFFFF; c++) {
            boolean space =
                    c >= 9 && c <= 13
                            || c == 0x20
                            || c == 0x85
                            || c == 0xA0
                            || c == 0x1680
                            || c >= 0x2000 && c <= 0x200A
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0x202F
                            || c == 0x205F
                            || c == 0x3000;
            boolean part = c >= '0' && c <= '9' || c == '.' || c == '_' || c == '+' || c == '-';
            if (!part) {
                assertThat(Decimal.parseText((char) c + "1") != null)
                        .as("U+%04X before", c)
                        .isEqualTo(space);
                assertThat(Decimal.parseText("1" + (char) c) != null)
                        .as("U+%04X after", c)
                        .isEqualTo(space);
            }
        }
        assertThat(Decimal.parseText(new StringBuilder("\u3000\t 12.50\u00A0\r\n")))
                .hasToString("12.5");
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.50",
        "-0, 0",
        "-0.0, 0.0",
        "1e3, 1000",
        "-2.5E-2, -0.025",
        "1.5e+1, 15",
        "0.00000000000000000000000000005, 0.0000000000000000000000000001",
        "100, 100",
    })
    void readsJsonNumbersWithTheirScale(String text, String written) {
        assertThat(Decimal.parseJson(text).toScaledString()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-01",
                ".5",
                "5.",
                "1e",
                "1e+",
                "1_0",
                " 1",
                "1 ",
                "0x1",
                "1.e1",
                "1e29",
                "1e999999999",
                "79228162514264337593543950336",
                "--1",
                "1.2.3",
                "NaN",
            })
    void refusesWhatIsNoJsonNumberOrDoesNotFit(String text) {
        assertThat(Decimal.parseJson(text)).isNull();
    }

    @Test
    void readsMegabytesInLinearTime() {
        String zeros = "0".repeat(4_000_000);
        Assertions.assertTimeout(
                QUICK,
                () -> {
                    assertThat(Decimal.parseLiteral("1." + zeros + "1")).isEqualTo(Decimal.of(1));
                    assertThat(Decimal.parseLiteral(zeros + "1")).isEqualTo(Decimal.of(1));
                    assertThat(Decimal.parseLiteral("1" + zeros)).isNull();
                    assertThat(Decimal.parseText("0." + zeros + "1e4000001"))
                            .isEqualTo(Decimal.of(1));
                    assertThat(Decimal.parseText("1" + zeros + "e-4000000")).isNotNull();
                    assertThat(Decimal.parseJson("1." + zeros)).isEqualTo(Decimal.of(1));
                    assertThat(Decimal.parseText("1e" + "9".repeat(4_000_000))).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "1.50, 1.5",
        "10.0, 10",
        "100, 100",
        "-0.050, -0.05",
        "0.0000000000000000000000000001, 0.0000000000000000000000000001",
        "-79228162514264337593543950335, -79228162514264337593543950335",
        "-7.9228162514264337593543950335, -7.9228162514264337593543950335",
        "5.0000000000000000000000000000, 5",
        "10000000000000000000, 10000000000000000000",
        "18446744073709551616, 18446744073709551616",
        "90000000000000000000000.00001, 90000000000000000000000.00001",
    })
    void printsWithoutTrailingZeros(String text, String printed) {
        Decimal number = Decimal.parseText(text);
        StringBuilder appended = new StringBuilder();
        number.appendTo(appended);

        assertThat(number).hasToString(printed);
        assertThat(appended).hasToString(printed);
    }

    @Test
    void agreesWithASimpleModelOnRandomDigits() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 100_000; i++) {
            String digits = randomDigits(random, random.nextInt(1, 36));
            String literal =
                    random.nextBoolean()
                            ? digits
                            : digits + "." + randomDigits(random, random.nextInt(1, 36));
            BigDecimal exact = new BigDecimal(literal);
            assertSame(Decimal.parseLiteral(literal), simplyFitted(exact), literal);
            int exponent = random.nextInt(-40, 40);
            String text = "-" + literal + "e" + exponent;
            assertSame(
                    Decimal.parseText(text),
                    simplyFitted(exact.scaleByPowerOfTen(exponent).negate()),
                    text);
        }
    }

    private static void assertSame(Decimal actual, BigDecimal expected, String text) {
        if (expected == null) {
            assertThat(actual).as(text).isNull();
        } else {
            assertThat(actual).as(text).isNotNull();
            assertThat(actual.toBigDecimal()).as(text).isEqualTo(expected);
        }
    }

    /** The value cut to as many decimals as fit, then rounded by the digit behind. */
    private static BigDecimal simplyFitted(BigDecimal exact) {
        for (int scale = Math.clamp(exact.scale(), 0, 28); scale >= 0; scale--) {
            if (fits(exact.setScale(scale, RoundingMode.DOWN))) {
                BigDecimal rounded = exact.setScale(scale, RoundingMode.HALF_UP);
                if (fits(rounded)) {
                    return rounded;
                }
            }
        }
        return null;
    }

    private static boolean fits(BigDecimal value) {
        return value.unscaledValue().abs().compareTo(BigInteger.TWO.pow(96)) < 0;
    }

    private static String randomDigits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder(count);
        int style = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + (style == 0 ? 0 : style == 1 ? 9 : random.nextInt(10))));
        }
        if (random.nextBoolean()) {
            digits.setCharAt(count - 1, (char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    @Test
    void exchangesBigDecimalsExactly() {
        assertThat(Decimal.ofBigDecimal(new BigDecimal("1.50")).toBigDecimal())
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(Decimal.ofBigDecimal(new BigDecimal("1E+3")).toScaledString()).isEqualTo("1000");
        assertThat(Decimal.ofBigDecimal(new BigDecimal("-1.5" + "0".repeat(60))))
                .isEqualTo(Decimal.of(-15, 1));
        assertThat(Decimal.ofBigDecimal(new BigDecimal("79228162514264337593543950335.0")))
                .hasToString("79228162514264337593543950335");
        assertThat(Decimal.ofBigDecimal(new BigDecimal("79228162514264337593543950336"))).isNull();
        assertThat(Decimal.ofBigDecimal(new BigDecimal("79228162514264337593543950335.1")))
                .isNull();
        assertThat(Decimal.ofBigDecimal(new BigDecimal("1E-28")).scale()).isEqualTo(28);
        assertThat(Decimal.ofBigDecimal(new BigDecimal("1E-29"))).isNull();
        assertThat(Decimal.ofBigDecimal(new BigDecimal("0E-40")).toScaledString())
                .isEqualTo("0." + "0".repeat(28));
        assertThat(Decimal.ofBigDecimal(new BigDecimal("0E+40")).toScaledString()).isEqualTo("0");
    }

    @Test
    void refusesMonstrousBigDecimalsQuickly() {
        Assertions.assertTimeout(
                QUICK,
                () -> {
                    assertThat(Decimal.ofBigDecimal(new BigDecimal("1E+2147483647"))).isNull();
                    assertThat(Decimal.ofBigDecimal(new BigDecimal("1E-2147483647"))).isNull();
                    assertThat(
                                    Decimal.ofBigDecimal(
                                            new BigDecimal(
                                                    BigInteger.ONE.shiftLeft(3_000_000), 903_000)))
                            .isNull();
                });
    }
}
