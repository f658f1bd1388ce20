package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.number.Decimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EqualityTest {

    private static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        boolean equal = Values.areEqual(left, right, Meter.UNLIMITED);
        assertThat(Values.areEqual(right, left, Meter.UNLIMITED)).isEqualTo(equal);
        return equal;
    }

    private static RecordValue record(String first, Object a, String second, Object b) {
        return RecordValue.of(new String[] {first, second}, new Object[] {a, b});
    }

    @Test
    void differentKindsAreUnequal() {
        Object[] values = {
            null,
            Decimal.of(1),
            "1",
            true,
            ArrayValue.of("1"),
            RecordValue.of(new String[] {"0"}, new Object[] {"1"}),
            ResultValue.success("1"),
            ResultValue.failure("1"),
            new SampleFunction("1"),
            ArrayValue.empty(),
            RecordValue.empty()
        };
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                assertThat(areEqual(values[i], values[j])).as("%s and %s", i, j).isEqualTo(i == j);
            }
        }
    }

    @Test
    void comparesByContent() {
        assertThat(areEqual(Decimal.of(250, 2), Decimal.of(25, 1))).isTrue();
        assertThat(
                        areEqual(
                                ArrayValue.of(Decimal.of(1), ArrayValue.of("ஆ")),
                                ArrayValue.of(Decimal.of(10, 1), ArrayValue.of("ஆ"))))
                .isTrue();
        assertThat(areEqual(ArrayValue.of("a", "b"), ArrayValue.of("b", "a"))).isFalse();
        assertThat(areEqual(ArrayValue.of((Object) null), ArrayValue.of((Object) null))).isTrue();
        assertThat(areEqual(record("அ", "1", "ஆ", "2"), record("ஆ", "2", "அ", "1"))).isTrue();
        assertThat(areEqual(record("அ", "1", "ஆ", "2"), record("அ", "1", "இ", "2"))).isFalse();
        assertThat(
                        areEqual(
                                ResultValue.success(ArrayValue.empty()),
                                ResultValue.success(ArrayValue.empty())))
                .isTrue();
        assertThat(
                        areEqual(
                                Texts.join("a".repeat(40), "b".repeat(40), Meter.UNLIMITED),
                                "a".repeat(40) + "b".repeat(40)))
                .isTrue();
    }

    @Test
    void functionsAreEqualWithEqualCaptures() {
        Object place = new Object();
        assertThat(areEqual(new SampleFunction("f"), new SampleFunction("f"))).isTrue();
        assertThat(
                        areEqual(
                                new SampleFunction(place, new Object[] {ArrayValue.of("x")}),
                                new SampleFunction(place, new Object[] {ArrayValue.of("x")})))
                .isTrue();
        assertThat(
                        areEqual(
                                new SampleFunction(place, new Object[] {ArrayValue.of("x")}),
                                new SampleFunction(place, new Object[] {ArrayValue.of("y")})))
                .isFalse();
        assertThat(
                        areEqual(
                                new SampleFunction(place, new Object[] {"x"}),
                                new SampleFunction(new Object(), new Object[] {"x"})))
                .isFalse();
    }

    private static Object nested(int depth, Object innermost, UnaryOperator<Object> wrap) {
        Object value = innermost;
        for (int i = 0; i < depth; i++) {
            Values.share(value);
            value = wrap.apply(value);
        }
        return value;
    }

    /** Sixty objects that stand for 2^60 pairs. */
    private static void assertEndsSoon(UnaryOperator<Object> wrap) {
        CountingMeter meter = new CountingMeter(10_000, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(Values.areEqual(nested(60, "x", wrap), nested(60, "x", wrap), meter)).isTrue();
        assertThat(Values.areEqual(nested(60, "x", wrap), nested(60, "y", wrap), meter)).isFalse();
        assertThat(Values.areEqual(nested(60, "x", wrap), nested(61, "x", wrap), meter)).isFalse();
    }

    @Test
    void sharedValueBombsEndSoon() {
        assertEndsSoon(value -> ArrayValue.of(value, value));
        assertEndsSoon(
                value -> RecordValue.of(new String[] {"அ", "ஆ"}, new Object[] {value, value}));
        assertEndsSoon(
                value -> {
                    ResultValue result = ResultValue.success(value);
                    return ArrayValue.of(result, result);
                });
        assertEndsSoon(
                value -> {
                    SampleFunction function = new SampleFunction("place", new Object[] {value});
                    return ResultValue.failure(
                            new SampleFunction("place", new Object[] {function, function}));
                });
    }

    @Test
    void longFieldNamesAreChargedByTheirLength() {
        CountingMeter meter = new CountingMeter(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        RecordValue left = RecordValue.of(new String[] {"a".repeat(1_600)}, new Object[] {null});
        RecordValue right = RecordValue.of(new String[] {"a".repeat(1_600)}, new Object[] {null});
        assertThat(Values.areEqual(left, right, meter)).isTrue();
        assertThat(meter.units).isGreaterThanOrEqualTo(100);
    }

    @Test
    void bombsBuiltFromChunksOfSeveralArraysEndSoon() {
        assertEndsSoon(
                value -> {
                    // The value is in a chunk of both arrays, and neither of them is marked.
                    ArrayValue first = ArrayValue.of(new Object[1024]).with(0, value).append(null);
                    first.share();
                    return ArrayValue.of(first.with(1024, "x"), first.with(1024, "y"));
                },
                500_000);
    }

    private static void assertEndsSoon(UnaryOperator<Object> wrap, long units) {
        CountingMeter meter = new CountingMeter(units, Long.MAX_VALUE, Long.MAX_VALUE);
        Object left = "x";
        Object right = "x";
        for (int i = 0; i < 60; i++) {
            left = wrap.apply(left);
            right = wrap.apply(right);
        }
        assertThat(Values.areEqual(left, right, meter)).isTrue();
    }

    @Test
    void valuesNestedAMillionDeepAreCompared() {
        Object left = "x";
        Object right = "x";
        for (int i = 0; i < 1_000_000; i++) {
            left = ArrayValue.of(left);
            right = ArrayValue.of(right);
        }
        assertThat(Values.areEqual(left, right, Meter.UNLIMITED)).isTrue();
    }

    @Test
    void sharedValuesAndResultsNestedDeepAreCompared() {
        UnaryOperator<Object> wrap = value -> ArrayValue.of(value);
        assertThat(areEqual(nested(50_000, "x", wrap), nested(50_000, "x", wrap))).isTrue();
        assertThat(
                        areEqual(
                                nested(50_000, "x", ResultValue::success),
                                nested(50_000, "y", ResultValue::success)))
                .isFalse();
    }

    @Test
    void ordinaryValuesAreComparedWithoutRememberingThem() {
        ArrayValue left = ArrayValue.empty();
        ArrayValue right = ArrayValue.empty();
        for (int i = 0; i < 10_000; i++) {
            left.append(record("அ", Decimal.of(i), "ஆ", "x"));
            right.append(record("அ", Decimal.of(i), "ஆ", "x"));
        }
        CountingMeter meter = new CountingMeter();
        assertThat(Values.areEqual(left, right, meter)).isTrue();
        assertThat(meter.units).isEqualTo(30_001);
    }
}
