package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.denied;
import static in.etamil.internal.library.LibraryRun.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.runtime.Execution;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFunctionsTest {
    private final Execution x =
            LibraryRun.reading(
                    Map.of("இடம்", "சென்னை", "EMPTY", "", "5", "five", "a=b", "never", "", "never")
                            ::get);

    @Test
    void givesTheVariableOrTheFallbackAsItIs() {
        assertThat(EnvironmentFunctions.env(x, "இடம்", null)).isEqualTo("சென்னை");
        assertThat(EnvironmentFunctions.env(x, "EMPTY", "x")).isEqualTo("");
        assertThat(EnvironmentFunctions.env(x, number("5.0"), "x")).isEqualTo("five");
        assertThat(EnvironmentFunctions.env(x, "UNSET", number("7"))).isEqualTo(number("7"));
        assertThat(EnvironmentFunctions.env(x, "UNSET", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "a\0b"})
    void anImpossibleNameGivesTheFallback(String name) {
        assertThat(EnvironmentFunctions.env(x, name, "x")).isEqualTo("x");
    }

    @Test
    void theEnvironmentMustBeAllowed() {
        assertThatThrownBy(() -> EnvironmentFunctions.env(denied(), "PATH", "x"))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "சூழல் மாறிகளுக்கு அனுமதி இல்லை  (environment variables are not permitted here)");
    }
}
