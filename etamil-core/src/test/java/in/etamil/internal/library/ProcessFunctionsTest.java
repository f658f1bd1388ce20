package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.data.ArrayValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcessFunctionsTest {
    @Test
    void exitCutsTheFractionOff() {
        assertThat(status(number("3"))).isEqualTo(3);
        assertThat(status(number("2.9"))).isEqualTo(2);
        assertThat(status(number("-1.9"))).isEqualTo(-1);
        assertThat(status("2.9")).isEqualTo(2);
        assertThat(status("எண் அல்ல")).isZero();
        assertThat(status(null)).isZero();
    }

    @Test
    void aStatusBeyond32BitsIsOne() {
        assertThat(status(number("2147483647"))).isEqualTo(Integer.MAX_VALUE);
        assertThat(status(number("2147483648"))).isEqualTo(1);
        assertThat(status(number("99999999999999999999"))).isEqualTo(1);
    }

    private static int status(@Nullable Object value) {
        Execution x = LibraryRun.mayExit();
        ExitSignal exit =
                catchThrowableOfType(ExitSignal.class, () -> ProcessFunctions.exit(x, value));
        assertThat(exit).isNotNull();
        return exit.status();
    }

    @Test
    void exitNeedsThePermission() {
        assertThat(raised(() -> ProcessFunctions.exit(LibraryRun.denied(), number("0"))))
                .contains("ending the process is not permitted here");
    }

    @Test
    void variablesAreTextAndTheFallbackIsAnything() {
        Execution x = LibraryRun.reading(Map.of("அ", "5", "வெற்று", "", "", "?", "a=b", "?")::get);
        ArrayValue fallback = array("ஆ");

        assertThat(EnvironmentFunctions.env(x, "அ", null)).isEqualTo("5");
        assertThat(EnvironmentFunctions.env(x, "வெற்று", "d")).isEqualTo("");
        assertThat(EnvironmentFunctions.env(x, "இல்லை", fallback)).isSameAs(fallback);
        assertThat(EnvironmentFunctions.env(x, "", "d")).isEqualTo("d");
        assertThat(EnvironmentFunctions.env(x, "a=b", "d")).isEqualTo("d");
    }

    @Test
    void variablesNeedThePermission() {
        assertThat(raised(() -> EnvironmentFunctions.env(LibraryRun.denied(), "அ", "d")))
                .contains("environment variables are not permitted here");
    }
}
