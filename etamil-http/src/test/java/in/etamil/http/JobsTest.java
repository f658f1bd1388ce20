package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.host.Console;
import in.etamil.http.testing.TestClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class JobsTest {
    private static EtamilServerBuilder server(String program, Console console) {
        return EtamilServer.builder().program(Served.program(program)).console(console).port(0);
    }

    /** Tells when each line came, and lets the printing run take its time. */
    private static final class Slow implements Console {
        private final List<Long> times = new CopyOnWriteArrayList<>();
        private final CountDownLatch inside = new CountDownLatch(1);
        private final CountDownLatch twice = new CountDownLatch(2);
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final long millis;

        Slow(long millis) {
            this.millis = millis;
        }

        @Override
        public void printLine(String line) {
            times.add(System.nanoTime());
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            inside.countDown();
            try {
                Thread.sleep(millis);
                ended.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                times.add(System.nanoTime());
                running.decrementAndGet();
                twice.countDown();
            }
        }

        @Override
        public String readLine() throws IOException {
            throw new IOException("nothing to read");
        }
    }

    @Test
    void pauseBetweenTheEndOfOneRunAndTheStartOfTheNext() throws Exception {
        Slow console = new Slow(700);
        try (EtamilServer server = server("இடைவெளி 1 { அச்சு \"பணி\"; }", console).start()) {
            long from = System.nanoTime();
            assertThat(server.jobs()).hasSize(1);
            assertThat(console.twice.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(console.times.get(0) - from).isGreaterThan(900_000_000L);
            assertThat(console.times.get(2) - console.times.get(1)).isGreaterThan(990_000_000L);
            assertThat(console.most).hasValue(1);
        }
    }

    @Test
    void goOnAfterRunsThatFailOrEndThemselves() throws Exception {
        Served console = new Served();
        String program =
                "இடைவெளி 1 { அச்சு \"அ\"; x = 1 / 0; }\nஇடைவெளி 1 { அச்சு \"ஆ\"; வெளியேறு(3); }\n"
                        + "இடைவெளி 1 { அச்சு \"இ\"; (மெய்) சுற்று { ந = 1; } }\nவழி பெறு, \"/a\" { பதில் 200, \"a\"; }";
        try (EtamilServer server =
                server(program, console).jobTimeout(Duration.ofMillis(300)).start()) {
            assertThat(server.jobs()).hasSize(3);
            for (String name : List.of("அ", "ஆ", "இ")) {
                while (console.lines().stream().filter(name::equals).count() < 2) {
                    Thread.sleep(20);
                }
            }
            assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
        }
    }

    @Test
    void closingWaitsForTheRunUnderWayAndStartsNoOther() throws Exception {
        Slow console = new Slow(1200);
        EtamilServer server = server("இடைவெளி 1 { அச்சு \"பணி\"; }", console).start();
        console.inside.await();

        server.close();

        assertThat(console.ended).hasValue(1);
        Thread.sleep(1300);
        assertThat(console.times).hasSize(2);
    }

    @Test
    void closingCancelsARunThatOutlastsTheGrace() throws Exception {
        Served console = new Served();
        EtamilServer server =
                server("இடைவெளி 1 { அச்சு \"பணி\"; (மெய்) சுற்று { ந = 1; } }", console).start();
        while (console.lines().isEmpty()) {
            Thread.sleep(20);
        }

        long from = System.nanoTime();
        server.close(Duration.ofMillis(200));

        assertThat(System.nanoTime() - from).isBetween(200_000_000L, 4_000_000_000L);
    }

    @Test
    void haveAFreshRunEachAndNothingOfARequest() throws Exception {
        Served console = new Served();
        String program =
                "எண்ணிக்கை = 0;\nஇடைவெளி 1 { எண்ணிக்கை = எண்ணிக்கை + 1; அச்சு எண்ணிக்கை; அச்சு request_method; }";
        try (EtamilServer server = server(program, console).start()) {
            while (console.lines().size() < 2) {
                Thread.sleep(20);
            }
            assertThat(server.routes()).isNotEmpty();
            assertThat(console.lines()).containsOnly("1");
        }
    }
}
