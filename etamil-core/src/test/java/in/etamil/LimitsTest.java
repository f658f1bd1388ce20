package in.etamil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.testkit.Printed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void whatNobodyHasVouchedForGetsLittle() {
        assertThat(Limits.UNTRUSTED)
                .isEqualTo(
                        new Limits(
                                Duration.ofSeconds(1),
                                500_000_000,
                                4_194_304,
                                1_000_000,
                                16_777_216,
                                new Limits.Output(10_000, 1_048_576, 65_536),
                                new Limits.Compiling(
                                        Duration.ofMillis(1_500),
                                        4_194_304,
                                        1_000_000,
                                        1_000_000,
                                        2_000,
                                        true)));
    }

    @Test
    void aTextThatDoublesEnds() {
        assertThat(endOf("s = \"கணக்கு\";\n(மெய்) சுற்று { s = s & s; }\n")).isEqualTo("ET5004");
    }

    @Test
    void anArrayThatDoublesEnds() {
        assertThat(endOf("a = [1];\n(மெய்) சுற்று { a = [a, a]; }\n")).isEqualTo("ET5009");
    }

    @Test
    void anArrayOfTooManyItemsEnds() {
        assertThat(endOf("a = [];\n(மெய்) சுற்று { a = இணை(a, மெய்); }\n")).isEqualTo("ET5005");
    }

    @Test
    void aLoopWithoutEndEnds() {
        assertThat(endOf("(மெய்) சுற்று { }\n")).isIn("ET5002", "ET5003");
    }

    private static String endOf(String program) {
        Etamil engine = Etamil.builder().limits(Limits.UNTRUSTED).build();
        Program compiled = engine.compile(Source.of("limits.qmz", program));
        return catchThrowableOfType(EtamilLimitException.class, () -> compiled.run(new Printed()))
                .diagnostics()
                .getFirst()
                .code();
    }
}
