package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.array;
import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Limits;
import in.etamil.host.PermittedPrograms;
import in.etamil.host.Processes;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandFunctionsTest {
    private static final Limits LIMITS = Limits.embedded();

    private static Execution with(Processes processes) {
        return LibraryRun.starting(processes, LIMITS);
    }

    private static String shownOf(Processes.Outcome outcome) {
        Execution x = with((program, arguments, time) -> outcome);
        return shown(CommandFunctions.run(x, "நிரல்", array(), number("2.9")));
    }

    @Test
    void anEndedProgramIsASuccessWhateverItsStatus() {
        Execution x = with((p, a, t) -> new Processes.Ended(7, "வெளி\n", "பிழை"));

        ResultValue result = (ResultValue) CommandFunctions.run(x, "a", array(), number("1"));

        assertThat(result.ok()).isTrue();
        RecordValue record = (RecordValue) result.value();
        assertThat(record.get("நிலை")).isEqualTo(number("7"));
        assertThat(record.get("வெளியீடு")).isEqualTo("வெளி\n");
        assertThat(record.get("பிழை")).isEqualTo("பிழை");
    }

    @Test
    void failuresAreInBothLanguages() {
        assertThat(shownOf(new Processes.NotPermitted()))
                .isEqualTo(
                        "தவறு('நிரல்' ETAMIL_EXEC_ALLOW இல் இல்லை  ('நிரல்' is not listed in ETAMIL_EXEC_ALLOW))");
        assertThat(shownOf(new Processes.OutOfTime()))
                .isEqualTo(
                        "தவறு('நிரல்' 2 வினாடிகளுக்குள் முடியவில்லை  ('நிரல்' did not finish within 2s))");
        assertThat(shownOf(new Processes.TooMuchOutput(9)))
                .contains("'நிரல்' wrote more than the limit of 9 bytes");
        Execution x =
                with(
                        (p, a, t) -> {
                            throw new IOException("No such file or directory");
                        });
        assertThat(shown(CommandFunctions.run(x, "a", array(), number("1"))))
                .isEqualTo(
                        "தவறு('a' இயக்க முடியவில்லை  (cannot run 'a'): No such file or directory)");
    }

    @Test
    void argumentsBecomeText() {
        List<String> seen = new ArrayList<>();
        Execution x =
                with(
                        (program, arguments, time) -> {
                            seen.add(program);
                            seen.addAll(arguments);
                            return new Processes.Ended(0, "", "");
                        });

        CommandFunctions.run(x, number("5"), array("அ", number("1.50"), true), number("1"));

        assertThat(seen).containsExactly("5", "அ", shown(number("1.50")), shown(true));
        assertThat(raised(() -> CommandFunctions.run(x, "a", "not", number("1"))))
                .endsWith("needs an array, got a string)");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-5,1", "0.9,1", "2.9,2", "text,1", "999999999999999999999,10"})
    void theTimeIsWholeSecondsAndAtLeastOneAndNeverMoreThanTheRunHas(String asked, long seconds) {
        List<Duration> seen = new ArrayList<>();
        Execution x =
                with(
                        (program, arguments, time) -> {
                            seen.add(time);
                            return new Processes.Ended(0, "", "");
                        });

        CommandFunctions.run(x, "a", array(), asked);

        assertThat(seen.get(0)).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
        assertThat(seen.get(0)).isGreaterThan(Duration.ofSeconds(seconds - 1));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theDeadlineOfTheRunEndsALongProcess() {
        Limits brief = LIMITS.withWallTime(Duration.ofMillis(300));
        Execution x = LibraryRun.starting(PermittedPrograms.of(List.of("sleep")), brief);
        long began = System.nanoTime();

        LimitReached limit =
                catchThrowableOfType(
                        LimitReached.class,
                        () -> CommandFunctions.run(x, "sleep", array("60"), number("60")));

        assertThat(limit.kind()).isEqualTo(Message.OUT_OF_TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anInterruptIsACancellationAndStaysSet() {
        Execution x =
                with(
                        (p, a, t) -> {
                            throw new InterruptedException();
                        });

        LimitReached limit =
                catchThrowableOfType(
                        LimitReached.class,
                        () -> CommandFunctions.run(x, "a", array(), number("1")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(limit.kind()).isEqualTo(Message.CANCELLED);
    }
}
