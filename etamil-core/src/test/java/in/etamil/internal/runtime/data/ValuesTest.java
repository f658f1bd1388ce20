package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final CharSequence LONG_TEXT =
            Texts.join("a".repeat(60), "b".repeat(60), Meter.UNLIMITED);

    private static String printed(@Nullable Object value) {
        return Values.toFlatText(value, Meter.UNLIMITED);
    }

    @Test
    void namesEveryKind() {
        assertThat(Values.kindName(Decimal.of(1))).isEqualTo("a number");
        assertThat(Values.kindName("")).isEqualTo("a string");
        assertThat(Values.kindName(LONG_TEXT)).isEqualTo("a string");
        assertThat(Values.kindName(false)).isEqualTo("a boolean");
        assertThat(Values.kindName(ArrayValue.empty())).isEqualTo("an array");
        assertThat(Values.kindName(RecordValue.empty())).isEqualTo("a record");
        assertThat(Values.kindName(ResultValue.failure(null))).isEqualTo("a result");
        assertThat(Values.kindName(new SampleFunction("f"))).isEqualTo("a function");
        assertThat(Values.kindName(null)).isEqualTo("nil");
        assertThatThrownBy(() -> Values.kindName(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsEveryKind() {
        RecordValue record = RecordValue.empty().with("ஆ", Decimal.of(250, 2)).with("அ", "க");
        assertThat(printed(ArrayValue.of(Decimal.of(1), record, null, true, LONG_TEXT)))
                .isEqualTo("[1, {அ: க, ஆ: 2.5}, nil, true, " + LONG_TEXT + "]");
        assertThat(
                        printed(
                                ResultValue.success(
                                        ArrayValue.of(ResultValue.failure(RecordValue.empty())))))
                .isEqualTo("சரி([தவறு({})])");
        assertThat(
                        printed(
                                ArrayValue.of(
                                        new SampleFunction("f"), new SampleFunction(new Object()))))
                .isEqualTo("[<செயல் f>, <செயல்>]");
        assertThat(printed(Decimal.of(-250, 2))).isEqualTo("-2.5");
        assertThat(printed(null)).isEqualTo("nil");
        assertThat(printed(false)).isEqualTo("false");
        assertThat(Values.toText(LONG_TEXT, Meter.UNLIMITED)).isSameAs(LONG_TEXT);
    }

    @Test
    void onlyFiveKindsOfValueAreFalse() {
        for (Object value :
                new Object[] {
                    Decimal.of(0, 2),
                    "",
                    false,
                    ArrayValue.empty(),
                    RecordValue.empty(),
                    ResultValue.failure(true)
                }) {
            assertThat(Values.isTrue(value)).isFalse();
        }
        assertThat(Values.isTrue(null)).isFalse();
        for (Object value :
                new Object[] {
                    Decimal.of(-1, 2),
                    "0",
                    " ",
                    "false",
                    LONG_TEXT,
                    true,
                    ArrayValue.of((Object) null),
                    RecordValue.empty().with("", null),
                    ResultValue.success(false),
                    new SampleFunction("f")
                }) {
            assertThat(Values.isTrue(value)).isTrue();
        }
    }

    @Test
    void becomesANumber() {
        assertThat(Values.toNumber(" 12.50 ", Meter.UNLIMITED)).isEqualTo(Decimal.of(1250, 2));
        assertThat(Values.toNumber("abc", Meter.UNLIMITED)).isEqualTo(Decimal.of(0));
        assertThat(Values.toNumber(true, Meter.UNLIMITED)).isEqualTo(Decimal.of(1));
        assertThat(Values.toNumber(false, Meter.UNLIMITED)).isEqualTo(Decimal.of(0));
        assertThat(Values.toNumber(null, Meter.UNLIMITED)).isEqualTo(Decimal.of(0));
        assertThat(Values.toNumber(ArrayValue.of(Decimal.of(1)), Meter.UNLIMITED))
                .isEqualTo(Decimal.of(0));
        assertThat(Values.toNumber(ResultValue.success(Decimal.of(1)), Meter.UNLIMITED))
                .isEqualTo(Decimal.of(0));
    }

    @ParameterizedTest
    @CsvSource({"1,2,-1", "2,2.0,0", "3,2,1"})
    void ordersNumbersAndTextsThatSpellThem(String left, String right, int order) {
        Decimal a = Decimal.parseText(left);
        Decimal b = Decimal.parseText(right);
        assertThat(Values.compare(a, b, Meter.UNLIMITED)).isEqualTo(order);
        assertThat(Values.compare(left, b, Meter.UNLIMITED)).isEqualTo(order);
        assertThat(Values.compare(a, right, Meter.UNLIMITED)).isEqualTo(order);
    }

    @Test
    void leavesEveryOtherPairUnordered() {
        Object[] others = {
            null,
            true,
            ArrayValue.empty(),
            RecordValue.empty(),
            ResultValue.success(null),
            new SampleFunction("f")
        };
        for (Object a : others) {
            for (Object b : new Object[] {null, true, ArrayValue.empty(), Decimal.of(1), "1"}) {
                assertThat(Values.compare(a, b, Meter.UNLIMITED)).isEqualTo(Values.UNORDERED);
                assertThat(Values.compare(b, a, Meter.UNLIMITED)).isEqualTo(Values.UNORDERED);
            }
        }
        assertThat(Values.compare("10", "9", Meter.UNLIMITED)).isEqualTo(-1);
    }

    @Test
    void aValueNestedAMillionDeepPrints() {
        Object array = "x";
        Object result = "x";
        Object record = "x";
        for (int i = 0; i < 1_000_000; i++) {
            array = ArrayValue.of(array);
            result = ResultValue.success(result);
            record = RecordValue.of(new String[] {"k"}, new Object[] {record});
        }
        assertThat(printed(array)).hasSize(2_000_001);
        assertThat(printed(result)).hasSize(5_000_001);
        assertThat(printed(record)).hasSize(5_000_001);
        assertThat(Json.write(array, Meter.UNLIMITED)).hasSize(2_000_003);
    }

    @Test
    void aTextThatIsTakenAsAStringIsChargedByItsLength() {
        CountingMeter meter = new CountingMeter(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        CharSequence text = Texts.join("a".repeat(800), "b".repeat(800), Meter.UNLIMITED);
        assertThat(Values.toFlatText(text, meter)).hasSize(1_600);
        assertThat(meter.units).isEqualTo(100);
        assertThat(Values.toFlatText("a".repeat(1_600), meter)).hasSize(1_600);
        assertThat(meter.units).isEqualTo(200);
    }

    @Test
    void functionsThatCaptureFunctionsAMillionDeepHaveASize() {
        SampleFunction function = new SampleFunction("f");
        for (int i = 0; i < 1_000_000; i++) {
            function = new SampleFunction("place", new Object[] {function, null});
        }
        assertThat(Values.semanticBytes(function)).isEqualTo(48 + 1_000_000 * 64L);
    }

    @Test
    void printingASharedValueBombEndsAtTheTextLimit() {
        Object bomb = "x";
        for (int i = 0; i < 60; i++) {
            Values.share(bomb);
            bomb = ArrayValue.of(bomb, bomb);
        }
        Object value = bomb;
        CountingMeter meter = new CountingMeter(Long.MAX_VALUE, 100_000, Long.MAX_VALUE);
        assertThatThrownBy(() -> Values.toText(value, meter)).isInstanceOf(LimitReached.class);
        assertThatThrownBy(() -> Json.write(value, meter)).isInstanceOf(LimitReached.class);
        assertThat(meter.units).isLessThan(200_000);
    }
}
