package in.etamil.internal.library;

import static in.etamil.internal.library.Programs.number;
import static in.etamil.internal.library.Programs.plain;
import static in.etamil.internal.library.Programs.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.internal.diagnostic.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFunctionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"debug", "info", "warn", "error"})
    void everyLevelGivesNothing(String level) {
        assertThat(LogFunctions.log(plain(), level, "குறி", record("அ", number("1.50")))).isNull();
    }

    @Test
    void theShorterFunctionsGiveNothingToo() {
        assertThat(LogFunctions.logError(plain(), "குறி", null)).isNull();
        assertThat(LogFunctions.logWarn(plain(), number("1"), "அ")).isNull();
        assertThat(LogFunctions.logInfo(plain(), null, true)).isNull();
        assertThat(LogFunctions.logDebug(plain(), "குறி", number("1"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INFO", "trace", " info"})
    void anotherLevelRaisesAndNamesTheFour(String level) {
        assertThatThrownBy(() -> LogFunctions.log(plain(), level, "குறி", null))
                .isInstanceOf(Fault.class)
                .hasMessage("'" + level + "' ஒரு பதிவு நிலை அல்ல: debug, info, warn, error  ('" + level
                        + "' is not a log level: expected debug, info, warn or error)");
    }
}
