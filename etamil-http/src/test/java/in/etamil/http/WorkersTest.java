package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestResponse;
import in.etamil.testkit.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How many requests are worked on at once, and what happens to the rest. */
final class WorkersTest {
    private final CountDownLatch go = new CountDownLatch(1);
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private EtamilServerBuilder slow(CountDownLatch inside) {
        return EtamilServer.builder()
                .route(
                        "GET",
                        "/slow",
                        request -> {
                            threads.add(Thread.currentThread());
                            inside.countDown();
                            go.await();
                            return Response.text("முடிந்தது");
                        })
                .route(
                        "GET",
                        "/a",
                        request -> {
                            threads.add(Thread.currentThread());
                            return Response.text("a");
                        });
    }

    private static Future<TestResponse> send(TestClient client, String target) {
        FutureTask<TestResponse> task = new FutureTask<>(() -> client.get(target));
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void runsHandlersOnVirtualThreadsUnlessToldOtherwise() throws Exception {
        try (EtamilServer server = slow(new CountDownLatch(1)).port(0).start()) {
            assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
            assertThat(threads).allMatch(Thread::isVirtual);
        }
    }

    @Test
    void runsHandlersOnAFewPlatformThreads() throws Exception {
        try (EtamilServer server = slow(new CountDownLatch(1)).workers(2).port(0).start()) {
            TestClient client = TestClient.of(server);
            for (int i = 0; i < 20; i++) {
                assertThat(client.get("/a").text()).isEqualTo("a");
            }
            assertThat(threads).noneMatch(Thread::isVirtual);
            assertThat(threads).hasSizeLessThanOrEqualTo(2);
        }
        for (Thread thread : threads) {
            assertThat(thread.join(java.time.Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void answersAFailureOnAWorkerLikeAnyOther() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .workers(1)
                                .route(
                                        "GET",
                                        "/fail",
                                        request -> {
                                            throw new StackOverflowError();
                                        })
                                .route("GET", "/t", "பதில் 200, 1 / 0;")
                                .route("GET", "/a", request -> Response.text("a")))) {
            assertThat(client.get("/fail").status()).isEqualTo(500);
            assertThat(client.get("/t").status()).isEqualTo(500);
            assertThat(client.get("/a").text()).isEqualTo("a");
        }
    }

    @Test
    void refusesWhatTheQueueDoesNotHold() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        try (TestClient client = TestClient.inMemory(slow(inside).workers(1).queue(2))) {
            List<Future<TestResponse>> taken = new ArrayList<>();
            taken.add(send(client, "/slow"));
            inside.await();
            List<Future<TestResponse>> others = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                others.add(send(client, "/slow"));
            }
            Await.until(() -> others.stream().filter(Future::isDone).count() == 8);

            assertThat(client.get("/health").status()).isEqualTo(200);
            assertThat(client.get("/health/live").status()).isEqualTo(200);
            go.countDown();
            for (Future<TestResponse> one : others) {
                TestResponse answer = one.get(10, TimeUnit.SECONDS);
                if (answer.status() == 503) {
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                    assertThat(answer.text()).contains("\"status\":503");
                } else {
                    assertThat(answer.text()).isEqualTo("முடிந்தது");
                    taken.add(one);
                }
            }
            assertThat(taken).hasSize(3);
            assertThat(taken.get(0).get(10, TimeUnit.SECONDS).text()).isEqualTo("முடிந்தது");
            assertThat(client.get("/a").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesMoreThanMayBeUnderWayAndRecovers() throws Exception {
        CountDownLatch inside = new CountDownLatch(3);
        try (TestClient client = TestClient.inMemory(slow(inside).maxConcurrentRequests(3))) {
            List<Future<TestResponse>> taken = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                taken.add(send(client, "/slow"));
            }
            inside.await();

            for (int i = 0; i < 20; i++) {
                TestResponse refused = client.get("/a");
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("1");
            }
            assertThat(client.get("/health/ready").status()).isEqualTo(200);
            assertThat(client.get("/metrics").status()).isEqualTo(200);

            go.countDown();
            for (Future<TestResponse> one : taken) {
                assertThat(one.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
            assertThat(client.get("/a").status()).isEqualTo(200);
        }
    }
}
