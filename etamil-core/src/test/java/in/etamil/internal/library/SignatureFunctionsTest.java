package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import org.junit.jupiter.api.Test;

class SignatureFunctionsTest {
    private static final String HELLO =
            "88aab3ede8d3adf94d26ab90d3bafd4a2083070c3bcce9c014ee04a443847c0b";

    private final Execution x = LibraryRun.denied();

    @Test
    void signsWithKeysOfAnyLength() {
        assertThat(SignatureFunctions.sign(x, "secret", "hello")).isEqualTo(HELLO);
        assertThat(SignatureFunctions.sign(x, "", ""))
                .isEqualTo("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
        // RFC 4231, test case 2.
        assertThat(SignatureFunctions.sign(x, "Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void theCheckTrimsAndIgnoresCase() {
        assertThat(
                        SignatureFunctions.verifySignature(
                                x, "secret", "hello", "\u00A0" + HELLO.toUpperCase() + "\n"))
                .isEqualTo(true);
        assertThat(SignatureFunctions.verifySignature(x, "secret", "hello", HELLO.substring(1)))
                .isEqualTo(false);
        assertThat(SignatureFunctions.verifySignature(x, "secret", "hello!", HELLO))
                .isEqualTo(false);
        assertThat(SignatureFunctions.verifySignature(x, "secret", "hello", null)).isEqualTo(false);
    }

    @Test
    void digestsTheUtf8OfTheText() {
        assertThat(shown(SignatureFunctions.sha256(x, "abc")))
                .startsWith("[186, 120, 22, 191, 143, 1, 207, 234, ")
                .endsWith(", 242, 0, 21, 173]");
        assertThat(((ArrayValue) SignatureFunctions.sha256(x, "")).size()).isEqualTo(32);
    }

    @Test
    void randomBytesDiffer() {
        ArrayValue one = (ArrayValue) SignatureFunctions.randomBytes(x, number("1024"));
        ArrayValue two = (ArrayValue) SignatureFunctions.randomBytes(x, number("1024"));

        assertThat(one.size()).isEqualTo(1024);
        assertThat(shown(one)).isNotEqualTo(shown(two));
        assertThat(shown(ByteFunctions.fromBytes(x, one))).isNotEmpty();
    }

    @Test
    void impossibleCountsRaise() {
        assertThat(raised(() -> SignatureFunctions.randomBytes(x, number("0"))))
                .contains("gives between 1 and 1024 bytes, asked for 0");
        assertThat(raised(() -> SignatureFunctions.randomBytes(x, number("1025"))))
                .contains("asked for 1025");
        assertThat(raised(() -> SignatureFunctions.randomBytes(x, number("-1"))))
                .contains("wants a whole number of bytes");
        assertThat(raised(() -> SignatureFunctions.randomBytes(x, number("1.5"))))
                .contains("wants a whole number of bytes");
        assertThat(raised(() -> SignatureFunctions.randomBytes(x, "x"))).contains("asked for 0");
    }
}
