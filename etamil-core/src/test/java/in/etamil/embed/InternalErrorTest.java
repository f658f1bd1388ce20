package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Diagnostic;
import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilCompileException;
import in.etamil.EtamilException;
import in.etamil.EtamilHostException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.host.Library;
import in.etamil.host.Ticker;
import in.etamil.value.EtamilFunction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault of ours is told as one, wherever it is. What measures time is asked in the middle of all
 * that compiles and runs: with an exception that seems to be ours it makes any of that fail.
 */
class InternalErrorTest {
    /** So large that the compiler looks at the clock. */
    private static final String LARGE = "அ = 1 + 2 * 3;\n".repeat(10_000);

    private @Nullable Throwable fault;
    private int healthy;

    private final Ticker ticker =
            new Ticker() {
                @Override
                public long nanos() {
                    if (fault != null && healthy-- <= 0) {
                        InternalErrorTest.<RuntimeException>sneak(fault);
                    }
                    return System.nanoTime();
                }
            };

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                ours(new IllegalStateException("x")),
                ours(new VerifyError("x")),
                ours(new InternalError("x")),
                ours(new ArrayIndexOutOfBoundsException(7)),
                withoutTrace(new NullPointerException()));
    }

    private static Throwable ours(Throwable thrown) {
        thrown.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(
                            "", "java.base", "", "java.util.ArrayList", "get", "ArrayList.java", 1),
                    new StackTraceElement(
                            "in.etamil.internal.compile.Cuts", "cut", "Cuts.java", 17),
                    new StackTraceElement("com.example.Bank", "main", "Bank.java", 3)
                });
        return thrown;
    }

    /** As the JVM throws what it has thrown often. */
    private static Throwable withoutTrace(Throwable thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    private EtamilBuilder builder() {
        return Etamil.builder()
                .ticker(ticker)
                .limits(Limits.embedded().withWallTime(Duration.ofHours(1)));
    }

    private void failAfter(int looks, Throwable with) {
        healthy = looks;
        fault = with;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aCompilerThatFailsSaysAtWhichStage(Throwable failing) {
        Source source = Source.of("t.qmz", LARGE);
        Etamil etamil = builder().build();
        failAfter(1, failing);
        EtamilCompileException failed =
                catchThrowableOfType(EtamilCompileException.class, () -> etamil.compile(source));

        assertThat(failed.code()).isEqualTo("ET9001");
        assertThat(failed).hasCause(failing);
        assertThat(failed.diagnostics().get(0).file()).isEqualTo("t.qmz");
        assertThat(failed.diagnostics().get(0).detail())
                .startsWith("load, " + failing.getClass().getName());
        failAfter(1, failing);
        assertThat(etamil.check(source)).extracting(Diagnostic::code).containsExactly("ET9001");
    }

    @Test
    void theStageIsTheOneThatFailed() {
        Source source = Source.of("t.qmz", LARGE + "செயல் f(x) { திரும்பு x; }\n");
        Etamil etamil = builder().build();
        List<String> stages =
                Stream.iterate(1, looks -> looks + 1 + looks / 3)
                        .map(
                                looks -> {
                                    failAfter(looks, ours(new IllegalStateException()));
                                    EtamilCompileException failed =
                                            catchThrowableOfType(
                                                    EtamilCompileException.class,
                                                    () -> etamil.compile(source));
                                    return failed == null
                                            ? ""
                                            : String.valueOf(failed.diagnostics().get(0).detail());
                                })
                        .takeWhile(detail -> !detail.isEmpty())
                        .map(detail -> detail.substring(0, detail.indexOf(',')))
                        .distinct()
                        .toList();

        assertThat(stages).contains("load", "check", "emit");
    }

    /** A program that goes on until the clock is looked at, after the fault is there. */
    private Instance running(Throwable failing, String program) {
        Library library =
                Library.named("x")
                        .function(
                                "உடை",
                                () -> {
                                    failAfter(1, failing);
                                    return null;
                                })
                        .function("அழை", 1, given -> given.get(0, EtamilFunction.class).call())
                        .build();
        return builder().library(library).build().compile(Source.of("t.qmz", program)).start();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aRunThatFailsKeepsTheCauseAndItsLine(Throwable failing) {
        EtamilException failed =
                catchThrowableOfType(
                        EtamilException.class,
                        () ->
                                running(
                                        failing,
                                        "முயல் {\n உடை();\n (மெய்) சுற்று { அ = 1; }\n} பிழை(e) { ஆ = e; }\n"));

        assertThat(failed.code()).isEqualTo("ET9001");
        assertThat(failed).hasCause(failing);
        assertThat(failed.diagnostics().get(0).detail())
                .startsWith("run, " + failing.getClass().getName());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void noProgramCatchesItThroughTheHost(Throwable failing) {
        EtamilException failed =
                catchThrowableOfType(
                        EtamilException.class,
                        () ->
                                running(
                                        failing,
                                        """
                                        செயல் f() { உடை(); (மெய்) சுற்று { அ = 1; } }
                                        முயல் { அழை(f); } பிழை(e) { ஆ = e; }
                                        """));

        assertThat(failed.code()).isEqualTo("ET9001");
    }

    @Test
    void whatTheHostMeasuresTimeByIsTheHosts() {
        Etamil etamil = builder().build();
        failAfter(1, new IllegalStateException("x"));
        EtamilHostException ofHost =
                catchThrowableOfType(
                        EtamilHostException.class, () -> etamil.compile(Source.of("t.qmz", LARGE)));

        assertThat(ofHost.code()).isEqualTo("ET6022");
        EtamilHostException inRun =
                catchThrowableOfType(
                        EtamilHostException.class,
                        () ->
                                running(
                                        new IllegalStateException("x"),
                                        "உடை(); (மெய்) சுற்று { அ = 1; }"));
        assertThat(inRun.code()).isEqualTo("ET6022");
    }
}
