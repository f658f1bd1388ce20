package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilException;
import in.etamil.EtamilHostException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.Session;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.RunContext;
import in.etamil.host.RunKey;
import in.etamil.host.RunOutcome;
import in.etamil.host.RunOutcome.End;
import in.etamil.served.ServedProgram;
import in.etamil.served.ServedRun;
import in.etamil.value.EtamilFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept while a run, a started program or a session lasts. */
final class RunScopeTest {
    private static final RunKey<Object> KEY = RunKey.named("வளம்");

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private static Etamil with(HostFunction.Body body) {
        return builder(body).build();
    }

    private static EtamilBuilder builder(HostFunction.Body body) {
        return Etamil.builder()
                .permissions(Permissions.SERVER)
                .library(Library.named("சோதனை").function("செய்", 0, body).build());
    }

    private static Program compiled(Etamil etamil, String text) {
        return etamil.compile(Source.of("நிரல்.qmz", text));
    }

    private void tell(Object resource, RunOutcome outcome) {
        told.add(resource + " " + outcome.end());
    }

    // ---- the run

    @Test
    void aResourceIsMadeOnceInARun() {
        AtomicInteger made = new AtomicInteger();
        Etamil etamil = with((none, run) -> run.keep(KEY, made::incrementAndGet, this::tell));
        Instance program =
                compiled(
                                etamil,
                                "x = [செய்(), செய்()];\nசெயல் f() { திரும்பு [செய்(), செய்()]; }\n")
                        .start();

        assertThat(program.global("x")).hasToString("[1, 1]");
        assertThat(program.function("f").call()).hasToString("[2, 2]");
        assertThat(told).containsExactly("1 SUCCESS", "2 SUCCESS");
    }

    @Test
    void keysOfOneNameAreTwo() {
        RunKey<Object> other = RunKey.named("வளம்");
        Etamil etamil =
                with(
                        (none, run) ->
                                run.keep(KEY, () -> "அ", this::tell)
                                        + "/"
                                        + run.keep(other, () -> "ஆ", this::tell));

        assertThat(compiled(etamil, "x = செய்();\n").start().global("x")).hasToString("அ/ஆ");
        assertThat(told).containsExactly("ஆ SUCCESS", "அ SUCCESS");
    }

    @Test
    void whatCannotBeMadeIsAnErrorOfTheProgramAndNothingIsKept() {
        Etamil etamil =
                with(
                        (none, run) ->
                                run.keep(
                                        KEY,
                                        () -> {
                                            throw new IllegalStateException("இணைப்பு இல்லை");
                                        },
                                        this::tell));

        Instance program = compiled(etamil, "முயல் { செய்(); } பிழை(e) { k = e.குறி; }\n").start();

        assertThat(program.global("k")).hasToString("ET6006");
        assertThat(told).isEmpty();
    }

    @Test
    void anEndThatFailsAfterASuccessIsTheCallersAndToldToTheRest() {
        Etamil etamil =
                with(
                        (none, run) -> {
                            run.onEnd(outcome -> tell("கடைசி", outcome));
                            run.onEnd(
                                    outcome -> {
                                        throw new IllegalStateException("இரண்டாம் பிழை");
                                    });
                            run.onEnd(
                                    outcome -> {
                                        tell("முதல்", outcome);
                                        throw new IllegalStateException("ஒப்படைப்பு");
                                    });
                            return null;
                        });
        Program program = compiled(etamil, "செய்();\n");

        EtamilHostException failure =
                catchThrowableOfType(
                        EtamilHostException.class, () -> program.run(RunOptions.DEFAULT));

        assertThat(failure.code()).isEqualTo("ET6016");
        assertThat(failure).hasMessageContaining("ஒப்படைப்பு");
        assertThat(failure).hasRootCauseMessage("ஒப்படைப்பு");
        assertThat(failure.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("இரண்டாம் பிழை");
        assertThat(told).containsExactly("முதல் SUCCESS", "கடைசி FAILURE");
    }

    @Test
    void anEndThatFailsAfterAFailureIsAddedToIt() {
        Etamil etamil =
                with(
                        (none, run) -> {
                            run.onEnd(outcome -> tell("கடைசி", outcome));
                            run.onEnd(
                                    outcome -> {
                                        throw new IllegalStateException("பின்வாங்கல்");
                                    });
                            return null;
                        });
        Program program = compiled(etamil, "செய்();\nx = 1 / 0;\n");

        EtamilRuntimeException failure =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> program.run(RunOptions.DEFAULT));

        assertThat(failure.code()).isEqualTo("ET4101");
        assertThat(failure.getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("பின்வாங்கல்");
        assertThat(told).containsExactly("கடைசி FAILURE");
    }

    @Test
    void whatIsAskedForWhileItIsMadeIsRefused() {
        Etamil etamil =
                with(
                        (none, run) ->
                                run.keep(
                                        KEY,
                                        () -> run.keep(KEY, () -> "உள்", this::tell) + " வெளி",
                                        this::tell));

        Instance program = compiled(etamil, "முயல் { செய்(); } பிழை(e) { k = e.குறி; }\n").start();

        assertThat(program.global("k")).hasToString("ET6006");
        assertThat(told).isEmpty();
    }

    @Test
    void whatTheConsoleThrowsEndsItToo() {
        List<RunOutcome> outcomes = new ArrayList<>();
        Etamil etamil =
                with(
                        (none, run) -> {
                            run.onEnd(outcomes::add);
                            return null;
                        });
        IllegalStateException broken = new IllegalStateException("broken pipe");
        Program program = compiled(etamil, "செய்();\nஅச்சு 1;\n");

        Throwable thrown =
                catchThrowable(
                        () ->
                                program.run(
                                        Console.printingTo(
                                                line -> {
                                                    throw broken;
                                                })));

        assertThat(thrown).isInstanceOf(EtamilHostException.class).hasRootCause(broken);
        assertThat(outcomes).containsExactly(new RunOutcome(End.FAILURE, thrown));
    }

    @Test
    void aConsoleThatCannotBeFlushedFailsTheRunBeforeItsResourcesEnd() {
        List<RunOutcome> outcomes = new ArrayList<>();
        Etamil etamil =
                with(
                        (none, run) -> {
                            run.onEnd(outcomes::add);
                            return null;
                        });
        IllegalStateException full = new IllegalStateException("disk full");
        Console console =
                new Console() {
                    @Override
                    public void printLine(String line) {}

                    @Override
                    public @Nullable String readLine() {
                        return null;
                    }

                    @Override
                    public void flush() {
                        throw full;
                    }
                };

        Throwable thrown = catchThrowable(() -> compiled(etamil, "செய்();\n").run(console));
        assertThat(thrown).isInstanceOf(EtamilHostException.class).hasRootCause(full);
        assertThat(thrown.getSuppressed()).isEmpty();
        assertThat(outcomes).containsExactly(new RunOutcome(End.FAILURE, thrown));
        assertThatThrownBy(() -> compiled(etamil, "செய்();\nx = 1 / 0;\n").run(console))
                .isInstanceOf(EtamilRuntimeException.class)
                .hasSuppressedException(full);
    }

    @Test
    void nothingIsKeptInARunThatEnds() {
        List<String> codes = new ArrayList<>();
        AtomicReference<RunContext> kept = new AtomicReference<>();
        Etamil etamil =
                with(
                        (none, run) -> {
                            kept.set(run);
                            run.onEnd(outcome -> codes.add(refusal(() -> run.onEnd(o -> {}))));
                            run.started()
                                    .onEnd(
                                            outcome ->
                                                    codes.add(
                                                            refusal(
                                                                    () ->
                                                                            run.started()
                                                                                    .onEnd(
                                                                                            o -> {}))));
                            return null;
                        });
        compiled(etamil, "செய்();\n").run(RunOptions.DEFAULT);

        assertThat(codes).containsExactly("ET6014", "ET6014");
        assertThat(refusal(() -> kept.get().attribute(KEY))).isEqualTo("ET6014");
        assertThat(refusal(() -> kept.get().remaining())).isEqualTo("ET6014");
    }

    private static String refusal(Runnable action) {
        return catchThrowableOfType(EtamilHostException.class, action::run).code();
    }

    @Test
    void theRunBelongsToItsThread() {
        Etamil etamil =
                with(
                        (none, run) -> {
                            AtomicReference<String> code = new AtomicReference<>();
                            Thread other =
                                    Thread.ofVirtual()
                                            .start(
                                                    () ->
                                                            code.set(
                                                                    refusal(
                                                                            () ->
                                                                                    run
                                                                                            .isCancelled())));
                            other.join();
                            return code.get();
                        });

        assertThat(compiled(etamil, "x = செய்();\n").start().global("x")).hasToString("ET6014");
    }

    @Test
    void aRunInsideAnotherHasAScopeOfItsOwn() {
        AtomicReference<EtamilFunction> inner = new AtomicReference<>();
        AtomicInteger count = new AtomicInteger();
        Library library =
                Library.named("சோதனை")
                        .function("உள்ளே", () -> inner.get().call())
                        .function(
                                "வை",
                                0,
                                (none, run) -> run.keep(KEY, count::incrementAndGet, this::tell))
                        .build();
        Instance program =
                compiled(
                                Etamil.builder().library(library).build(),
                                "செயல் உள்செயல்() { திரும்பு வை(); }\nசெயல் வெளிச்செயல்() { திரும்பு [வை(), உள்ளே(), வை()]; }\n")
                        .start();
        inner.set(program.function("உள்செயல்"));

        assertThat(program.function("வெளிச்செயல்").call()).hasToString("[1, 2, 1]");
        assertThat(told).containsExactly("2 SUCCESS", "1 SUCCESS");
    }

    @Test
    void aFunctionThatAHostFunctionCallsIsPartOfTheRun() {
        AtomicInteger count = new AtomicInteger();
        Library library =
                Library.named("சோதனை")
                        .function("அழை", 1, given -> given.get(0, EtamilFunction.class).call())
                        .function(
                                "வை",
                                0,
                                (none, run) -> run.keep(KEY, count::incrementAndGet, this::tell))
                        .build();
        Instance program =
                compiled(
                                Etamil.builder().library(library).build(),
                                "x = [வை(), அழை(செயல்() { திரும்பு வை(); })];\n")
                        .start();

        assertThat(program.global("x")).hasToString("[1, 1]");
        assertThat(told).containsExactly("1 SUCCESS");
    }

    // ---- what is started

    private Instance startedWith(String text) {
        AtomicInteger made = new AtomicInteger();
        return compiled(
                        with(
                                (none, run) ->
                                        run.started().keep(KEY, made::incrementAndGet, this::tell)),
                        text)
                .start();
    }

    @Test
    void whatIsKeptForAStartedProgramLastsUntilItIsClosed() {
        Instance program = startedWith("x = செய்();\nசெயல் f() { திரும்பு செய்(); }\n");
        EtamilFunction f = program.withLimits(Limits.UNTRUSTED).function("f");

        assertThat(List.of(f.call().as(int.class), f.call().as(int.class))).containsExactly(1, 1);
        assertThat(told).isEmpty();

        program.close();
        program.close();

        assertThat(told).containsExactly("1 SUCCESS");
        EtamilHostException closed = catchThrowableOfType(EtamilHostException.class, f::call);
        assertThat(closed.code()).isEqualTo("ET6017");
        assertThat(closed).hasMessageContaining("நிரல்.qmz");
        assertThat(program.global("x").as(int.class)).isEqualTo(1);
    }

    @Test
    void aStartThatFailsEndsWhatWasKeptForIt() {
        List<RunOutcome> outcomes = new ArrayList<>();
        Etamil etamil =
                with(
                        (none, run) -> {
                            run.started().onEnd(outcomes::add);
                            run.started().onEnd(outcome -> tell("தொடங்கியது", outcome));
                            run.onEnd(outcome -> tell("ஓட்டம்", outcome));
                            return null;
                        });

        EtamilException failure =
                catchThrowableOfType(
                        EtamilException.class,
                        () -> compiled(etamil, "செய்();\nx = 1 / 0;\n").start());

        assertThat(told).containsExactly("ஓட்டம் FAILURE", "தொடங்கியது FAILURE");
        assertThat(outcomes).containsExactly(new RunOutcome(End.FAILURE, failure));
    }

    @Test
    void manyThreadsMakeOne() throws Exception {
        Instance program = startedWith("செயல் f() { திரும்பு செய்(); }\n");
        List<Callable<Integer>> calls =
                Collections.nCopies(50, () -> program.function("f").call().as(int.class));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> result : threads.invokeAll(calls)) {
                assertThat(result.get()).isEqualTo(1);
            }
        }
        program.close();
        assertThat(told).containsExactly("1 SUCCESS");
    }

    @Test
    void closingTellsWhatCannotBeEnded() {
        Instance program =
                compiled(
                                with(
                                        (none, run) -> {
                                            run.started().onEnd(outcome -> tell("பிற", outcome));
                                            run.started()
                                                    .onEnd(
                                                            outcome -> {
                                                                throw new IllegalStateException(
                                                                        "மூட");
                                                            });
                                            return null;
                                        }),
                                "செய்();\n")
                        .start();

        assertThatThrownBy(program::close)
                .isInstanceOf(EtamilHostException.class)
                .hasRootCauseMessage("மூட");
        assertThat(told).containsExactly("பிற FAILURE");
    }

    /** As after a call that an interrupt ended, which stays set. */
    @Test
    void anInterruptIsPutAsideWhileClosing() {
        Instance program =
                compiled(
                                with(
                                        (none, run) -> {
                                            run.started()
                                                    .onEnd(
                                                            outcome ->
                                                                    tell(
                                                                            Thread.interrupted(),
                                                                            outcome));
                                            return null;
                                        }),
                                "செய்();\n")
                        .start();

        Thread.currentThread().interrupt();
        program.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).containsExactly("false SUCCESS");
    }

    @Test
    void aCallThatGoesOnAfterClosingKeepsNothingMore() {
        AtomicReference<Instance> program = new AtomicReference<>();
        Etamil etamil =
                with(
                        (none, run) -> {
                            program.get().close();
                            return run.started().keep(KEY, () -> "தாமதம்", this::tell);
                        });
        program.set(compiled(etamil, "செயல் f() { திரும்பு செய்(); }\n").start());

        EtamilRuntimeException refused =
                catchThrowableOfType(
                        EtamilRuntimeException.class, () -> program.get().function("f").call());

        assertThat(refused.code()).isEqualTo("ET6015");
        assertThat(told).isEmpty();
    }

    // ---- sessions

    @Test
    void aSessionIsWhatItsInputsAreStartedIn() {
        AtomicInteger made = new AtomicInteger();
        Session session =
                with((none, run) ->
                                run.keep(RunKey.named("உள்ளீடு"), made::incrementAndGet, this::tell)
                                        + "/"
                                        + run.started().keep(KEY, () -> "அமர்வு", this::tell))
                        .session(Console.standardOutput());

        session.run("x = செய்();");
        session.run("y = செய்();");

        assertThat(session.variables())
                .containsEntry("x", "1/அமர்வு")
                .containsEntry("y", "2/அமர்வு");
        assertThat(told).containsExactly("1 SUCCESS", "2 SUCCESS");
        session.close();
        session.close();
        assertThat(told).containsExactly("1 SUCCESS", "2 SUCCESS", "அமர்வு SUCCESS");
        assertThat(
                        catchThrowableOfType(EtamilHostException.class, () -> session.run("z = 1;"))
                                .code())
                .isEqualTo("ET6017");
    }

    @Test
    void anInputThatFailsKeepsTheSessionsResources() {
        Session session =
                with((none, run) -> run.started().keep(KEY, () -> "அமர்வு", this::tell))
                        .session(Console.standardOutput());

        assertThatThrownBy(() -> session.run("x = செய்(); y = 1 / 0;"))
                .isInstanceOf(EtamilRuntimeException.class);

        assertThat(told).isEmpty();
        assertThat(session.variables()).containsEntry("x", "அமர்வு");
        session.close();
        assertThat(told).containsExactly("அமர்வு SUCCESS");
    }

    // ---- served runs, and what is run once

    @Test
    void aServedRunIsItsOwnStart() {
        ServedProgram program =
                compiled(
                                with(
                                        (none, run) ->
                                                run.started().keep(KEY, () -> "வளம்", this::tell)),
                                "வழி பெறு, \"/\" { பதில் 200, செய்(); }\n")
                        .served();

        for (int i = 0; i < 2; i++) {
            assertThat(
                            program.answer(
                                            program.routes().get(0),
                                            ServedRun.of(RunOptions.DEFAULT))
                                    .body())
                    .isEqualTo("வளம்");
        }
        assertThat(told).containsExactly("வளம் SUCCESS", "வளம் SUCCESS");
    }

    @Test
    void aHandlerThatHasAnsweredAndExitsIsASuccess() {
        ServedProgram program =
                compiled(
                                with((none, run) -> run.keep(KEY, () -> "வளம்", this::tell)),
                                "வழி பெறு, \"/\" { செய்(); பதில் 200, \"ஆம்\"; வெளியேறு(0); }\n")
                        .served();

        assertThat(program.answer(program.routes().get(0), ServedRun.of(RunOptions.DEFAULT)).body())
                .isEqualTo("ஆம்");
        assertThat(told).containsExactly("வளம் SUCCESS");
    }

    @Test
    void anAnswerThatCannotBeEndedIsNone() {
        ServedProgram program =
                compiled(
                                with(
                                        (none, run) -> {
                                            run.onEnd(
                                                    outcome -> {
                                                        throw new IllegalStateException(
                                                                "ஒப்படைப்பு");
                                                    });
                                            return null;
                                        }),
                                "வழி பெறு, \"/\" { செய்(); பதில் 200, \"ஆம்\"; }\n")
                        .served();

        assertThatThrownBy(
                        () ->
                                program.answer(
                                        program.routes().get(0), ServedRun.of(RunOptions.DEFAULT)))
                .isInstanceOf(EtamilHostException.class);
    }

    @Test
    void aLimitStruckInsideAHostFunctionEndsTheRunAsALimit() {
        Etamil etamil =
                builder(
                                (none, run) -> {
                                    run.keep(KEY, () -> "வளம்", this::tell);
                                    return List.of();
                                })
                        .limits(Limits.embedded().withMemory(1 << 20))
                        .build();

        assertThatThrownBy(
                        () ->
                                compiled(etamil, "அ = செய்(); (மெய்) சுற்று { அ = [அ, அ]; }\n")
                                        .run(RunOptions.DEFAULT))
                .isInstanceOf(EtamilLimitException.class);
        assertThat(told).containsExactly("வளம் LIMIT");
    }
}
