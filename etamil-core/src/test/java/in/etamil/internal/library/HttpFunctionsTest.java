package in.etamil.internal.library;

import static in.etamil.internal.library.LibraryRun.number;
import static in.etamil.internal.library.LibraryRun.raised;
import static in.etamil.internal.library.LibraryRun.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import in.etamil.Limits;
import in.etamil.host.HttpCalls;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real sockets of this machine. */
class HttpFunctionsTest {
    private static final String NEVER = "வலைக் கோரிக்கை தோல்வி  (the request never completed): ";
    private static final String UNREADABLE =
            "பதிலைப் படிக்க முடியவில்லை  (cannot read the response body): ";

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService drips = Executors.newScheduledThreadPool(1);
    private final HttpCalls calls = HttpCalls.anywhere();
    private final Execution x = LibraryRun.calling(calls, Limits.embedded());
    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::echo);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
        drips.shutdownNow();
    }

    /** Says what came, and keeps it. */
    private void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body;
        seen.add(line);
        exchange.getRequestHeaders()
                .forEach((name, values) -> seen.add(name.toLowerCase(Locale.ROOT) + "=" + values));
        answer(exchange, 200, line.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }

    private static RecordValue content(Object result) {
        assertThat(((ResultValue) result).ok()).as(shown(result)).isTrue();
        return (RecordValue) ((ResultValue) result).value();
    }

    private static String failure(Object result) {
        assertThat(((ResultValue) result).ok()).as(shown(result)).isFalse();
        return (String) ((ResultValue) result).value();
    }

    private static String body(Object result) {
        return String.valueOf(content(result).get("உடலுரை"));
    }

    private static RecordValue headers(Object... namesAndValues) {
        RecordValue record = RecordValue.empty();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            record = record.with((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return record;
    }

    private Object get(String path) {
        return HttpFunctions.httpGet(x, root + path, null);
    }

    // ---- what is sent

    @Test
    void getsPostsAndSendsAnyMethod() {
        assertThat(body(get("/அ?b=1#c"))).isEqualTo("GET /%E0%AE%85?b=1 ");
        assertThat(body(HttpFunctions.httpPost(x, root + "/p", "வணக்கம்", null)))
                .isEqualTo("POST /p வணக்கம்");
        assertThat(body(HttpFunctions.httpPost(x, root + "/p", null, null)))
                .isEqualTo("POST /p " + shown(null));
        assertThat(body(HttpFunctions.httpRequest(x, "patch", root + "/q", number("1.50"), null)))
                .isEqualTo("PATCH /q " + shown(number("1.50")));
        assertThat(body(HttpFunctions.httpRequest(x, "DELETE", root + "/r", null, null)))
                .isEqualTo("DELETE /r ");
    }

    @Test
    void headersAreSentBesidesTheUsualOnesWhichMayBeReplaced() {
        HttpFunctions.httpGet(x, root + "/", headers("X-Num", number("5"), "accept", "text/plain"));

        assertThat(seen)
                .contains("x-num=[5]", "accept=[text/plain]", "accept-encoding=[gzip]")
                .contains("user-agent=[etamil]");
        assertThat(String.join("\n", seen)).doesNotContain("content-type", "upgrade", "http2");
    }

    @Test
    void whatIsNoRecordMeansNoHeaders() {
        assertThat(content(HttpFunctions.httpGet(x, root + "/", "X: y")).get("நிலைக்_குறி"))
                .isEqualTo(number("200"));
    }

    @Test
    void userInformationBecomesBasicAuthentication() {
        HttpFunctions.httpGet(x, root.replace("//", "//user:pass@") + "/", null);

        assertThat(seen).contains("authorization=[Basic dXNlcjpwYXNz]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /x HTTP/1.1\r\nX: y\r\n\r\nGET", "G ET", "", "ப", "GET\t"})
    void aMethodThatIsNoTokenIsNotSent(String method) {
        assertThat(failure(HttpFunctions.httpRequest(x, method, root + "/", null, null)))
                .isEqualTo(NEVER + "the method is no HTTP token");
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'X\r\nY',v",
        "'X Y',v",
        "'',v",
        "'X:',v",
        "பெயர்,v",
        "X,'a\r\nEvil: 1'",
        "X,'a\nb'",
        "X,'a\rb'",
        "X,மதிப்பு",
        "X,'a\0b'"
    })
    void headersThatWouldInjectOthersAreNotSent(String name, String value) {
        assertThat(failure(HttpFunctions.httpGet(x, root + "/", headers(name, value))))
                .startsWith(NEVER)
                .doesNotContain("Evil");
        assertThat(seen).isEmpty();
    }

    @Test
    void aWrongLengthOrHostIsNotSent() {
        assertThat(
                        failure(
                                HttpFunctions.httpPost(
                                        x, root + "/", "abc", headers("content-length", "4"))))
                .contains("Content-Length is not the length of the body");
        assertThat(failure(HttpFunctions.httpGet(x, root + "/", headers("Host", "evil.example"))))
                .contains("Host is not the host of the address");
        assertThat(failure(HttpFunctions.httpGet(x, root + "/", headers("Transfer-Encoding", "x"))))
                .contains("for the client to set");
        assertThat(seen).isEmpty();
        assertThat(
                        body(
                                HttpFunctions.httpPost(
                                        x, root + "/", "abc", headers("Content-Length", "3"))))
                .isEqualTo("POST / abc");
    }

    // ---- what comes back

    @Test
    void anAnswerOfAnyStatusIsASuccess() {
        server.createContext(
                "/no",
                exchange -> {
                    exchange.getResponseHeaders().add("X-Twice", "first");
                    exchange.getResponseHeaders().add("X-Twice", "second");
                    answer(exchange, 503, "பிழை".getBytes(StandardCharsets.UTF_8));
                });

        RecordValue content = content(get("/no"));

        assertThat(content.get("நிலைக்_குறி")).isEqualTo(number("503"));
        assertThat(content.get("உடலுரை")).isEqualTo("பிழை");
        assertThat(((RecordValue) content.get("தலைப்புகள்")).get("x-twice")).isEqualTo("first");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        server.createContext("/b", exchange -> answer(exchange, 200, new byte[] {-1, 'a'}));

        assertThat(body(get("/b"))).isEqualTo("\uFFFDa");
    }

    @Test
    void compressionIsUndone() {
        server.createContext(
                "/z",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    answer(exchange, 200, zipped("சுருக்கம்".getBytes(StandardCharsets.UTF_8)));
                });
        RecordValue content = content(get("/z"));

        assertThat(content.get("உடலுரை")).isEqualTo("சுருக்கம்");
        RecordValue headers = (RecordValue) content.get("தலைப்புகள்");
        assertThat(headers.has("content-encoding")).isFalse();
        assertThat(headers.has("content-length")).isFalse();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void aBodyOverTheLimitIsUnreadableAlsoWhenItIsCompressed() {
        Execution small = LibraryRun.calling(calls.bodyLimit(1000), Limits.embedded());
        server.createContext("/big", exchange -> answer(exchange, 200, new byte[1001]));
        server.createContext("/fits", exchange -> answer(exchange, 200, new byte[1000]));
        server.createContext(
                "/bomb",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    answer(exchange, 200, zipped(new byte[100_000]));
                });
        String tooLong = UNREADABLE + "the body is longer than 1000 bytes";

        assertThat(failure(HttpFunctions.httpGet(small, root + "/big", null))).isEqualTo(tooLong);
        assertThat(failure(HttpFunctions.httpGet(small, root + "/bomb", null))).isEqualTo(tooLong);
        assertThat(body(HttpFunctions.httpGet(small, root + "/fits", null))).hasSize(1000);
    }

    @Test
    void anEndlessBodyEndsAtTheLimit() {
        server.createContext(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        byte[] piece = new byte[65536];
                        while (!Thread.currentThread().isInterrupted()) {
                            out.write(piece);
                        }
                    }
                });

        assertThat(failure(get("/endless")))
                .isEqualTo(UNREADABLE + "the body is longer than 10485760 bytes");
    }

    @Test
    void aBodyCountsAgainstTheTextLimitOfTheRun() {
        Limits limits = new Limits(Duration.ofSeconds(10), 0, 100, 100, 0);
        server.createContext("/text", exchange -> answer(exchange, 200, new byte[1000]));

        LimitReached limit =
                catchThrowableOfType(
                        LimitReached.class,
                        () ->
                                HttpFunctions.httpGet(
                                        LibraryRun.calling(calls, limits), root + "/text", null));

        assertThat(limit.kind()).isEqualTo(Message.TEXT_TOO_LONG);
    }

    // ---- redirects

    private void redirect(String path, int status, String location) {
        server.createContext(
                path,
                exchange -> {
                    seen.add(exchange.getRequestMethod() + " " + path);
                    exchange.getResponseHeaders().set("Location", location);
                    answer(exchange, status, new byte[0]);
                });
    }

    @Test
    void aFifthRedirectIsAFailure() {
        redirect("/r1", 302, "/r2");
        redirect("/r2", 301, "r3");
        redirect("/r3", 303, root + "/r4");
        redirect("/r4", 307, "//" + root.substring("http://".length()) + "/end");
        redirect("/r0", 302, "/r1");
        redirect("/loop", 302, "/loop");

        assertThat(body(get("/r1"))).isEqualTo("GET /end ");
        assertThat(failure(get("/r0"))).isEqualTo(NEVER + "more than 4 redirects");
        assertThat(failure(get("/loop"))).isEqualTo(NEVER + "more than 4 redirects");
    }

    @Test
    void afterARedirectAPostIsAGetWithoutBodyAndWithoutAuthorization() {
        redirect("/moved", 302, "/end");

        Object result =
                HttpFunctions.httpPost(
                        x, root + "/moved", "b", headers("Authorization", "key", "X-Own", "1"));

        assertThat(body(result)).isEqualTo("GET /end ");
        assertThat(seen).contains("POST /moved", "x-own=[1]");
        assertThat(String.join("\n", seen)).doesNotContain("authorization");
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aPostThatShallBeRepeatedElsewhereIsHandedBack(int status) {
        redirect("/keep", status, "/end");

        RecordValue content = content(HttpFunctions.httpPost(x, root + "/keep", "b", null));

        assertThat(content.get("நிலைக்_குறி")).isEqualTo(number(String.valueOf(status)));
        assertThat(seen).containsExactly("POST /keep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://a.example/", "http://", "http://a b/"})
    void aRedirectToWhatIsNoAddressIsAFailure(String location) {
        redirect("/odd", 302, location);

        assertThat(failure(get("/odd"))).isEqualTo(NEVER + "a redirect leads to no address");
    }

    @Test
    void aRedirectMayNotLeadToAHostThatIsNotPermitted() {
        redirect("/out", 302, "http://169.254.169.254/latest");
        Execution some = LibraryRun.calling(calls.toHosts("127.0.0.1"), Limits.embedded());

        assertThat(raised(() -> HttpFunctions.httpGet(some, root + "/out", null)))
                .contains("requests to '169.254.169.254' are not permitted here");
        assertThat(body(HttpFunctions.httpGet(some, root + "/", null))).isEqualTo("GET / ");
    }

    // ---- addresses

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "10.0.0.1"})
    void privateAddressesAreRefusedHoweverTheyAreWritten(String host) {
        Execution open = LibraryRun.calling(HttpCalls.toPublicAddresses(), Limits.embedded());

        assertThat(raised(() -> HttpFunctions.httpGet(open, "http://" + host + ":9/", null)))
                .contains("are not permitted here");
    }

    @Test
    void noMessageRepeatsThePassword() {
        String closed = "http://user:geheim@127.0.0.1:1/";
        Execution open = LibraryRun.calling(HttpCalls.toPublicAddresses(), Limits.embedded());

        assertThat(failure(HttpFunctions.httpGet(x, closed, null)))
                .isEqualTo(NEVER + "the connection was refused");
        assertThat(failure(HttpFunctions.httpGet(x, "http://user:geheim@a b/", null)))
                .isEqualTo(NEVER + "the address has no good host");
        assertThat(raised(() -> HttpFunctions.httpGet(open, closed, null)))
                .doesNotContain("geheim");
    }

    // ---- silence

    /** Answers every connection with these bytes and then says no more. */
    private String silentAfter(ServerSocket socket, String bytes) {
        threads.execute(
                () -> {
                    List<Socket> open = new ArrayList<>();
                    try {
                        while (true) {
                            Socket one = socket.accept();
                            open.add(one);
                            one.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
                        }
                    } catch (IOException closed) {
                        open.clear();
                    }
                });
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"})
    void theDeadlineOfTheRunEndsASilentAnswer(String begun) throws IOException {
        Execution brief =
                LibraryRun.calling(calls, Limits.embedded().withWallTime(Duration.ofMillis(300)));
        try (ServerSocket socket = listening()) {
            String url = silentAfter(socket, begun);
            long start = System.nanoTime();

            LimitReached limit =
                    catchThrowableOfType(
                            LimitReached.class, () -> HttpFunctions.httpGet(brief, url, null));

            assertThat(limit.kind()).isEqualTo(Message.OUT_OF_TIME);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aSilentAnswerTimesOutAndTheRunGoesOn() throws IOException {
        Execution patient =
                LibraryRun.calling(calls.timeout(Duration.ofMillis(200)), Limits.embedded());
        try (ServerSocket none = listening();
                ServerSocket half = listening()) {
            assertThat(failure(HttpFunctions.httpGet(patient, silentAfter(none, ""), null)))
                    .isEqualTo(NEVER + "timed out");
            String begun = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab";
            assertThat(failure(HttpFunctions.httpGet(patient, silentAfter(half, begun), null)))
                    .isEqualTo(UNREADABLE + "timed out");
        }
    }

    @Test
    void aBodyThatDripsEndsAtTheTimeout() {
        Execution patient =
                LibraryRun.calling(calls.timeout(Duration.ofMillis(300)), Limits.embedded());
        server.createContext(
                "/drip",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    drips.scheduleWithFixedDelay(() -> drip(out), 0, 20, TimeUnit.MILLISECONDS);
                });

        assertThat(failure(HttpFunctions.httpGet(patient, root + "/drip", null)))
                .isEqualTo(UNREADABLE + "timed out");
    }

    /** What it throws when the client is gone ends the dripping. */
    private static void drip(OutputStream out) {
        try {
            out.write('x');
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void anInterruptAbandonsTheRequest() throws Exception {
        try (ServerSocket socket = listening()) {
            String url = silentAfter(socket, "");
            @Nullable Throwable[] ending = {null};
            Thread caller =
                    new Thread(
                            () -> {
                                Thread.currentThread().interrupt();
                                try {
                                    HttpFunctions.httpGet(x, url, null);
                                } catch (LimitReached limit) {
                                    ending[0] = limit;
                                }
                            });
            caller.start();
            caller.join(TimeUnit.SECONDS.toMillis(10));

            assertThat(caller.isAlive()).isFalse();
            assertThat(ending[0]).isInstanceOf(LimitReached.class);
            assertThat(((LimitReached) ending[0]).kind()).isEqualTo(Message.CANCELLED);
        }
    }

    @Test
    void brokenAnswersAreFailuresOfTheirKind() throws IOException {
        try (ServerSocket early = listening();
                ServerSocket brief = listening()) {
            assertThat(failure(HttpFunctions.httpGet(x, closingAfter(early, ""), null)))
                    .startsWith(NEVER);
            String begun = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab";
            assertThat(failure(HttpFunctions.httpGet(x, closingAfter(brief, begun), null)))
                    .startsWith(UNREADABLE);
        }
    }

    private String closingAfter(ServerSocket socket, String bytes) {
        threads.execute(
                () -> {
                    try {
                        while (true) {
                            try (Socket one = socket.accept()) {
                                one.getInputStream().read(new byte[4096]);
                                one.getOutputStream()
                                        .write(bytes.getBytes(StandardCharsets.US_ASCII));
                            }
                        }
                    } catch (IOException closed) {
                        return;
                    }
                });
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }
}
