package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private final Environment all = Map.of("HOME", "h", "SHOP_A", "a", "SECRET", "s")::get;

    @Test
    void namesAndPrefixesArePermittedAndNothingElse() {
        Environment some = all.only("HOME", "SHOP_*");

        assertThat(some.get("HOME")).isEqualTo("h");
        assertThat(some.get("SHOP_A")).isEqualTo("a");
        assertThat(some.get("SHOP_B")).isNull();
        assertThatThrownBy(() -> some.get("SECRET")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> some.get("HOME2")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> some.get("home")).isInstanceOf(SecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "A*B", "**"})
    void aPatternThatWouldPermitMoreThanItSaysIsRefused(String pattern) {
        assertThatThrownBy(() -> all.only(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
