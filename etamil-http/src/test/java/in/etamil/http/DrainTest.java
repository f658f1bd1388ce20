package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestResponse;
import in.etamil.testkit.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class DrainTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private EtamilServer server() {
        return EtamilServer.builder()
                .route(
                        "GET",
                        "/slow",
                        request -> {
                            inside.countDown();
                            go.await();
                            return Response.text("முடிந்தது");
                        })
                .route("GET", "/a", request -> Response.text("a"))
                .port(0)
                .start();
    }

    private static Future<TestResponse> send(EtamilServer server, String target) {
        FutureTask<TestResponse> task = new FutureTask<>(() -> TestClient.of(server).get(target));
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void letsARequestEndAndTellsIfNewOnesComeMeanwhile() throws Exception {
        EtamilServer server = server();
        Future<TestResponse> slow = send(server, "/slow");
        inside.await();
        Thread closing = Thread.ofPlatform().start(() -> server.close(Duration.ofSeconds(20)));

        TestResponse late = TestClient.of(server).get("/a");
        while (late.status() == 200) {
            late = TestClient.of(server).get("/a");
        }
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.header("Retry-After")).isEqualTo("1");
        assertThat(late.header("Connection")).isEqualTo("close");
        assertThat(closing.isAlive()).isTrue();
        go.countDown();

        assertThat(slow.get(10, TimeUnit.SECONDS).text()).isEqualTo("முடிந்தது");
        closing.join();
        assertThatThrownBy(() -> TestClient.of(server).get("/a")).isInstanceOf(IOException.class);
    }

    @Test
    void cancelsWhatOutlastsTheGivenTimeAndAnswersIt() throws Exception {
        EtamilServer server = server();
        Future<TestResponse> slow = send(server, "/slow");
        inside.await();

        long from = System.nanoTime();
        server.close(Duration.ofMillis(100));

        assertThat(System.nanoTime() - from).isBetween(100_000_000L, 4_000_000_000L);
        assertThat(slow.get(10, TimeUnit.SECONDS).status()).isEqualTo(503);
    }

    @Test
    void doesNotWaitWhereNothingRuns() {
        EtamilServer server = server();

        long from = System.nanoTime();
        server.close(Duration.ofSeconds(20));

        assertThat(System.nanoTime() - from).isLessThan(4_000_000_000L);
    }

    @Test
    void releasesThoseWhoAwaitIt() throws Exception {
        EtamilServer server = server();
        FutureTask<Void> waiting =
                new FutureTask<>(
                        () -> {
                            server.awaitStop();
                            return null;
                        });
        Thread.ofVirtual().start(waiting);
        assertThat(waiting.isDone()).isFalse();

        server.close(Duration.ZERO);

        waiting.get(10, TimeUnit.SECONDS);
    }

    @Test
    void refusesANegativeTime() {
        try (EtamilServer server = server()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.close(Duration.ofMillis(-1)));
        }
    }

    @Test
    void isNotCutShortByASecondClose() throws Exception {
        EtamilServer server = server();
        Future<TestResponse> slow = send(server, "/slow");
        inside.await();
        Thread first = Thread.ofPlatform().start(() -> server.close(Duration.ofSeconds(20)));
        while (TestClient.of(server).get("/a").status() == 200) {
            assertThat(first.isAlive()).isTrue();
        }
        Thread second = Thread.ofPlatform().start(() -> server.close(Duration.ZERO));

        // Behind the first one's lock.
        Await.until(() -> second.getState() == Thread.State.WAITING);
        go.countDown();

        assertThat(slow.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        first.join();
        second.join();
    }
}
