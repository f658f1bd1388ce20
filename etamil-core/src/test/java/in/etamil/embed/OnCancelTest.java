package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilLimitException;
import in.etamil.Instance;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.Source;
import in.etamil.host.Cancellation;
import in.etamil.host.Console;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.RunContext;
import in.etamil.host.RunContext.Registration;
import in.etamil.testkit.Await;
import in.etamil.testkit.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that their host cancels, and what host functions do about it. */
@Timeout(60)
final class OnCancelTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ManualTime time = new ManualTime();
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger done = new AtomicInteger();

    private EtamilBuilder builder(HostFunction.Body body) {
        return Etamil.builder()
                .ticker(time)
                .limits(Limits.embedded().withWallTime(LIMIT))
                .library(Library.named("சோதனை").function("காத்திரு", 0, body).build());
    }

    private Program compiled(HostFunction.Body body, String text) {
        return builder(body).build().compile(Source.of("நிரல்.qmz", text));
    }

    private static @Nullable String endOf(Program program, RunOptions options) {
        EtamilLimitException struck =
                catchThrowableOfType(EtamilLimitException.class, () -> program.run(options));
        return struck == null ? null : struck.code();
    }

    private RunOptions cancellable() {
        return RunOptions.DEFAULT.withCancellation(cancellation);
    }

    /** As a call of a driver that no interrupt reaches: only the action ends it. */
    private @Nullable Object blocked(RunContext run, Runnable whenBlocked) {
        CountDownLatch released = new CountDownLatch(1);
        Thread own = Thread.currentThread();
        run.onCancel(
                () -> {
                    assertThat(Thread.currentThread()).isNotSameAs(own);
                    done.incrementAndGet();
                    released.countDown();
                });
        Thread.startVirtualThread(whenBlocked);
        boolean interrupted = false;
        while (true) {
            try {
                if (!released.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody cancelled");
                }
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Test
    void cancellingReachesWhatAnInterruptDoesNot() {
        Program program =
                compiled((none, run) -> blocked(run, cancellation::cancel), "காத்திரு();\n");

        assertThat(endOf(program, cancellable())).isEqualTo("ET5006");
        assertThat(done).hasValue(1);
        // The interrupt was the run's, and is gone with it.
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void timeThatRunsOutDoesToo() {
        Program program =
                compiled(
                        (none, run) ->
                                blocked(
                                        run,
                                        () -> {
                                            awaitParked(LIMIT);
                                            time.advance(LIMIT.plusNanos(1));
                                        }),
                        "காத்திரு();\n");

        assertThat(endOf(program, RunOptions.DEFAULT)).isEqualTo("ET5002");
        assertThat(done).hasValue(1);
    }

    private void awaitParked(Duration duration) {
        try {
            time.awaitParked(duration);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bothTogetherDoItOnce() {
        Program program =
                compiled(
                        (none, run) ->
                                blocked(
                                        run,
                                        () -> {
                                            awaitParked(LIMIT);
                                            time.advance(LIMIT.plusNanos(1));
                                            cancellation.cancel();
                                        }),
                        "காத்திரு();\n");

        assertThat(endOf(program, cancellable())).isIn("ET5002", "ET5006");
        assertThat(done).hasValue(1);
    }

    @Test
    void anEarlierDeadlineIsNotKeptWaitingByALaterOne() throws Exception {
        CountDownLatch longOne = new CountDownLatch(1);
        Etamil etamil = builder((none, run) -> blocked(run, longOne::countDown)).build();
        Program program = etamil.compile(Source.of("நிரல்.qmz", "காத்திரு();\n"));
        AtomicReference<String> code = new AtomicReference<>();
        Thread other =
                Thread.ofPlatform().start(() -> code.set(endOf(program, RunOptions.DEFAULT)));
        longOne.await();
        time.awaitParked(LIMIT);

        Duration brief = Duration.ofSeconds(2);
        AtomicReference<String> first = new AtomicReference<>();
        Thread shorter =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        first.set(
                                                endOf(
                                                        program,
                                                        RunOptions.DEFAULT.withLimits(
                                                                Limits.embedded()
                                                                        .withWallTime(brief)))));
        time.awaitParked(brief);
        time.advance(brief.plusNanos(1));
        shorter.join();
        assertThat(first).hasValue("ET5002");
        assertThat(done).hasValue(1);

        time.awaitParked(LIMIT.minus(brief).minusNanos(1));
        time.advance(LIMIT);
        other.join();
        assertThat(code).hasValue("ET5002");
        assertThat(done).hasValue(2);
    }

    @Test
    void nothingIsDoneOnceTheFunctionHasReturned() {
        Program program =
                compiled(
                        (none, run) -> {
                            run.onCancel(done::incrementAndGet);
                            return null;
                        },
                        "காத்திரு();\nஅச்சு 1;\n");

        program.run(cancellable().withConsole(Console.printingTo(line -> cancellation.cancel())));

        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(done).hasValue(0);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void nothingIsDoneThatWasTakenBack() {
        Program program =
                compiled(
                        (none, run) -> {
                            for (int i = 0; i < 3; i++) {
                                Registration registration = run.onCancel(done::incrementAndGet);
                                registration.close();
                            }
                            cancellation.cancel();
                            return null;
                        },
                        "காத்திரு();\n");

        assertThat(endOf(program, cancellable())).isEqualTo("ET5006");
        assertThat(done).hasValue(0);
    }

    @Test
    void whatIsRegisteredTooLateIsDoneAtOnce() {
        Program program =
                compiled(
                        (none, run) -> {
                            cancellation.cancel();
                            run.onCancel(done::incrementAndGet);
                            assertThat(run.isCancelled()).isTrue();
                            return null;
                        },
                        "காத்திரு();\n");

        assertThat(endOf(program, cancellable())).isEqualTo("ET5006");
        assertThat(done).hasValue(1);
    }

    @Test
    void aLoopEndsThoughItsInterruptWasSwallowed() {
        Program program =
                compiled(
                        (none, run) -> {
                            cancellation.cancel();
                            Thread.interrupted();
                            return null;
                        },
                        "முயல் { காத்திரு(); } பிழை(e) { }\n(மெய்) சுற்று { }\n");

        assertThat(endOf(program, cancellable())).isEqualTo("ET5006");
    }

    @Test
    void whatIsCancelledBeforeItBeginsDoesNotBegin() {
        cancellation.cancel();
        List<String> printed = new ArrayList<>();
        Program program = compiled((none, run) -> null, "அச்சு 1;\n");

        assertThat(endOf(program, cancellable().withConsole(Console.printingTo(printed::add))))
                .isEqualTo("ET5006");
        assertThat(printed).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void anInterruptOfSomebodyElseStays() {
        Program program =
                compiled(
                        (none, run) -> {
                            Thread.currentThread().interrupt();
                            cancellation.cancel();
                            return null;
                        },
                        "காத்திரு();\n");

        assertThat(endOf(program, cancellable())).isEqualTo("ET5006");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aViewOfAnInstanceIsCancelledAndTheInstanceIsNot() {
        Instance program =
                compiled(
                                (none, run) -> blocked(run, cancellation::cancel),
                                "செயல் f() { காத்திரு(); }\nசெயல் g() { திரும்பு 1; }\n")
                        .start();
        Instance view = program.withCancellation(cancellation);

        assertThat(
                        catchThrowableOfType(EtamilLimitException.class, view.function("f")::call)
                                .code())
                .isEqualTo("ET5006");
        assertThat(
                        catchThrowableOfType(EtamilLimitException.class, view.function("g")::call)
                                .code())
                .isEqualTo("ET5006");
        assertThat(program.function("g").call().as(int.class)).isEqualTo(1);
    }

    @Test
    void noThreadIsLeftBehindThatKeepsTheProcessAlive() throws Exception {
        Set<Thread> before = timers();
        Program program =
                compiled((none, run) -> blocked(run, cancellation::cancel), "காத்திரு();\n");
        endOf(program, cancellable());

        Set<Thread> ours = timers();
        ours.removeAll(before);
        assertThat(ours).singleElement().matches(Thread::isDaemon);
        // It waits until the time of the run is over, finds nothing to do and goes.
        time.advance(LIMIT);
        Await.until(() -> ours.stream().noneMatch(Thread::isAlive));
    }

    private static Set<Thread> timers() {
        Set<Thread> timers = new HashSet<>(Thread.getAllStackTraces().keySet());
        timers.removeIf(thread -> !thread.getName().equals("etamil-deadlines"));
        return timers;
    }
}
