package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.host.Console;
import in.etamil.http.testing.TestClient;
import in.etamil.testkit.ManualTime;
import in.etamil.testkit.Printed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class JobsTest {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ALMOST = PAUSE.minusMillis(1);
    private static final Duration REST = Duration.ofMillis(1);

    private final ManualTime time = new ManualTime();

    private EtamilServerBuilder server(String program, Console console) {
        return EtamilServer.builder()
                .program(Served.program(program))
                .console(console)
                .ticker(time)
                .port(0);
    }

    /** A printing run waits until it may end. */
    private static final class Gate implements Console {
        private final Semaphore entered = new Semaphore(0);
        private final Semaphore mayLeave = new Semaphore(0);
        private final AtomicInteger runs = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();

        @Override
        public void printLine(String line) {
            runs.incrementAndGet();
            entered.release();
            mayLeave.acquireUninterruptibly();
            ended.incrementAndGet();
        }

        @Override
        public String readLine() throws IOException {
            throw new IOException("nothing to read");
        }
    }

    @Test
    void pauseBetweenTheEndOfOneRunAndTheStartOfTheNext() throws Exception {
        Gate console = new Gate();
        try (EtamilServer server = server("இடைவெளி 1 { அச்சு \"பணி\"; }", console).start()) {
            assertThat(server.jobs()).hasSize(1);
            time.awaitParked(PAUSE);
            time.advance(ALMOST);
            assertThat(console.runs).hasValue(0);
            time.advance(REST);
            console.entered.acquire();

            time.advance(PAUSE.multipliedBy(10));
            assertThat(console.runs).hasValue(1);
            console.mayLeave.release();
            time.awaitParked(PAUSE);
            time.advance(ALMOST);
            assertThat(console.runs).hasValue(1);
            time.advance(REST);
            console.entered.acquire();
            console.mayLeave.release();
        }
        assertThat(console.ended).hasValue(2);
    }

    @Test
    void goOnAfterRunsThatFailOrEndThemselves() throws Exception {
        Printed console = new Printed();
        String program =
                "இடைவெளி 1 { அச்சு \"அ\"; x = 1 / 0; }\nஇடைவெளி 1 { அச்சு \"ஆ\"; வெளியேறு(3); }\n"
                        + "இடைவெளி 1 { அச்சு \"இ\"; (மெய்) சுற்று { ந = 1; } }\nவழி பெறு, \"/a\" { பதில் 200, \"a\"; }";
        try (EtamilServer server =
                server(program, console).jobTimeout(Duration.ofMillis(300)).start()) {
            assertThat(server.jobs()).hasSize(3);
            for (int runs = 3; runs <= 6; runs += 3) {
                time.awaitParked(PAUSE, 3);
                time.advance(PAUSE);
                console.awaitLines(runs);
            }
            assertThat(console.lines())
                    .containsExactlyInAnyOrderElementsOf(List.of("அ", "ஆ", "இ", "அ", "ஆ", "இ"));
            assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
        }
    }

    @Test
    void closingWaitsForTheRunUnderWayAndStartsNoOther() throws Exception {
        Gate console = new Gate();
        Duration grace = Duration.ofMinutes(5);
        EtamilServer server = server("இடைவெளி 1 { அச்சு \"பணி\"; }", console).start();
        time.awaitParked(PAUSE);
        time.advance(PAUSE);
        console.entered.acquire();
        Thread closing = Thread.ofPlatform().start(() -> server.close(grace));
        time.awaitParked(grace);
        assertThat(console.ended).hasValue(0);

        console.mayLeave.release();
        closing.join();

        assertThat(console.ended).hasValue(1);
        time.advance(PAUSE.multipliedBy(2));
        assertThat(console.runs).hasValue(1);
    }

    @Test
    void closingCancelsARunThatOutlastsTheGrace() throws Exception {
        Printed console = new Printed();
        Duration grace = Duration.ofMinutes(5);
        EtamilServer server =
                server("இடைவெளி 1 { அச்சு \"பணி\"; (மெய்) சுற்று { ந = 1; } }", console).start();
        time.awaitParked(PAUSE);
        time.advance(PAUSE);
        console.awaitLines(1);
        Thread closing = Thread.ofPlatform().start(() -> server.close(grace));
        time.awaitParked(grace);
        assertThat(closing.isAlive()).isTrue();

        time.advance(grace);

        closing.join();
        assertThat(console.lines()).hasSize(1);
    }

    @Test
    void haveAFreshRunEachAndNothingOfARequest() throws Exception {
        Printed console = new Printed();
        String program =
                "எண்ணிக்கை = 0;\nஇடைவெளி 1 { எண்ணிக்கை = எண்ணிக்கை + 1; அச்சு எண்ணிக்கை; அச்சு request_method; }";
        try (EtamilServer server = server(program, console).start()) {
            for (int run = 1; run <= 2; run++) {
                time.awaitParked(PAUSE);
                time.advance(PAUSE);
                console.awaitLines(run);
            }
            assertThat(server.routes()).isNotEmpty();
            assertThat(console.lines()).containsOnly("1");
        }
    }
}
