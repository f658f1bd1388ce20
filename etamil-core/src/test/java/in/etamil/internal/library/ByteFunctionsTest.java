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

class ByteFunctionsTest {
    @Test
    void textBecomesItsUtf8AndBack() {
        Object bytes = ByteFunctions.bytes(plain(), "aஅ");
        assertThat(show(bytes)).isEqualTo("[97, 224, 174, 133]");
        assertThat(value(ByteFunctions.fromBytes(plain(), bytes))).isEqualTo("aஅ");
        assertThat(show(ByteFunctions.bytes(plain(), number("1.50")))).isEqualTo("[49, 46, 53]");
        assertThat(value(ByteFunctions.fromBytes(plain(), array()))).isEqualTo("");
    }

    @Test
    void aTextThatSpellsAByteIsOne() {
        assertThat(value(ByteFunctions.fromBytes(plain(), array(" 97 ", number("98.0"))))).isEqualTo("ab");
    }

    @Test
    void whatIsNoByteRaises() {
        for (Object item : new Object[] {number("256"), number("-1"), number("1.5"), "x", null, true, array()}) {
            assertThatThrownBy(() -> ByteFunctions.fromBytes(plain(), array(number("1"), item)))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("position 1: '" + show(item)
                            + "' is not a byte, expected a whole number 0-255");
        }
        assertThatThrownBy(() -> ByteFunctions.fromBytes(plain(), "ab"))
                .hasMessage("பைட்டுச்_சரம் ஒரு அணி தேவை  (fromBytes needs an array, got a string)");
    }

    @Test
    void bytesThatAreNotUtf8AreAFailure() {
        for (int[] bytes : new int[][] {{255}, {0xE0, 0xAE}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}}) {
            Object[] items = new Object[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                items[i] = Decimal.of(bytes[i]);
            }
            assertThat(failure(ByteFunctions.fromBytes(plain(), array(items))))
                    .endsWith("  (these bytes are not valid UTF-8)");
        }
    }

    @Test
    void theNumberOfBytesIsLimited() {
        Execution x = Programs.withLimits(new Limits(null, 0, 100, 5));
        assertThatThrownBy(() -> ByteFunctions.bytes(x, "அஆ")).isInstanceOf(LimitReached.class);
    }
}
