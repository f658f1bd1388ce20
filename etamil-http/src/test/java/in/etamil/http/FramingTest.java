package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.testkit.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The wire itself, with bytes no well-behaved client sends. Numbers are those of the list of
 * attacks.
 */
final class FramingTest {
    private static final AtomicInteger HANDLED = new AtomicInteger();
    private static EtamilServer server;

    @BeforeAll
    static void start() {
        server =
                EtamilServer.builder()
                        .route("GET", "/a", request -> Response.text("a"))
                        .route(
                                "POST",
                                "/e",
                                request -> {
                                    HANDLED.incrementAndGet();
                                    return Response.text("[" + request.body() + "]");
                                })
                        .bodyLimit(1000)
                        .port(0)
                        .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String send(String request) throws IOException {
        return RawHttp.send(server.port(), request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 1: a length and chunks, in either order
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                // 2: two lengths
                "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhelloX",
                // 3: lengths that are none
                "Content-Length: +5\r\n\r\nhello",
                "Content-Length: -1\r\n\r\nhello",
                "Content-Length: 0x5\r\n\r\nhello",
                "Content-Length: 5, 5\r\n\r\nhello",
                "Content-Length: \u0beb\r\n\r\nhello",
                "Content-Length: \r\n\r\nhello",
                "Content-Length: 99999999999999999999\r\n\r\nhello",
                // 6: codings other than chunked
                "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: identity\r\n\r\nhello",
            })
    void refusesAmbiguousLengthsAndCloses(String rest) throws IOException {
        int before = HANDLED.get();

        String answer = send("POST /e HTTP/1.1\r\nHost: x\r\n" + rest);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|501) .*").doesNotEndWith("<open>");
        assertThat(HANDLED).hasValue(before);
    }

    @Test
    void refusesChunksUnderOldProtocol() throws IOException {
        assertThat(send("POST /e HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotEndWith("<open>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 7: NUL in a header
                "GET /a HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n",
                // 8: Host missing, twice, malformed
                "GET /a HTTP/1.1\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a/b\r\n\r\n",
                // 9: version and method
                "GET /a HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /a HTTP/2\r\nHost: x\r\n\r\n",
                "G{T /a HTTP/1.1\r\nHost: x\r\n\r\n",
                "get /a HTTP/1.1\r\nHost: x\r\n\r\n",
                // bad lines
                "GET /a\r\n\r\n",
                "GET\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: x\r\nno colon here\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: x\r\nX : 1\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: x\r\n: 1\r\n\r\n",
            })
    void refusesMalformedHeads(String request) throws IOException {
        assertThat(send(request)).matches("(?s)HTTP/1.1 (400|505) .*").doesNotEndWith("<open>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/a",
                "/../a",
                "/x/%2e%2e/a",
                "/%00",
                "/a%5cb",
                "/%c0%ae",
                "/%zz",
                "/%E0%AE",
                "/%ef%bf%bd"
            })
    void refusesDangerousTargets(String target) throws IOException {
        assertThat(send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void readsAbsoluteFormAsItsPath() throws IOException {
        assertThat(send("GET http://x/a?q=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\na");
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        String answers =
                send(
                        "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
                                + "POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nxy"
                                + "GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answers)
                .containsSubsequence("200 OK", "\r\n\r\na", "200 OK", "[xy]", "404 Not Found");
    }

    @Test
    void decodesChunks() throws IOException {
        assertThat(
                        send(
                                "POST /e HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n"))
                .endsWith("[hello world]");
    }

    @Test
    void survivesBodyThatNobodyRead() throws IOException {
        String answers =
                send(
                        "POST /none HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n"
                                + "G".repeat(500)
                                + "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answers).containsSubsequence("404 Not Found", "200 OK", "\r\n\r\na");
    }

    @Test
    void refusesLargeBodyFromItsDeclaredLength() throws IOException {
        int before = HANDLED.get();

        String answer =
                RawHttp.send(
                        server.port(),
                        "POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\nx"
                                .getBytes(StandardCharsets.UTF_8),
                        1000);

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("1000");
        assertThat(HANDLED).hasValue(before);
    }

    @Test
    void refusesLargeBodyThatComesInChunks() throws IOException {
        int before = HANDLED.get();

        String answer =
                send(
                        "POST /e HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n"
                                + "a".repeat(1001)
                                + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").doesNotEndWith("<open>");
        assertThat(HANDLED).hasValue(before);
    }

    @Test
    void takesBodyOfExactlyTheLimit() throws IOException {
        assertThat(
                        send(
                                "POST /e HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n"
                                        + "a".repeat(1000)))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-length: 1002");
    }

    @Test
    void neverRunsHandlerOnShortBody() throws Exception {
        int before = HANDLED.get();

        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(
                            "POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhello"
                                    .getBytes());
            socket.shutdownOutput();
            socket.setSoTimeout(5000);
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("200 OK");
        }
        assertThat(HANDLED).hasValue(before);
    }

    @Test
    void refusesLongTargetsAndHeads() throws IOException {
        String head = " HTTP/1.1\r\nHost: x\r\n";
        assertThat(send("GET /a?" + "q".repeat(9000) + head + "\r\n")).startsWith("HTTP/1.1 414 ");
        assertThat(send("GET /a" + head + "X-Big: " + "a".repeat(8_200) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(
                        send(
                                "GET /a"
                                        + head
                                        + ("X-A: " + "a".repeat(6_000) + "\r\n").repeat(3)
                                        + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(send("GET /a" + head + "X-A: 1\r\n".repeat(150) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void sendsNoBodyForHead() throws IOException {
        String answer = send("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("Content-Length: 1\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void saysThatTheConnectionEndsWhereTheClientWantsIt() throws IOException {
        assertThat(send("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .doesNotEndWith("<open>");
        assertThat(send("GET /a HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotEndWith("<open>");
    }

    @Test
    void keepsConnectionAfterNotFound() throws IOException {
        String answers =
                send(
                        "GET /none HTTP/1.1\r\nHost: x\r\n\r\nGET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answers).containsSubsequence("404 Not Found", "200 OK");
    }
}
