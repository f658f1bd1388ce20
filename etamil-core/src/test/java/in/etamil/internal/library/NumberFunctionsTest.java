package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import org.junit.jupiter.api.Test;

class NumberFunctionsTest {
    private final Execution x = LibraryRun.denied();

    @Test
    void toNumberReadsTheTrimmedPrintingForm() {
        assertThat(shown(NumberFunctions.toNumber(x, " 12.50 "))).isEqualTo("சரி(12.5)");
        assertThat(shown(NumberFunctions.toNumber(x, number("7.0")))).isEqualTo("சரி(7)");
    }

    @Test
    void toNumberShowsTheWholeTextItRefuses() {
        assertThat(shown(NumberFunctions.toNumber(x, "12a")))
                .isEqualTo("தவறு('12a' ஒரு எண் அல்ல  ('12a' is not a number))");
        assertThat(shown(NumberFunctions.toNumber(x, " x "))).contains("(' x ' is not a number)");
        assertThat(shown(NumberFunctions.toNumber(x, true))).contains("'true' is not a number");
        assertThat(shown(NumberFunctions.toNumber(x, array()))).contains("'[]' is not a number");
    }

    @Test
    void theTextOfAFailureIsMeasured() {
        Execution small = LibraryRun.limited(0, 1_000, 100);

        assertThatThrownBy(() -> NumberFunctions.toNumber(small, "x".repeat(900)))
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void roundsHalfAwayFromZero() {
        assertThat(round("2.345", "2")).isEqualTo("2.35");
        assertThat(round("-2.5", "0")).isEqualTo("-3");
        assertThat(round("2.5", "0")).isEqualTo("3");
        assertThat(round("1.005", "2")).isEqualTo("1.01");
        assertThat(round("7.5", "3")).isEqualTo("7.5");
        assertThat(round("1.26", "1.9")).isEqualTo("1.3");
        assertThat(round("1.26", "4294967295")).isEqualTo("1.26");
        assertThat(shown(NumberFunctions.round(x, "எண் அல்ல", number("2")))).isEqualTo("0");
    }

    @Test
    void theScaleOfARoundedNumberIsTheNumberOfPlaces() {
        assertThat(((Decimal) NumberFunctions.round(x, number("1.999"), number("2"))).scale())
                .isEqualTo(2);
        assertThat(((Decimal) NumberFunctions.round(x, number("1.9"), number("2"))).scale())
                .isEqualTo(1);
    }

    private String round(String value, String places) {
        return shown(NumberFunctions.round(x, number(value), number(places)));
    }

    @Test
    void impossiblePlacesRaise() {
        assertThat(raised(() -> NumberFunctions.round(x, number("1"), number("-1"))))
                .contains("round: places must be a whole number");
        assertThat(raised(() -> NumberFunctions.round(x, number("1"), number("4294967296"))))
                .contains("round: places must be a whole number");
    }

    @Test
    void floorAndCeiling() {
        assertThat(shown(NumberFunctions.floor(x, number("-1.2")))).isEqualTo("-2");
        assertThat(shown(NumberFunctions.ceil(x, number("1.2")))).isEqualTo("2");
        assertThat(shown(NumberFunctions.ceil(x, number("-0.5")))).isEqualTo("0");
    }

    @Test
    void rootsAndLogarithmsAreExactWhereTheyCanBe() {
        assertThat(shown(NumberFunctions.sqrt(x, number("25")))).isEqualTo("சரி(5)");
        assertThat(shown(NumberFunctions.sqrt(x, number("0")))).isEqualTo("சரி(0)");
        assertThat(shown(NumberFunctions.log10(x, number("1000")))).isEqualTo("சரி(3)");
        assertThat(shown(NumberFunctions.log10(x, number("0.01")))).isEqualTo("சரி(-2)");
        assertThat(shown(NumberFunctions.exp(x, number("0")))).isEqualTo("சரி(1)");
        assertThat(shown(NumberFunctions.pow(x, number("2"), number("-2")))).isEqualTo("சரி(0.25)");
        assertThat(shown(NumberFunctions.pow(x, number("0"), number("0")))).isEqualTo("சரி(1)");
    }

    @Test
    void impossibleMathematicsFails() {
        assertThat(shown(NumberFunctions.sqrt(x, number("-4"))))
                .isEqualTo(
                        "தவறு(எதிர்மறை எண்ணின் வர்க்கமூலம் இல்லை  (no square root of a negative number))");
        assertThat(shown(NumberFunctions.ln(x, number("0"))))
                .contains("(no logarithm of zero or a negative number)");
        assertThat(shown(NumberFunctions.log10(x, number("-1"))))
                .contains("(no logarithm of zero or a negative number)");
        assertThat(shown(NumberFunctions.exp(x, number("1000"))))
                .isEqualTo(
                        "தவறு(அடுக்கு ஒரு தசமத்தில் அடங்கவில்லை  (the result does not fit a decimal))");
        assertThat(shown(NumberFunctions.pow(x, number("10"), number("100"))))
                .isEqualTo(
                        "தவறு(அடுக்கேற்றம் ஒரு தசமத்தில் அடங்கவில்லை  (the result does not fit a decimal))");
    }

    @Test
    void readingANumberDropsTheTrailingZerosOfItsScale() {
        Object read = NumberFunctions.toNumber(LibraryRun.denied(), LibraryRun.number("2.50"));
        Object number = ((in.etamil.internal.runtime.data.ResultValue) read).value();
        assertThat(((Decimal) number).scale()).isEqualTo(1);
    }
}
