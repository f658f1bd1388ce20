package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.internal.library.RecordedLogs;
import in.etamil.testkit.Printed;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.LoggingEvent;

/** What a host's exceptions say is for the host: a program learns that something failed. */
class HostWordsTest {
    private static final String SECRET = "jdbc:x://db/?password=ரகசியம்";
    private static final String CATCHING = "முயல் { அ = எடு(); } பிழை(e) { அச்சு e; }\n";

    /** A record whose component cannot be asked for, and which cannot be made. */
    public record Broken(int number) {
        public Broken {
            if (number < 0) {
                throw new IllegalArgumentException(SECRET);
            }
        }

        @Override
        public int number() {
            throw new IllegalStateException(SECRET);
        }
    }

    /** What its own methods are no help for. */
    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException(SECRET);
        }

        @Override
        public String toString() {
            throw new IllegalStateException(SECRET);
        }
    }

    @BeforeEach
    void forgetLogs() {
        RecordedLogs.forget();
    }

    private static Etamil with(HostFunction.Computation body) {
        return Etamil.builder()
                .library(Library.named("வங்கி").function("எடு", 0, body).build())
                .build();
    }

    private static String printed(HostFunction.Computation body, String program) {
        Printed lines = new Printed();
        with(body).compile(Source.of("t.qmz", program)).run(lines);
        return lines.text();
    }

    @Test
    void aHandlerSeesTheCodeAndAFixedText() {
        String seen =
                printed(
                        none -> {
                            throw new IOException(SECRET);
                        },
                        CATCHING);

        assertThat(seen)
                .contains("ET6006", "செயல் 'எடு' இல் பிழை", "the host function 'எடு' failed")
                .doesNotContain("password", "IOException", "jdbc");
    }

    @Test
    void theHostsLogGetsTheException() {
        IOException thrown = new IOException(SECRET);
        printed(
                none -> {
                    throw thrown;
                },
                CATCHING);

        LoggingEvent event = RecordedLogs.last();
        assertThat(event.getLoggerName()).isEqualTo("in.etamil.host");
        assertThat(event.getThrowable()).isSameAs(thrown);
    }

    @Test
    void theJavaCallerGetsItAsTheCause() {
        IOException thrown = new IOException(SECRET);
        EtamilRuntimeException failed =
                catchThrowableOfType(
                        EtamilRuntimeException.class,
                        () ->
                                printed(
                                        none -> {
                                            throw thrown;
                                        },
                                        "எடு();\n"));

        assertThat(failed.code()).isEqualTo("ET6006");
        assertThat(failed).hasCause(thrown).message().doesNotContain("password");
        assertThat(failed.diagnostics().get(0).detail()).isNull();
    }

    @Test
    void whatAHostGivesAsAFailureIsForTheProgram() {
        String seen =
                printed(
                        none -> {
                            throw new EtamilFailure("கணக்கு இல்லை");
                        },
                        "அச்சு எடு();\n");

        assertThat(seen).contains("கணக்கு இல்லை");
        assertThat(RecordedLogs.count()).isZero();
    }

    @Test
    void anExceptionThatCannotBeAskedIsAnErrorLikeOthers() {
        String seen =
                printed(
                        none -> {
                            throw new Mute();
                        },
                        CATCHING);

        assertThat(seen).contains("ET6006").doesNotContain("password");
    }

    @Test
    void aClassThatIsMissingInTheHostIsAnErrorLikeOthers() {
        String seen =
                printed(
                        none -> {
                            throw new NoClassDefFoundError(SECRET);
                        },
                        CATCHING);

        assertThat(seen).contains("ET6006").doesNotContain("password");
    }

    @Test
    void aRecordThatRefusesSaysSoToTheHostAlone() {
        String given = printed(none -> new Broken(1), CATCHING);
        assertThat(given).contains("ET6003").doesNotContain("password");

        EtamilHostException refused =
                catchThrowableOfType(
                        EtamilHostException.class,
                        () ->
                                Etamil.builder()
                                        .build()
                                        .compile(Source.of("t.qmz", "அ = {number: -1};"))
                                        .start()
                                        .global("அ")
                                        .as(Broken.class));
        assertThat(refused.code()).isEqualTo("ET6005");
        assertThat(refused).message().doesNotContain("password");
        assertThat(refused).hasRootCauseMessage(SECRET);
    }

    @Test
    void aConsoleThatCannotReadKeepsItsReason() {
        Console console =
                new Console() {
                    @Override
                    public void printLine(String line) {
                        assertThat(line).contains("ET4028").doesNotContain("password");
                    }

                    @Override
                    public @Nullable String readLine() throws IOException {
                        throw new IOException(SECRET);
                    }
                };
        EtamilException failed =
                catchThrowableOfType(
                        EtamilException.class,
                        () ->
                                Etamil.builder()
                                        .permissions(Permissions.UNTRUSTED.input())
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "t.qmz",
                                                        "முயல் { உள்ளிடு அ; } பிழை(e) { அச்சு e; }"
                                                                + " உள்ளிடு அ;"))
                                        .run(console));
        assertThat(failed.code()).isEqualTo("ET4028");
        assertThat(failed).hasRootCauseMessage(SECRET);
    }

    @Test
    void aRefusalOfFilesKeepsItsReason() {
        Etamil etamil =
                Etamil.builder()
                        .permissions(
                                Permissions.UNTRUSTED.files(
                                        (path, purpose) -> {
                                            throw new SecurityException(SECRET);
                                        }))
                        .build();
        Instance program =
                etamil.compile(
                                Source.of(
                                        "t.qmz",
                                        "முயல் { அ = கோப்பு_உள்ளதா(\"x\"); } பிழை(e) { ம = e; }"))
                        .start(Map.of());
        assertThat(program.global("ம").toString()).contains("ET5108").doesNotContain("password");
    }
}
