package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilName;
import in.etamil.Instance;
import in.etamil.value.EtamilArray;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilNumber;
import in.etamil.value.EtamilRecord;
import in.etamil.value.EtamilResult;
import in.etamil.value.EtamilValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {
    private static final Instance SAME =
            Started.of(
                    """
                    செயல் அதே(a) { திரும்பு a; }
                    செயல் மாற்றி(a) { a[0] = 9; திரும்பு a; }
                    வடிவம் கணக்கு { எண் தொகை, சொல் பெயர், செயல் இரட்டை(இது) { திரும்பு இது.தொகை * 2; } }
                    செயல் கணக்கிடு(t) { திரும்பு கணக்கு{தொகை: t, பெயர்: "அ"}; }
                    செயல் இரட்டிப்பு(k) { திரும்பு k.இரட்டை(); }
                    செயல் கூட்டி(n) { திரும்பு செயல்(a) { திரும்பு a + n; }; }
                    செயல் அழை(f, a) { திரும்பு f(a); }
                    """);

    record Line(String பெயர், BigDecimal விலை, @EtamilName("qty") int quantity) {}

    private static EtamilValue same(Object value) {
        return SAME.function("அதே").call(value);
    }

    private static String refused(Runnable conversion) {
        return catchThrowableOfType(EtamilHostException.class, conversion::run)
                .diagnostics()
                .get(0)
                .code();
    }

    @Test
    void everyKindComesBackAsItIs() {
        assertThat(same(null).get()).isNull();
        assertThat(same(true).get()).isEqualTo(true);
        assertThat(same("சொல்").get()).isEqualTo("சொல்");
        assertThat(same(new StringBuilder("x")).get()).isEqualTo("x");
        assertThat(same('x').get()).isEqualTo("x");
        assertThat(same(7).get()).isEqualTo(EtamilNumber.of(BigDecimal.valueOf(7)));
        assertThat(same(DayOfWeek.MONDAY).as(DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(same(LocalDate.of(2026, 3, 31)).as(LocalDate.class)).isEqualTo("2026-03-31");
        assertThat(same(Optional.of(3)).as(int.class)).isEqualTo(3);
        assertThat(same(Optional.empty()).get()).isNull();
        assertThat(same(EtamilResult.success(1)).as(EtamilResult.class).isSuccess()).isTrue();
    }

    @Test
    void numbersKeepTheirPlaces() {
        assertThat(same(new BigDecimal("1.50")).as(BigDecimal.class))
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(same(new BigInteger("79228162514264337593543950335")).as(BigInteger.class))
                .isEqualTo("79228162514264337593543950335");
        assertThat(EtamilNumber.of(new BigDecimal("1.50")))
                .isEqualTo(EtamilNumber.of(new BigDecimal("1.5")))
                .hasSameHashCodeAs(EtamilNumber.of(new BigDecimal("1.5")));
    }

    @Test
    void doublesAreRefusedBothWays() {
        assertThat(refused(() -> same(0.1))).isEqualTo("ET6003");
        assertThat(refused(() -> same(0.1f))).isEqualTo("ET6003");
        assertThat(refused(() -> same(1).as(double.class))).isEqualTo("ET6005");
        assertThat(refused(() -> same(Instant.EPOCH))).isEqualTo("ET6003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-29",
                "79228162514264337593543950336",
                "1e30",
                "1E+999999999",
                "1E-999999999"
            })
    void numbersThatDoNotFitAreRefused(String number) {
        assertThat(refused(() -> same(new BigDecimal(number)))).isEqualTo("ET6004");
    }

    @Test
    void narrowTypesTakeOnlyWhatFits() {
        assertThat(refused(() -> same(128).as(byte.class))).isEqualTo("ET6005");
        assertThat(refused(() -> same(40_000).as(short.class))).isEqualTo("ET6005");
        assertThat(refused(() -> same(3_000_000_000L).as(int.class))).isEqualTo("ET6005");
        assertThat(refused(() -> same(new BigDecimal("1e19")).as(long.class))).isEqualTo("ET6005");
        assertThat(refused(() -> same(new BigDecimal("0.5")).as(long.class))).isEqualTo("ET6005");
        assertThat(same(new BigDecimal("3.00")).as(int.class)).isEqualTo(3);
        assertThat(refused(() -> same(null).as(int.class))).isEqualTo("ET6005");
        assertThat(same(null).as(Integer.class)).isNull();
        assertThat(refused(() -> same("1").as(int.class))).isEqualTo("ET6005");
        assertThat(refused(() -> same(1).as(String.class))).isEqualTo("ET6005");
        assertThat(refused(() -> same(1).as(boolean.class))).isEqualTo("ET6005");
    }

    @Test
    void containersOfJavaAreCopied() {
        List<Object> list = new ArrayList<>(Arrays.asList(1, null, "a"));
        EtamilArray array = (EtamilArray) same(list).get();
        list.set(0, 5);
        assertThat(array.get(0)).isEqualTo(EtamilNumber.of(BigDecimal.ONE));
        assertThat(array.get(1)).isNull();
        assertThatThrownBy(() -> array.set(0, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> array.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(same(new int[] {1, 2}).asList(Integer.class)).containsExactly(1, 2);
        assertThat(same(Set.of(4)).asList(long.class)).containsExactly(4L);
        assertThat(same(List.of(List.of(1))).as(int[][].class)).isDeepEqualTo(new int[][] {{1}});
    }

    @Test
    void recordsAreMapsAndJavaRecords() {
        EtamilRecord record = (EtamilRecord) same(new Line("அ", new BigDecimal("9.90"), 3)).get();
        assertThat(record.keySet()).containsExactly("qty", "பெயர்", "விலை");
        assertThat(record.shape()).isNull();
        assertThat(record.containsKey(1)).isFalse();
        assertThat(same(record).as(Line.class)).isEqualTo(new Line("அ", new BigDecimal("9.90"), 3));
        assertThat(same(Map.of("a", 1)).asMap(BigDecimal.class))
                .isEqualTo(Map.of("a", BigDecimal.ONE));
        assertThat(refused(() -> same(Map.of("பெயர்", "அ")).as(Line.class))).isEqualTo("ET6023");
        Map<Object, Object> keyed = new HashMap<>();
        keyed.put(null, 1);
        assertThat(refused(() -> same(keyed))).isEqualTo("ET6012");
        assertThat(refused(() -> same(Map.of(1, 1)))).isEqualTo("ET6012");
    }

    @Test
    void whatCameOutIsNeverChanged() {
        EtamilArray array = (EtamilArray) same(List.of(1, List.of(2))).get();
        Object changed = SAME.function("மாற்றி").call(array).get();
        assertThat(changed).hasToString("[9, [2]]");
        assertThat(array).hasToString("[1, [2]]");
        Object inner = SAME.function("மாற்றி").call(array.get(1)).get();
        assertThat(inner).hasToString("[9]");
        assertThat(array).hasToString("[1, [2]]");
    }

    @Test
    void aShapeGoesBackWithItsMethods() {
        Object account = SAME.function("கணக்கிடு").call(21).get();
        assertThat(((EtamilRecord) account).shape()).isEqualTo("கணக்கு");
        assertThat(SAME.function("இரட்டிப்பு").call(account).as(int.class)).isEqualTo(42);
        Instance again = SAME.program().start();
        assertThat(again.function("இரட்டிப்பு").call(account).as(int.class)).isEqualTo(42);
        assertThat(
                        ((EtamilRecord)
                                        again.function("அதே")
                                                .call(List.of(account))
                                                .asList(Object.class)
                                                .get(0))
                                .shape())
                .isEqualTo("கணக்கு");
    }

    @Test
    void aShapeOfAnotherProgramIsAPlainRecord() {
        Instance other = Started.of("செயல் அதே(a) { திரும்பு a; }\n");
        Object account = SAME.function("கணக்கிடு").call(21).get();
        assertThat(((EtamilRecord) other.function("அதே").call(account).get()).shape()).isNull();
    }

    @Test
    void functionsCrossBothWays() {
        EtamilFunction add = SAME.function("கூட்டி").call(10).as(EtamilFunction.class);
        assertThat(add.call(5).as(int.class)).isEqualTo(15);
        assertThat(SAME.function("அழை").call(add, 1).as(int.class)).isEqualTo(11);
        Function<Object, Object> twice = a -> ((EtamilNumber) a).longValueExact() * 2;
        assertThat(SAME.function("அழை").call(twice, 4).as(int.class)).isEqualTo(8);
        @SuppressWarnings("unchecked")
        Function<Object, Object> back = same(add).as(Function.class);
        assertThat(back.apply(1)).isEqualTo(EtamilNumber.of(BigDecimal.valueOf(11)));
        assertThat(same(add).as(Supplier.class)).isNotNull();
        assertThat(refused(() -> SAME.program().start().function("அதே").call(add)))
                .isEqualTo("ET6007");
    }

    @Test
    void aListThatHoldsItselfIsRefused() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        assertThat(refused(() -> same(circle))).isEqualTo("ET6009");
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            deep = Collections.singletonList(deep);
        }
        List<Object> deepest = deep;
        assertThat(refused(() -> same(deepest))).isEqualTo("ET6009");
    }

    @Test
    void aValueThatHoldsAnotherInManyWaysIsCopiedOnce() {
        Instance other = Started.of("செயல் அதே(a) { திரும்பு a; }\n");
        Object bomb =
                Started.of("b = [1];\ni = 0;\n(i < 18) சுற்று { b = [b, b]; i = i + 1; }\n")
                        .global("b")
                        .get();
        assertThat(((EtamilArray) other.function("அதே").call(bomb).get())).hasSize(2);
        List<Object> shared = List.of(1);
        for (int i = 0; i < 60; i++) {
            shared = List.of(shared, shared);
        }
        List<Object> tooMuch = shared;
        assertThatThrownBy(() -> same(tooMuch)).isInstanceOf(EtamilLimitException.class);
    }

    @Test
    void aValueAMillionDeepCrosses() {
        Instance deep =
                Started.of(
                        "d = [];\ni = 0;\n(i < 1000000) சுற்று { d = [d]; i = i + 1; }\nசெயல் ஆழம்() { திரும்பு d; }\n");
        EtamilArray out = deep.function("ஆழம்").call().as(EtamilArray.class);
        assertThat(out.size()).isOne();
        assertThat(out.equals(deep.global("d").get())).isTrue();
    }

    @Test
    void deepValuesAreComparedHashedAndPrintedWithoutTheStack() {
        Instance deep =
                Started.of(
                        "d = [];\nr = சரி(1);\nk = {};\ni = 0;\n(i < 300000) சுற்று { d = [d]; r = சரி(r); k = {அ: k}; i = i + 1; }\n");
        for (String name : List.of("d", "r", "k")) {
            Object value = Objects.requireNonNull(deep.global(name).get());
            assertThat(value.equals(deep.global(name).get())).isTrue();
            assertThat(value.hashCode()).isEqualTo(deep.global(name).get().hashCode());
            assertThat(value.toString().length()).isGreaterThan(600_000);
        }
    }

    @Test
    void hashesAreThoseOfListsAndMaps() {
        EtamilValue value =
                same(List.of("a", List.of(true, Map.of("k", "v", "l", List.of())), Map.of()));
        assertThat(value.get())
                .hasSameHashCodeAs(
                        List.of("a", List.of(true, Map.of("k", "v", "l", List.of())), Map.of()));
        assertThat(value.get())
                .isEqualTo(List.of("a", List.of(true, Map.of("k", "v", "l", List.of())), Map.of()));
        assertThat(EtamilResult.success(EtamilResult.failure(null)))
                .hasToString("சரி(தவறு(nil))")
                .isEqualTo(EtamilResult.success(EtamilResult.failure(null)))
                .isNotEqualTo(EtamilResult.success(EtamilResult.success(null)))
                .isNotEqualTo(EtamilResult.success(null));
    }
}
