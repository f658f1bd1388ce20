package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.HealthCheck.Result;
import in.etamil.http.HealthCheck.State;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestResponse;
import in.etamil.testkit.ManualTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class HealthTest {
    private final ManualTime time = new ManualTime();

    private EtamilServerBuilder server() {
        return EtamilServer.builder()
                .ticker(time)
                .route("GET", "/a", request -> Response.text("a"));
    }

    private static HealthCheck finding(State state) {
        return () -> new Result(state, "உள் விவரம்");
    }

    @Test
    void tellsThatAServerWithoutChecksIsHealthy() throws Exception {
        try (TestClient client = TestClient.inMemory(server())) {
            time.advance(Duration.ofMillis(125_012));
            for (String path : new String[] {"/health", "/health/live", "/health/ready"}) {
                TestResponse answer = client.get(path);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text())
                        .isEqualTo(
                                "{\"status\":\"healthy\",\"uptime\":\"0h 2m 5s\",\"uptime_ms\":125012}");
                assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            }
        }
    }

    @Test
    void isAsBadAsTheWorstCheck() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        server().healthCheck("தரவு", finding(State.HEALTHY))
                                .healthCheck("வரிசை", finding(State.DEGRADED)))) {
            TestResponse answer = client.get("/health");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .startsWith("{\"status\":\"degraded\"")
                    .contains("\"தரவு\":{\"status\":\"healthy\",\"message\":\"உள் விவரம்\"")
                    .contains("\"வரிசை\":{\"status\":\"degraded\"");
        }
        try (TestClient client =
                TestClient.inMemory(
                        server().healthCheck("a", finding(State.UNHEALTHY))
                                .healthCheck("b", finding(State.DEGRADED)))) {
            assertThat(client.get("/health").status()).isEqualTo(503);
            assertThat(client.get("/health").text()).startsWith("{\"status\":\"unhealthy\"");
            assertThat(client.get("/health/ready").status()).isEqualTo(503);
            assertThat(client.get("/health/live").status()).isEqualTo(200);
            assertThat(client.get("/a").status()).isEqualTo(200);
        }
    }

    @Test
    void countsAFailingCheckAsUnhealthyAndHidesWhy() throws Exception {
        HealthCheck failing =
                () -> {
                    throw new IllegalStateException("db.internal:5432");
                };
        try (TestClient client = TestClient.inMemory(server().healthCheck("db", failing))) {
            TestResponse answer = client.get("/health");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).contains("the check failed").doesNotContain("internal");
        }
    }

    @Test
    void tellsDetailsInDevelopmentOnly() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        server().profile(Profile.PRODUCTION)
                                .host("127.0.0.1")
                                .healthCheck("தரவு", finding(State.UNHEALTHY)))) {
            TestResponse answer = client.get("/health");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).doesNotContain("checks", "தரவு", "உள் விவரம்");
        }
    }

    @Test
    void looksAtMostOnceASecond() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        HealthCheck counting =
                () -> {
                    looks.incrementAndGet();
                    return new Result(State.HEALTHY, "");
                };
        try (TestClient client = TestClient.inMemory(server().healthCheck("a", counting))) {
            for (int i = 0; i < 5; i++) {
                assertThat(client.get("/health").status()).isEqualTo(200);
            }
            time.advance(Duration.ofMillis(999));
            assertThat(client.get("/health").status()).isEqualTo(200);
            assertThat(looks).hasValue(1);
            time.advance(Duration.ofMillis(1));
            assertThat(client.get("/health/ready").status()).isEqualTo(200);
            assertThat(looks).hasValue(2);
        }
    }

    @Test
    void isNotReadyWhileItWaitsToStop() throws Exception {
        EtamilServer server = server().port(0).shutdownDelay(Duration.ofSeconds(1)).start();
        TestClient client = TestClient.of(server);
        assertThat(client.get("/health/ready").status()).isEqualTo(200);

        Thread closing = Thread.ofPlatform().start(server::close);
        time.awaitParked(Duration.ofSeconds(1));

        assertThat(client.get("/health/ready").status()).isEqualTo(503);
        assertThat(client.get("/a").status()).isEqualTo(200);
        assertThat(client.get("/health/live").status()).isEqualTo(200);
        assertThat(client.get("/health/ready").text()).startsWith("{\"status\":\"unhealthy\"");
        assertThat(closing.isAlive()).isTrue();
        time.advance(Duration.ofSeconds(1));
        closing.join();
    }

    @Test
    void answersWhileHandlersAreBusyAndTheServerIsFull() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        EtamilServerBuilder full =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/slow",
                                request -> {
                                    inside.countDown();
                                    go.await();
                                    return Response.text("slow");
                                })
                        .maxConcurrentRequests(1);
        try (TestClient client = TestClient.inMemory(full)) {
            Thread slow = Thread.ofVirtual().start(() -> get(client, "/slow"));
            inside.await();

            assertThat(client.get("/health").status()).isEqualTo(200);
            assertThat(client.get("/slow").status()).isEqualTo(503);

            go.countDown();
            slow.join();
        }
    }

    private static void get(TestClient client, String target) {
        try {
            client.get(target);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void canBeTurnedOffOrReplaced() throws Exception {
        try (TestClient client = TestClient.inMemory(server().health(false))) {
            assertThat(client.get("/health").status()).isEqualTo(404);
            assertThat(client.get("/health/live").status()).isEqualTo(404);
        }
        try (TestClient client =
                TestClient.inMemory(
                        server().route("GET", "/health", request -> Response.text("என்")))) {
            assertThat(client.get("/health").text()).isEqualTo("என்");
            assertThat(client.get("/health/live").text()).contains("healthy");
        }
    }
}
