package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.array;
import static in.etamil.internal.library.Programs.failure;
import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.show;
import static in.etamil.internal.library.Programs.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFunctionsTest {
    @Test
    void readsANumberFromAPrintingForm() {
        assertThat(show(NumberFunctions.toNumber(plain(), " 12.50 "))).isEqualTo("சரி(12.5)");
        assertThat(value(NumberFunctions.toNumber(plain(), "\u00A0-1e3\n"))).isEqualTo(number("-1000"));
        assertThat(value(NumberFunctions.toNumber(plain(), number("7")))).isEqualTo(number("7"));
        assertThat(((Decimal) value(NumberFunctions.toNumber(plain(), number("2.50")))).toScaledString())
                .isEqualTo("2.5");
    }

    @Test
    void whatSpellsNoNumberIsAFailureWithTheUntrimmedText() {
        assertThat(failure(NumberFunctions.toNumber(plain(), "12a")))
                .isEqualTo("'12a' ஒரு எண் அல்ல  ('12a' is not a number)");
        assertThat(failure(NumberFunctions.toNumber(plain(), " x "))).startsWith("' x ' ");
        assertThat(failure(NumberFunctions.toNumber(plain(), true))).startsWith("'true' ");
        assertThat(failure(NumberFunctions.toNumber(plain(), null))).startsWith("'nil' ");
        assertThat(failure(NumberFunctions.toNumber(plain(), "1e29"))).startsWith("'1e29' ");
    }

    @ParameterizedTest
    @CsvSource({"2.345,2,2.35", "-2.5,0,-3", "2.5,0,3", "1.5,4,1.5", "2.10,1,2.1", "2.995,2,3.00", "7,30,7"})
    void roundsHalfAwayFromZero(String value, String places, String expected) {
        Decimal rounded = (Decimal) NumberFunctions.round(plain(), number(value), number(places));
        assertThat(rounded.toScaledString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "4294967296"})
    void impossiblePlacesRaise(String places) {
        assertThatThrownBy(() -> NumberFunctions.round(plain(), number("1"), number(places)))
                .isInstanceOf(Fault.class)
                .hasMessageEndingWith("  (round: places must be a whole number)");
    }

    @Test
    void floorAndCeiling() {
        assertThat(show(NumberFunctions.floor(plain(), number("-1.2")))).isEqualTo("-2");
        assertThat(show(NumberFunctions.ceiling(plain(), number("1.2")))).isEqualTo("2");
        assertThat(show(NumberFunctions.ceiling(plain(), number("-0.5")))).isEqualTo("0");
        assertThat(show(NumberFunctions.floor(plain(), "2.9"))).isEqualTo("2");
        assertThat(show(NumberFunctions.floor(plain(), array()))).isEqualTo("0");
        assertThat(show(NumberFunctions.ceiling(plain(), true))).isEqualTo("1");
    }

    @Test
    void rootsAndLogarithms() {
        assertThat(show(NumberFunctions.squareRoot(plain(), number("25")))).isEqualTo("சரி(5)");
        assertThat(show(NumberFunctions.squareRoot(plain(), number("0")))).isEqualTo("சரி(0)");
        assertThat(show(NumberFunctions.decimalLogarithm(plain(), number("1000")))).isEqualTo("சரி(3)");
        assertThat(show(NumberFunctions.decimalLogarithm(plain(), number("0.001")))).isEqualTo("சரி(-3)");
        assertThat(show(NumberFunctions.naturalLogarithm(plain(), number("1")))).isEqualTo("சரி(0)");
        assertThat(show(NumberFunctions.exponential(plain(), number("0")))).isEqualTo("சரி(1)");
        assertThat(show(value(NumberFunctions.exponential(plain(), number("1"))))).startsWith("2.71828182845904523536028747");
    }

    @Test
    void impossibleRootsAndLogarithmsAreFailures() {
        assertThat(failure(NumberFunctions.squareRoot(plain(), number("-1"))))
                .isEqualTo("எதிர்மறை எண்ணின் வர்க்கமூலம் இல்லை  (no square root of a negative number)");
        String text = "பூஜ்ஜியம் அல்லது எதிர்மறை எண்ணின் மடக்கை இல்லை  (no logarithm of zero or a negative number)";
        assertThat(failure(NumberFunctions.naturalLogarithm(plain(), number("0")))).isEqualTo(text);
        assertThat(failure(NumberFunctions.decimalLogarithm(plain(), "x"))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "5,0,1", "0,3,0", "1,99,1", "7.5,1,7.5", "2,10,1024", "2,-2,0.25", "-2,3,-8"})
    void powers(String base, String exponent, String expected) {
        assertThat(show(value(NumberFunctions.power(plain(), number(base), number(exponent))))).isEqualTo(expected);
    }

    @Test
    void whatDoesNotFitIsAFailure() {
        assertThat(failure(NumberFunctions.exponential(plain(), number("100"))))
                .isEqualTo("அடுக்கு ஒரு தசமத்தில் அடங்கவில்லை  (the result does not fit a decimal)");
        assertThat(failure(NumberFunctions.power(plain(), number("10"), number("40"))))
                .isEqualTo("அடுக்கேற்றம் ஒரு தசமத்தில் அடங்கவில்லை  (the result does not fit a decimal)");
    }

    @Test
    void mathsIsCharged() {
        Execution x = Programs.withLimits(Limits.commandLine().withSteps(150));
        assertThatThrownBy(() -> NumberFunctions.power(x, number("2"), number("0.5"))).isInstanceOf(LimitReached.class);
    }
}
