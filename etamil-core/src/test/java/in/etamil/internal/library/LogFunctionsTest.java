package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Statements;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

class LogFunctionsTest {
    private final Execution x = LibraryRun.denied();

    @BeforeEach
    void forgetOtherEvents() {
        assertThat(LoggerFactory.getILoggerFactory())
                .as("-Dslf4j.provider=" + RecordedLogs.class.getName())
                .isInstanceOf(RecordedLogs.class);
        RecordedLogs.forget();
    }

    private static Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (KeyValuePair pair : RecordedLogs.last().getKeyValuePairs()) {
            fields.put(pair.key, pair.value);
        }
        return fields;
    }

    @Test
    void anEventGoesToTheLoggerOfTheProgram() {
        assertThat(LogFunctions.log(x, "warn", number("5.0"), "உரை")).isNull();

        assertThat(RecordedLogs.last().getLoggerName()).isEqualTo("in.etamil.program.சோதனை");
        assertThat(RecordedLogs.last().getLevel()).isEqualTo(Level.WARN);
        assertThat(RecordedLogs.last().getMessage()).isEqualTo("5");
        assertThat(fields()).containsExactly(Map.entry("value", "உரை"));
    }

    @Test
    void theOtherFourFixTheLevel() {
        assertThat(LogFunctions.logError(x, "A-1", null)).isNull();
        assertThat(RecordedLogs.last().getLevel()).isEqualTo(Level.ERROR);
        LogFunctions.logWarn(x, "A-1", null);
        assertThat(RecordedLogs.last().getLevel()).isEqualTo(Level.WARN);
        LogFunctions.logInfo(x, "A-1", null);
        assertThat(RecordedLogs.last().getLevel()).isEqualTo(Level.INFO);
        LogFunctions.logDebug(x, "A-1", null);
        assertThat(RecordedLogs.count()).isEqualTo(3);
    }

    @Test
    void aRecordIsLoggedFieldByField() {
        LogFunctions.logInfo(
                x,
                "A-1",
                RecordValue.empty()
                        .with("ஆ", number("1.50"))
                        .with("அ", true)
                        .with("இ", array(number("1.50"), "க")));

        assertThat(fields())
                .containsExactly(
                        Map.entry("அ", true),
                        Map.entry("ஆ", new BigDecimal("1.50")),
                        Map.entry("இ", "[1.5, க]"));
    }

    @Test
    void theRecordOfACaughtErrorBecomesErrorFields() {
        Fault fault = Fault.withDetail(Message.CANNOT_READ, "ஏன்", null, "அ.txt");

        LogFunctions.logError(x, "A-1", Statements.errorRecord(fault, x));

        assertThat(fields())
                .containsEntry("error.code", "ET4401")
                .containsEntry("error.message", "cannot read 'அ.txt': ஏன்")
                .containsEntry("error.message_ta", "கோப்பு 'அ.txt' படிக்க முடியவில்லை: ஏன்")
                .containsOnlyKeys(
                        "error.code",
                        "error.message",
                        "error.message_ta",
                        "error.line",
                        "error.file");
    }

    @Test
    void aRecordWithOneFieldMoreIsNoError() {
        RecordValue record = RecordValue.empty().with("குறி", "1").with("செய்தி", "2");

        LogFunctions.logError(x, "A-1", record);

        assertThat(fields()).containsOnlyKeys("குறி", "செய்தி");
    }

    @Test
    void anyKindCanBeLogged() {
        LogFunctions.logInfo(x, null, ResultValue.failure(array()));

        assertThat(RecordedLogs.last().getMessage()).isEqualTo("nil");
        assertThat(fields()).containsExactly(Map.entry("value", "தவறு([])"));
    }

    @Test
    void anotherLevelRaisesAndNamesTheFour() {
        assertThat(raised(() -> LogFunctions.log(x, "INFO", "A-1", null)))
                .contains("'INFO' is not a log level: expected debug, info, warn or error");
        assertThat(RecordedLogs.count()).isZero();
    }
}
