package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.ArrayValue;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureFunctionsTest {
    private static final String KNOWN = "88aab3ede8d3adf94d26ab90d3bafd4a2083070c3bcce9c014ee04a443847c0b";

    @Test
    void signsTheKnownMessage() {
        assertThat(SignatureFunctions.sign(plain(), "secret", "hello")).isEqualTo(KNOWN);
        assertThat(SignatureFunctions.sign(plain(), "", ""))
                .isEqualTo("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
        assertThat(SignatureFunctions.sign(plain(), number("1.50"), true))
                .isEqualTo(SignatureFunctions.sign(plain(), "1.5", "true"));
    }

    @Test
    void checkingTrimsAndIgnoresCase() {
        String spaced = "\u00A0" + KNOWN.toUpperCase(Locale.ROOT) + "\n";
        assertThat(SignatureFunctions.verify(plain(), "secret", "hello", KNOWN)).isEqualTo(true);
        assertThat(SignatureFunctions.verify(plain(), "secret", "hello", spaced)).isEqualTo(true);
        assertThat(SignatureFunctions.verify(plain(), "secret", "Hello", KNOWN)).isEqualTo(false);
        assertThat(SignatureFunctions.verify(plain(), "Secret", "hello", KNOWN)).isEqualTo(false);
        for (String wrong : new String[] {"", KNOWN.substring(1), KNOWN + "0", "x"}) {
            assertThat(SignatureFunctions.verify(plain(), "secret", "hello", wrong)).isEqualTo(false);
        }
    }

    @Test
    void hashesTheUtf8() {
        Object digest = SignatureFunctions.sha256(plain(), "abc");
        assertThat(HexFormat.of().formatHex(ByteFunctions.bytesOrZeros((ArrayValue) digest)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(show(SignatureFunctions.sha256(plain(), number("1.0"))))
                .isEqualTo(show(SignatureFunctions.sha256(plain(), "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "32", "1024"})
    void drawsRandomBytes(String count) {
        ArrayValue bytes = (ArrayValue) SignatureFunctions.randomBytes(plain(), count);
        assertThat(bytes.size()).isEqualTo(Integer.parseInt(count));
        for (Object item : bytes.toArray()) {
            assertThat(((Decimal) item).intIndex()).isBetween(0, 255);
        }
    }

    @Test
    void twoDrawsDiffer() {
        assertThat(show(SignatureFunctions.randomBytes(plain(), number("32"))))
                .isNotEqualTo(show(SignatureFunctions.randomBytes(plain(), number("32"))));
    }

    @Test
    void anotherNumberOfRandomBytesRaises() {
        assertThatThrownBy(() -> SignatureFunctions.randomBytes(plain(), number("1025")))
                .isInstanceOf(Fault.class)
                .hasMessageEndingWith("gives between 1 and 1024 bytes, asked for 1025)");
        assertThatThrownBy(() -> SignatureFunctions.randomBytes(plain(), "x"))
                .hasMessageEndingWith("gives between 1 and 1024 bytes, asked for 0)");
        assertThatThrownBy(() -> SignatureFunctions.randomBytes(plain(), number("-1")))
                .hasMessageEndingWith("wants a whole number of bytes)");
        assertThatThrownBy(() -> SignatureFunctions.randomBytes(plain(), number("1.5")))
                .hasMessageEndingWith("wants a whole number of bytes)");
    }
}
