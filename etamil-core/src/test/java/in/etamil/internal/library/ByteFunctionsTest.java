package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Execution;
import org.junit.jupiter.api.Test;

class ByteFunctionsTest {
    private final Execution x = LibraryRun.denied();

    @Test
    void bytesAreThoseOfUtf8() {
        assertThat(shown(ByteFunctions.bytes(x, "அ€\uD83D\uDE00")))
                .isEqualTo("[224, 174, 133, 226, 130, 172, 240, 159, 152, 128]");
        assertThat(shown(ByteFunctions.bytes(x, number("1.50")))).isEqualTo("[49, 46, 53]");
    }

    @Test
    void bytesBecomeText() {
        assertThat(
                        shown(
                                ByteFunctions.fromBytes(
                                        x, array(number("224"), " 174 ", number("133.0")))))
                .isEqualTo("சரி(அ)");
        assertThat(shown(ByteFunctions.fromBytes(x, array(number("192"), number("128")))))
                .isEqualTo("தவறு(இந்த பைட்டுகள் UTF-8 அல்ல  (these bytes are not valid UTF-8))");
    }

    @Test
    void whatIsNoByteRaises() {
        assertThat(raised(() -> ByteFunctions.fromBytes(x, array(number("65"), number("256")))))
                .endsWith("(position 1: '256' is not a byte, expected a whole number 0-255)");
        assertThat(raised(() -> ByteFunctions.fromBytes(x, array(number("-1")))))
                .contains("position 0: '-1'");
        assertThat(raised(() -> ByteFunctions.fromBytes(x, array(number("66.5")))))
                .contains("position 0: '66.5'");
        assertThat(raised(() -> ByteFunctions.fromBytes(x, array("x"))))
                .contains("position 0: 'x'");
        assertThat(raised(() -> ByteFunctions.fromBytes(x, array(true))))
                .contains("position 0: 'true'");
        assertThat(raised(() -> ByteFunctions.fromBytes(x, "Hi")))
                .endsWith("(fromBytes needs an array, got a string)");
    }

    @Test
    void theArrayIsMeasuredBeforeItIsBuilt() {
        Execution small = LibraryRun.limited(0, 10_000, 100);

        assertThatThrownBy(() -> ByteFunctions.bytes(small, "அ".repeat(50)))
                .isInstanceOf(LimitReached.class);
    }

    @Test
    void jsonGoesBothWays() {
        Object value =
                ResultFunctions.unwrap(
                        x,
                        JsonFunctions.jsonParse(x, " {\"ஆ\": [1.50, null], \"அ\": \"\\u0b85\"} "));

        assertThat(JsonFunctions.jsonStringify(x, value).toString())
                .isEqualTo("{\"அ\":\"அ\",\"ஆ\":[1.50,null]}");
        assertThat(shown(JsonFunctions.jsonParse(x, "1 2"))).contains("(invalid JSON)");
    }
}
