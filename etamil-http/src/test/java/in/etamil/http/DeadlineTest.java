package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.engine.WireBody;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes too long is ended, and nothing of it stays behind. */
@Timeout(60)
final class DeadlineTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final Handler ECHO =
            request -> Response.text(Integer.toString(request.bodyBytes().length));

    private static final Handler SLEEPING =
            request -> {
                Thread.sleep(30_000);
                return Response.text("never");
            };

    private static EtamilServerBuilder server() {
        return EtamilServer.builder()
                .port(0)
                .route("POST", "/e", ECHO)
                .route("GET", "/a", request -> Response.text("a"))
                .route("GET", "/sleep", SLEEPING)
                .route("GET", "/loop", "(மெய்) சுற்று { ந = 1; }");
    }

    private static String head(int length) {
        return "POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBodyThatComesTooSlowlyIsAnswered408AndTheConnectionEnds() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withBody(SHORT);
        try (EtamilServer server = server().deadlines(deadlines).start()) {
            long from = System.nanoTime();
            String answer = RawClient.send(server.port(), head(10) + "abc");

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\r\nConnection: close\r\n");
            assertThat(answer).doesNotContain("<open>");
            assertThat(System.nanoTime() - from).isBetween(250_000_000L, 4_000_000_000L);
        }
    }

    @Test
    void aBodyThatDripsIsHeldToTheSameDeadline() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withBody(SHORT);
        try (EtamilServer server = server().deadlines(deadlines).start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(utf8(head(1000)));
            long from = System.nanoTime();
            Thread.ofVirtual().start(() -> drip(socket));

            byte[] start = socket.getInputStream().readNBytes(12);

            assertThat(new String(start, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 408");
            assertThat(System.nanoTime() - from).isLessThan(4_000_000_000L);
        }
    }

    private static void drip(Socket socket) {
        try {
            for (int i = 0; i < 200; i++) {
                socket.getOutputStream().write('x');
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException cut) {
            return;
        }
    }

    /** The handler's time begins when its request is there. */
    @Test
    void aSlowBodyTakesNothingOfTheHandlersTime() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withHandler(SHORT);
        try (EtamilServer server = server().deadlines(deadlines).start()) {
            assertThat(slowPost(server, 800)).startsWith("HTTP/1.1 200 ").endsWith("10");
        }
    }

    /** Slow clients keep no worker. */
    @Test
    void aSlowBodyKeepsNoWorker() throws Exception {
        try (EtamilServer server = server().workers(1).start();
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.setSoTimeout(10_000);
            slow.getOutputStream().write(utf8(head(10) + "abc"));
            slow.getOutputStream().flush();
            Thread.sleep(300);

            assertThat(
                            RawClient.send(
                                    server.port(),
                                    "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");
            slow.getOutputStream().write(utf8("defghij"));
            byte[] start = slow.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void aBodyThatIsUnderWayDoesNotKeepAServerFromStopping() throws Exception {
        EtamilServer server = server().start();
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.setSoTimeout(10_000);
            slow.getOutputStream().write(utf8(head(10) + "abc"));
            slow.getOutputStream().flush();
            Thread.sleep(300);

            long from = System.nanoTime();
            server.close(SHORT);

            assertThat(System.nanoTime() - from).isLessThan(4_000_000_000L);
            byte[] start = slow.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 503");
        }
    }

    private static String slowPost(EtamilServer server, int millis) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String head = head(10).replace("Host", "Connection: close\r\nHost");
            socket.getOutputStream().write(utf8(head + "abc"));
            socket.getOutputStream().flush();
            Thread.sleep(millis);
            socket.getOutputStream().write(utf8("defghij"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aHandlerOverItsTimeIsAnswered504AndItsThreadIsFreeAgain() throws Exception {
        Deadlines deadlines = Deadlines.DEFAULT.withHandler(SHORT);
        try (TestClient client = TestClient.inMemory(server().deadlines(deadlines).workers(1))) {
            for (String target : new String[] {"/sleep", "/loop"}) {
                long from = System.nanoTime();
                TestResponse late = client.get(target);
                assertThat(late.status()).as(target).isEqualTo(504);
                assertThat(late.text()).contains("HANDLER_TIMEOUT");
                assertThat(System.nanoTime() - from).isBetween(250_000_000L, 5_000_000_000L);
                assertThat(client.get("/a").text()).isEqualTo("a");
            }
        }
    }

    @Test
    void aRouteMayHaveATimeOfItsOwn() throws Exception {
        RouteOptions options = RouteOptions.NONE.timeout(SHORT);
        RouteOptions longer = RouteOptions.NONE.timeout(Duration.ofSeconds(20));
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .deadlines(Deadlines.DEFAULT.withHandler(Duration.ofMillis(600)))
                                .route("GET", "/java", SLEEPING, options)
                                .route("GET", "/t", "(மெய்) சுற்று { ந = 1; }", options)
                                .route(
                                        "GET",
                                        "/longer",
                                        request -> {
                                            Thread.sleep(1000);
                                            return Response.text("b");
                                        },
                                        longer))) {
            assertThat(client.get("/java").status()).isEqualTo(504);
            assertThat(client.get("/t").status()).isEqualTo(504);
            assertThat(client.get("/longer").text()).isEqualTo("b");
        }
    }

    @Test
    void aClientThatDoesNotReadIsCut() throws Exception {
        byte[] large = new byte[64 << 20];
        CountDownLatch writing = new CountDownLatch(2);
        EtamilServerBuilder described =
                server().deadlines(Deadlines.DEFAULT.withWrite(SHORT))
                        .maxConcurrentRequests(1)
                        .route("GET", "/large", request -> Response.of("a/b", large))
                        .route(
                                "GET",
                                "/stream",
                                request -> Response.stream("a/b", endless(writing)));
        try (EtamilServer server = described.start()) {
            for (String target : new String[] {"/large", "/stream"}) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                    socket.setSoTimeout(10_000);
                    socket.getOutputStream()
                            .write(utf8("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n"));
                    assertThat(socket.getInputStream().read()).isEqualTo('H');
                    awaitRoom(server);
                    assertThat(countUntilCut(socket.getInputStream())).isLessThan(large.length);
                }
            }
        }
    }

    private static WireBody.Writer endless(CountDownLatch writing) {
        return out -> {
            byte[] piece = new byte[8192];
            while (true) {
                out.write(piece);
                writing.countDown();
            }
        };
    }

    /** The one request under way must have ended. */
    private static void awaitRoom(EtamilServer server) throws Exception {
        TestClient client = TestClient.of(server);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (client.get("/a").status() != 200) {
            assertThat(System.nanoTime()).as("cut within its time").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static long countUntilCut(InputStream in) {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                count += n;
            }
        } catch (IOException reset) {
            return count;
        }
        return count;
    }

    @Test
    void aStreamMayLastLongerThanTheDeadlineOfAPiece() throws Exception {
        try (EtamilServer server =
                server().deadlines(Deadlines.DEFAULT.withWrite(SHORT).withHandler(SHORT))
                        .route(
                                "GET",
                                "/events",
                                request ->
                                        Response.events(
                                                events -> {
                                                    for (int i = 0; i < 4; i++) {
                                                        events.send("" + i);
                                                        pause(200);
                                                    }
                                                }))
                        .start()) {
            assertThat(TestClient.of(server).get("/events").text())
                    .isEqualTo("data: 0\n\ndata: 1\n\ndata: 2\n\ndata: 3\n\n");
        }
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aHandlerThatSwallowsItsInterruptHarmsNobody() throws Exception {
        AtomicInteger swallowed = new AtomicInteger();
        AtomicBoolean leaked = new AtomicBoolean();
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .deadlines(Deadlines.DEFAULT.withHandler(SHORT))
                                .workers(1)
                                .route(
                                        "GET",
                                        "/swallow",
                                        request -> {
                                            try {
                                                Thread.sleep(30_000);
                                            } catch (InterruptedException e) {
                                                swallowed.incrementAndGet();
                                            }
                                            return Response.text("late");
                                        })
                                .route("GET", "/a", looking(leaked)))) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.get("/swallow").status()).isIn(200, 504);
                assertThat(client.get("/a").text()).isEqualTo("a");
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
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .deadlines(Deadlines.DEFAULT.withHandler(Duration.ofMillis(50)))
                                .workers(1)
                                .route(
                                        "GET",
                                        "/near/:ms",
                                        request -> {
                                            long ms =
                                                    Long.parseLong(
                                                            request.pathParameters().get("ms"));
                                            spin(ms * 1_000_000);
                                            return Response.text("b");
                                        })
                                .route("GET", "/a", looking(leaked)))) {
            for (int i = 0; i < 40; i++) {
                assertThat(client.get("/near/" + (40 + i * 2)).status()).isIn(200, 504);
                TestResponse next = client.send(TestRequest.of("GET", "/a"));
                assertThat(next.text()).isEqualTo("a");
            }
            assertThat(leaked).isFalse();
        }
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }
}
