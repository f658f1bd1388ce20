package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilLimitException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.RunOptions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.Library;
import in.etamil.internal.library.RecordedLogs;
import in.etamil.testkit.Printed;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run prints and logs so much and no more. */
class OutputLimitsTest {
    private static final Limits SMALL = Limits.embedded().withOutput(new Limits.Output(3, 20, 10));

    private static EtamilLimitException struck(Limits limits, String program, Console console) {
        return catchThrowableOfType(
                EtamilLimitException.class,
                () ->
                        Etamil.builder()
                                .limits(limits)
                                .build()
                                .compile(Source.of("t.qmz", program))
                                .run(console));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "அச்சு 1; அச்சு 2; அச்சு 3; அச்சு 4;|3 lines|3",
                "அச்சு \"0123456789\"; அச்சு \"0123456789\"; அச்சு 1;|20 characters|2",
                "அச்சு 1; அச்சு \"0123456789a\";|10 characters|1",
                "முயல் { அச்சு \"0123456789a\"; } பிழை(e) { } அச்சு 1;|a line of the output|0",
                "செயல் f() { அச்சு 1; f(); } f();|3 lines|3",
            })
    void whatIsOverALimitIsNotPrinted(String program, String says, int printed) {
        Printed lines = new Printed();
        EtamilLimitException limit = struck(SMALL, program, lines);

        assertThat(limit.code()).isEqualTo("ET5016");
        assertThat(limit.diagnostics().get(0).line()).isEqualTo(1);
        assertThat(limit).hasMessageContaining(says);
        assertThat(lines.text().lines()).hasSize(printed);
    }

    @Test
    void whatIsExactlyAtTheLimitsIsPrinted() {
        Printed lines = new Printed();
        EtamilLimitException limit =
                struck(SMALL, "அச்சு \"0123456789\"; அச்சு \"012345678\"; அச்சு 1;", lines);

        assertThat(limit).isNull();
        assertThat(lines.text()).isEqualTo("0123456789\n012345678\n1\n");
    }

    @Test
    void aFloodEnds() {
        String flood =
                "t = \"xxxxxxxxxxxxxxxx\"; i = 0; (i < 10) சுற்று { t = t & t; i = i + 1; }"
                        + " (மெய்) சுற்று { அச்சு t; }";
        AtomicLong characters = new AtomicLong();
        EtamilLimitException limit =
                struck(
                        Limits.UNTRUSTED,
                        flood,
                        Console.printingTo(line -> characters.addAndGet(line.length())));

        assertThat(limit.code()).isEqualTo("ET5016");
        assertThat(characters.get()).isEqualTo(1L << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(மெய்) சுற்று { log_info(\"அ\", 1); }",
                "(மெய்) சுற்று { log_error(\"அ\", {நீளம்: \"0123456789\"}); }",
                "(மெய்) சுற்று { பதிவிடு(\"warn\", \"0123456789a\", 1); }",
            })
    void eventsOfTheLogAreLines(String program) {
        RecordedLogs.forget();
        EtamilLimitException limit = struck(SMALL, program, new Printed());

        assertThat(limit.code()).isEqualTo("ET5016");
        assertThat(RecordedLogs.count()).isLessThanOrEqualTo(3);
    }

    @Test
    void whatIsNotLoggedIsNoLine() {
        EtamilLimitException limit =
                struck(
                        SMALL,
                        "i = 0; (i < 9) சுற்று { log_debug(\"அ\", 1); i = i + 1; }",
                        new Printed());

        assertThat(limit).isNull();
    }

    @Test
    void exceptionsOfTheHostThatAreLoggedAreLines() {
        Library failing =
                Library.named("வங்கி")
                        .function(
                                "எடு",
                                0,
                                none -> {
                                    throw new IllegalStateException();
                                })
                        .build();
        EtamilLimitException limit =
                catchThrowableOfType(
                        EtamilLimitException.class,
                        () ->
                                Etamil.builder()
                                        .limits(SMALL)
                                        .library(failing)
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "t.qmz",
                                                        "(மெய்) சுற்று { முயல் { எடு(); } பிழை(e) { } }"))
                                        .run(new Printed()));

        assertThat(limit.code()).isEqualTo("ET5016");
    }

    @Test
    void everyCallIsARunOfItsOwn() {
        Printed lines = new Printed();
        Instance program =
                Etamil.builder()
                        .limits(SMALL)
                        .build()
                        .compile(Source.of("t.qmz", "செயல் f() { அச்சு 1; அச்சு 2; அச்சு 3; }"))
                        .start(RunOptions.DEFAULT.withConsole(lines).withGlobals(Map.of()));
        program.function("f").call();
        program.function("f").call();

        assertThat(lines.text().lines()).hasSize(6);
    }

    @Test
    void presetsSayHowMuch() {
        assertThat(Limits.embedded().output())
                .isEqualTo(new Limits.Output(1_000_000, 64L << 20, 4L << 20));
        assertThat(Limits.request().output())
                .isEqualTo(new Limits.Output(100_000, 16L << 20, 1L << 20));
        assertThat(Limits.commandLine().output()).isEqualTo(Limits.Output.UNLIMITED);
        assertThatThrownBy(() -> new Limits.Output(-1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
