package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import in.etamil.Etamil;
import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.RunOptions;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept in a run ends with it, however it is begun and whatever its end is. */
final class RunEndsTest {
    private static final RunKey<String> FIRST = RunKey.named("first");
    private static final RunKey<String> SECOND = RunKey.named("second");

    /** What was told at the end, in this order. */
    private final List<String> told = new ArrayList<>();

    private final List<RunOutcome> outcomes = new ArrayList<>();
    private boolean interruptedAtEnd;

    private final Etamil etamil =
            Etamil.builder()
                    .permissions(Permissions.SERVER)
                    .limits(Limits.embedded().withSteps(100_000))
                    .library(
                            Library.named("வளங்கள்")
                                    .function("வை", 0, (HostFunction.Body) this::keep)
                                    .function("நிறுத்து", () -> interrupt())
                                    .build())
                    .build();

    private @Nullable Object keep(HostFunction.Arguments none, RunContext run) {
        // The first is made while the second is, so that it is older and ends later.
        run.keep(
                SECOND,
                () -> run.keep(FIRST, () -> "முதல்", this::ended) + ", இரண்டாம்",
                this::ended);
        run.onEnd(outcome -> told.add("முடிவு " + outcome.end()));
        return null;
    }

    private void ended(String resource, RunOutcome outcome) {
        told.add(resource + " " + outcome.end());
        outcomes.add(outcome);
        interruptedAtEnd |= Thread.currentThread().isInterrupted();
    }

    private static @Nullable Object interrupt() {
        Thread.currentThread().interrupt();
        return null;
    }

    @AfterEach
    void letNobodyElseBeInterrupted() {
        Thread.interrupted();
    }

    /** How a run is begun. */
    enum Way {
        RUN {
            @Override
            void run(Etamil etamil, String body) {
                compiled(etamil, body).run(RunOptions.DEFAULT);
            }
        },
        START {
            @Override
            void run(Etamil etamil, String body) {
                compiled(etamil, body).start();
            }
        },
        CALL {
            @Override
            void run(Etamil etamil, String body) {
                compiled(etamil, "செயல் ஓட்டு() { " + body + " }\n")
                        .start()
                        .function("ஓட்டு")
                        .call();
            }
        },
        SESSION {
            @Override
            void run(Etamil etamil, String body) {
                etamil.session(Console.printingTo(line -> {})).run(body);
            }
        },
        ROUTE {
            @Override
            void run(Etamil etamil, String body) {
                ServedProgram program =
                        compiled(etamil, "வழி பெறு, \"/\" { " + body + " }\n").served();
                program.answer(program.routes().get(0), ServedRun.of(RunOptions.DEFAULT));
            }
        },
        WHOLE_PROGRAM {
            @Override
            void run(Etamil etamil, String body) {
                compiled(etamil, body).served().answer(ServedRun.of(RunOptions.DEFAULT));
            }
        },
        JOB {
            @Override
            void run(Etamil etamil, String body) {
                ServedProgram program = compiled(etamil, "இடைவெளி 5 { " + body + " }\n").served();
                program.run(program.jobs().get(0), ServedRun.of(RunOptions.DEFAULT));
            }
        },
        ADDRESS {
            @Override
            void run(Etamil etamil, String body) {
                compiled(etamil, body).served().address(RunOptions.DEFAULT);
            }
        };

        abstract void run(Etamil etamil, String body);

        private static Program compiled(Etamil etamil, String text) {
            return etamil.compile(Source.of("முடிவு.qmz", text));
        }
    }

    private static final Map<End, String> BODIES =
            Map.of(
                    End.SUCCESS, "வை();",
                    End.FAILURE, "வை(); அ = 1 / 0;",
                    End.LIMIT, "வை(); (மெய்) சுற்று { }",
                    End.CANCELLED, "வை(); நிறுத்து(); அ = 1;",
                    End.EXIT, "வை(); வெளியேறு(3);");

    private static final Map<End, String> CODES =
            Map.of(
                    End.FAILURE,
                    "ET4101",
                    End.LIMIT,
                    "ET5003",
                    End.CANCELLED,
                    "ET5006",
                    End.EXIT,
                    "");

    static Stream<Arguments> everyEndOfEveryWay() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(End.values()).map(end -> Arguments.of(way, end)));
    }

    @ParameterizedTest
    @MethodSource("everyEndOfEveryWay")
    void endsInReverseOrderAndIsToldHow(Way way, End end) {
        Throwable thrown = catchThrowable(() -> way.run(etamil, BODIES.get(end)));

        assertThat(told).containsExactly("முடிவு " + end, "முதல், இரண்டாம் " + end, "முதல் " + end);
        assertThat(outcomes).allMatch(outcome -> outcome.failure() == thrown);
        if (end == End.SUCCESS) {
            assertThat(thrown).isNull();
        } else {
            assertThat(((EtamilException) thrown).code()).isEqualTo(CODES.get(end));
        }
        assertThat(thrown instanceof EtamilExitException).isEqualTo(end == End.EXIT);
        // What ends the run must not strike the ends, and stays for whoever waits for it.
        assertThat(interruptedAtEnd).isFalse();
        assertThat(Thread.interrupted()).isEqualTo(end == End.CANCELLED);
    }

    @ParameterizedTest
    @MethodSource("everyEndOfEveryWay")
    void endsOnceAndNotWithTheNextRun(Way way, End end) {
        catchThrowable(() -> way.run(etamil, BODIES.get(end)));
        Thread.interrupted();
        catchThrowable(() -> way.run(etamil, BODIES.get(End.SUCCESS)));

        assertThat(told)
                .containsExactly(
                        "முடிவு " + end,
                        "முதல், இரண்டாம் " + end,
                        "முதல் " + end,
                        "முடிவு SUCCESS",
                        "முதல், இரண்டாம் SUCCESS",
                        "முதல் SUCCESS");
    }
}
