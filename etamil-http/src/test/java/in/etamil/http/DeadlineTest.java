package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.engine.WireBody;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestResponse;
import in.etamil.testkit.Await;
import in.etamil.testkit.ManualTime;
import in.etamil.testkit.Printed;
import in.etamil.testkit.RawHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes too long is ended, and nothing of it stays behind. */
@Timeout(60)
final class DeadlineTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    /** How often the watch looks. */
    private static final Duration WATCH = Duration.ofMillis(50);

    private static final Handler ECHO =
            request -> Response.text(Integer.toString(request.bodyBytes().length));

    private final ManualTime time = new ManualTime();
    private final Semaphore inside = new Semaphore(0);

    /** Says that it began, and waits for its end. */
    private Response endless() throws InterruptedException {
        inside.release();
        new CountDownLatch(1).await();
        return Response.text("never");
    }

    private final Printed console = new Printed();

    private EtamilServerBuilder server() {
        return EtamilServer.builder()
                .port(0)
                .ticker(time)
                .console(console)
                .route("POST", "/e", ECHO)
                .route("GET", "/a", request -> Response.text("a"))
                .route("GET", "/endless", request -> endless())
                .route("GET", "/loop", "அச்சு \"உள்ளே\"; (மெய்) சுற்று { ந = 1; }");
    }

    private static String head(int length) {
        return "POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static Future<TestResponse> send(TestClient client, String target) {
        FutureTask<TestResponse> task = new FutureTask<>(() -> client.get(target));
        Thread.ofVirtual().start(task);
        return task;
    }

    private static TestResponse answer(Future<TestResponse> sent) throws Exception {
        return sent.get(30, TimeUnit.SECONDS);
    }

    /** Moves time beyond what a deadline allows, and lets the watch look. */
    private void pass(Duration deadline) throws Exception {
        time.advance(deadline.plusMillis(1));
        time.awaitParked(WATCH);
    }

    @Test
    void aBodyThatComesTooSlowlyIsAnswered408AndTheConnectionEnds() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withBody(SHORT);
        try (EtamilServer server = server().deadlines(deadlines).start();
                RawHttp client = new RawHttp(server.port())) {
            client.send(head(10) + "abc");
            time.awaitParked(SHORT);

            time.advance(SHORT);

            assertThat(client.rest())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\r\nConnection: close\r\n")
                    .doesNotContain(RawHttp.OPEN);
        }
    }

    @Test
    void aBodyThatDripsIsHeldToTheSameDeadline() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withBody(SHORT);
        try (EtamilServer server = server().deadlines(deadlines).start();
                RawHttp client = new RawHttp(server.port())) {
            client.send(head(1000));
            time.awaitParked(SHORT);
            Duration drip = Duration.ofMillis(100);
            for (int drips = 1; drips <= 2; drips++) {
                time.advance(drip);
                client.send("x");
                // Read, and waited on for what is left of the same time.
                time.awaitParked(SHORT.minus(drip.multipliedBy(drips)));
            }
            time.advance(drip);

            assertThat(client.read(12)).isEqualTo("HTTP/1.1 408");
        }
    }

    /** The handler's time begins when its request is there. */
    @Test
    void aSlowBodyTakesNothingOfTheHandlersTime() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withHandler(SHORT);
        try (EtamilServer server = server().deadlines(deadlines).start();
                RawHttp client = new RawHttp(server.port())) {
            client.send(head(10).replace("Host", "Connection: close\r\nHost") + "abc");
            time.awaitParked(deadlines.body());
            pass(SHORT.multipliedBy(2));
            client.send("defghij");

            assertThat(client.rest()).startsWith("HTTP/1.1 200 ").endsWith("10");
        }
    }

    /** Slow clients keep no worker. */
    @Test
    void aSlowBodyKeepsNoWorker() throws Exception {
        try (EtamilServer server = server().workers(1).start();
                RawHttp slow = new RawHttp(server.port())) {
            slow.send(head(10) + "abc");
            time.awaitParked(Deadlines.DEFAULT.body());

            assertThat(
                            RawHttp.send(
                                    server.port(),
                                    "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");
            slow.send("defghij");
            assertThat(slow.read(12)).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void aBodyThatIsUnderWayDoesNotKeepAServerFromStopping() throws Exception {
        EtamilServer server = server().start();
        try (RawHttp slow = new RawHttp(server.port())) {
            slow.send(head(10) + "abc");
            time.awaitParked(Deadlines.DEFAULT.body());

            Thread closing = Thread.ofPlatform().start(() -> server.close(SHORT));
            time.awaitParked(SHORT);
            time.advance(SHORT);
            closing.join();

            assertThat(slow.read(12)).isEqualTo("HTTP/1.1 503");
        }
    }

    @Test
    void aHandlerOverItsTimeIsAnswered504AndItsThreadIsFreeAgain() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withHandler(SHORT);
        try (TestClient client = TestClient.inMemory(server().deadlines(deadlines).workers(1))) {
            Future<TestResponse> java = send(client, "/endless");
            inside.acquire();
            assertThat(java.isDone()).isFalse();
            pass(SHORT);
            assertThat(answer(java).status()).isEqualTo(504);
            assertThat(answer(java).text()).contains("HANDLER_TIMEOUT");
            assertThat(client.get("/a").text()).isEqualTo("a");

            Future<TestResponse> etamil = send(client, "/loop");
            console.awaitLines(1);
            pass(SHORT);
            assertThat(answer(etamil).status()).isEqualTo(504);
            assertThat(answer(etamil).text()).contains("HANDLER_TIMEOUT");
            assertThat(client.get("/a").text()).isEqualTo("a");
        }
    }

    @Test
    void aRouteMayHaveATimeOfItsOwn() throws Exception {
        RouteOptions shorter = RouteOptions.NONE.timeout(SHORT);
        RouteOptions longer = RouteOptions.NONE.timeout(Duration.ofSeconds(20));
        CountDownLatch go = new CountDownLatch(1);
        Handler waiting =
                request -> {
                    inside.release();
                    go.await();
                    return Response.text("b");
                };
        EtamilServerBuilder described =
                server().deadlines(Deadlines.DEFAULT.withHandler(SHORT.multipliedBy(2)))
                        .route("GET", "/java", request -> endless(), shorter)
                        .route("GET", "/t", "அச்சு 1; (மெய்) சுற்று { ந = 1; }", shorter)
                        .route("GET", "/longer", waiting, longer);
        try (TestClient client = TestClient.inMemory(described)) {
            Future<TestResponse> java = send(client, "/java");
            inside.acquire();
            Future<TestResponse> etamil = send(client, "/t");
            console.awaitLines(1);
            Future<TestResponse> kept = send(client, "/longer");
            inside.acquire();
            Future<TestResponse> usual = send(client, "/endless");
            inside.acquire();

            pass(SHORT);
            assertThat(answer(java).status()).isEqualTo(504);
            assertThat(answer(etamil).status()).isEqualTo(504);
            assertThat(usual.isDone()).isFalse();
            pass(SHORT);
            assertThat(answer(usual).status()).isEqualTo(504);
            assertThat(kept.isDone()).isFalse();
            go.countDown();
            assertThat(answer(kept).text()).isEqualTo("b");
        }
    }

    @Test
    void aRequestThatWaitsForAWorkerAsLongAsItsHandlerMayRunIsRefused() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withHandler(Duration.ofMinutes(2));
        RouteOptions brief = RouteOptions.NONE.timeout(SHORT);
        EtamilServerBuilder described =
                server().deadlines(deadlines)
                        .workers(1)
                        .route("GET", "/brief", request -> Response.text("b"), brief);
        try (TestClient client = TestClient.inMemory(described)) {
            Future<TestResponse> first = send(client, "/endless");
            inside.acquire();
            Future<TestResponse> second = send(client, "/brief");
            time.awaitParked(SHORT);

            time.advance(SHORT);

            assertThat(answer(second).status()).isEqualTo(503);
            assertThat(answer(second).header("Retry-After")).isEqualTo("1");
            assertThat(first.isDone()).isFalse();
            pass(deadlines.handler());
            assertThat(answer(first).status()).isEqualTo(504);
        }
    }

    @Test
    void aClientThatDoesNotReadIsCut() throws Exception {
        byte[] large = new byte[64 << 20];
        EtamilServerBuilder described =
                server().deadlines(Deadlines.DEFAULT.withWrite(SHORT))
                        .maxConcurrentRequests(1)
                        .route("GET", "/large", request -> Response.of("a/b", large))
                        .route("GET", "/stream", request -> Response.stream("a/b", WITHOUT_END));
        try (EtamilServer server = described.start()) {
            for (String target : new String[] {"/large", "/stream"}) {
                try (RawHttp client = new RawHttp(server.port())) {
                    client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
                    assertThat(client.read(1)).isEqualTo("H");
                    awaitRoom(server);
                    assertThat(client.count()).isLessThan(large.length);
                }
            }
        }
    }

    private static final WireBody.Writer WITHOUT_END =
            out -> {
                byte[] piece = new byte[8192];
                while (true) {
                    out.write(piece);
                }
            };

    /** The one request under way must end, some time after nothing more could be written. */
    private void awaitRoom(EtamilServer server) throws Exception {
        TestClient client = TestClient.of(server);
        Await.until(
                () -> {
                    pass(SHORT);
                    return client.get("/a").status() == 200;
                });
    }

    @Test
    void aStreamMayLastLongerThanTheDeadlineOfAPiece() throws Exception {
        try (EtamilServer server =
                server().deadlines(Deadlines.DEFAULT.withWrite(SHORT).withHandler(SHORT))
                        .route("GET", "/events", request -> Response.events(this::seldom))
                        .start()) {
            assertThat(TestClient.of(server).get("/events").text())
                    .isEqualTo("data: 0\n\ndata: 1\n\ndata: 2\n\ndata: 3\n\n");
        }
    }

    private void seldom(EventStream events) throws IOException {
        for (int i = 0; i < 4; i++) {
            events.send("" + i);
            try {
                pass(SHORT);
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void aHandlerThatSwallowsItsInterruptHarmsNobody() throws Exception {
        AtomicInteger swallowed = new AtomicInteger();
        AtomicBoolean leaked = new AtomicBoolean();
        Handler swallowing =
                request -> {
                    try {
                        return endless();
                    } catch (InterruptedException e) {
                        swallowed.incrementAndGet();
                        return Response.text("late");
                    }
                };
        EtamilServerBuilder described =
                server().deadlines(Deadlines.DEFAULT.withHandler(SHORT))
                        .workers(1)
                        .route("GET", "/swallow", swallowing)
                        .route("GET", "/look", looking(leaked));
        try (TestClient client = TestClient.inMemory(described)) {
            for (int i = 0; i < 3; i++) {
                Future<TestResponse> sent = send(client, "/swallow");
                inside.acquire();
                pass(SHORT);
                assertThat(answer(sent).status()).isIn(200, 504);
                assertThat(client.get("/look").text()).isEqualTo("a");
            }
            assertThat(swallowed).hasValue(3);
            assertThat(leaked).isFalse();
        }
    }

    private static Handler looking(AtomicBoolean leaked) {
        return request -> {
            if (Thread.interrupted()) {
                leaked.set(true);
            }
            return Response.text("a");
        };
    }

    /** The watch strikes at any moment, also when the handler is about to end. */
    @Test
    void noInterruptLeaksIntoTheNextRequestOfAPooledThread() throws Exception {
        AtomicBoolean leaked = new AtomicBoolean();
        Handler near =
                request -> {
                    time.advance(SHORT.plusMillis(1));
                    int turns = Integer.parseInt(request.pathParameters().get("turns"));
                    for (int i = 0; i < turns; i++) {
                        Thread.onSpinWait();
                    }
                    return Response.text("b");
                };
        EtamilServerBuilder described =
                server().deadlines(Deadlines.DEFAULT.withHandler(SHORT))
                        .workers(1)
                        .route("GET", "/near/:turns", near)
                        .route("GET", "/look", looking(leaked));
        try (TestClient client = TestClient.inMemory(described)) {
            for (int i = 0; i < 500; i++) {
                assertThat(client.get("/near/" + i * 20).status()).isIn(200, 504);
                assertThat(client.get("/look").text()).isEqualTo("a");
            }
            assertThat(leaked).isFalse();
        }
    }
}
