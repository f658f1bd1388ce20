package in.etamil.internal.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.number.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayValueTest {

    private static ArrayValue numbers(int count) {
        ArrayValue array = ArrayValue.withRoom(count);
        for (int i = 0; i < count; i++) {
            array.append(Decimal.of(i));
        }
        return array;
    }

    private static void assertCounts(ArrayValue array, int count) {
        assertThat(array.size()).isEqualTo(count);
        for (int i = 0; i < count; i++) {
            assertThat(array.get(i)).isEqualTo(Decimal.of(i));
        }
        assertThat(array.semanticBytes()).isEqualTo(48 + 32L * count);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 1023, 1024, 1025, 2047, 2048, 2049, 5000})
    void growsAcrossChunkBoundaries(int count) {
        assertCounts(numbers(count), count);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 2047, 2048, 2049, 5000})
    void takesElementsOverAndGivesThemBack(int count) {
        ArrayValue array = ArrayValue.of(numbers(count).toArray());
        assertCounts(array, count);
        assertCounts(array.append(Decimal.of(count)), count + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 1024, 1025, 2047, 2048, 2049})
    void snapshotsStayWhatTheyWere(int count) {
        ArrayValue array = numbers(count);
        array.share();
        ArrayValue second = array.append(Decimal.of(count));
        second.share();
        ArrayValue third = second.append(Decimal.of(count + 1));
        ArrayValue other = array.append("x").with(0, "y").with(count - 1, "z");

        assertCounts(array, count);
        assertCounts(second, count + 1);
        assertCounts(third, count + 2);
        assertThat(other.get(0)).isEqualTo(count == 1 ? "z" : "y");
        assertThat(other.get(count)).isEqualTo("x");
    }

    @Test
    void aJavaArrayOfTextsIsNoTrap() {
        Object[] texts = new String[] {"அ", "ஆ"};
        assertThat(ArrayValue.of(texts).with(0, Decimal.of(1)).get(0)).isEqualTo(Decimal.of(1));
    }

    @Test
    void sizesFollowEveryChangeAndSaturate() {
        ArrayValue inner = ArrayValue.of("அ");
        ArrayValue outer = ArrayValue.of(inner, null);
        assertThat(outer.semanticBytes()).isEqualTo(48 + 16 + inner.semanticBytes());
        outer.with(0, null);
        assertThat(outer.semanticBytes()).isEqualTo(48 + 16);

        ArrayValue bomb = ArrayValue.empty();
        for (int i = 0; i < 80; i++) {
            bomb.share();
            bomb = ArrayValue.of(bomb, bomb);
        }
        assertThat(bomb.semanticBytes()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void appendingIsAmortisedConstant() {
        CountingMeter meter = new CountingMeter();
        ArrayValue array = ArrayValue.empty();
        for (int i = 0; i < 100_000; i++) {
            array = array.append(null, meter);
        }
        assertThat(meter.units).isZero();
    }
}
