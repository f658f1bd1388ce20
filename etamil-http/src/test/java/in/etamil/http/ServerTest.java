package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.testkit.RawHttp;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The server with routes in Java: what does not need a program. */
final class ServerTest {
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(EtamilServer server, String target, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void givesHandlerTheDecodedRequest() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/வரி/:பெயர்",
                                request ->
                                        Response.text(
                                                request.route()
                                                        + " "
                                                        + request.pathParameters()
                                                        + " "
                                                        + request.query()
                                                        + " "
                                                        + request.headers().get("x-a")
                                                        + " "
                                                        + request.path()))
                        .port(0)
                        .start()) {
            HttpResponse<String> response =
                    get(server, "/%E0%AE%B5%E0%AE%B0%E0%AE%BF/a%20b?q=%E0%AE%B5", "X-A", "1");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo(
                            "/வரி/:பெயர் {பெயர்=a b} {q=வ} 1 /%E0%AE%B5%E0%AE%B0%E0%AE%BF/a%20b");
        }
    }

    @Test
    void answersUnknownPathsAndMethodsWithTheErrorDocument() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route("GET", "/a", request -> Response.text("a"))
                        .port(0)
                        .start()) {
            HttpResponse<String> missing = get(server, "/b", "X-Request-Id", "abc-1");

            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(missing.headers().firstValue("X-Request-Id")).hasValue("abc-1");
            assertThat(missing.headers().firstValue("Date")).isPresent();
            assertThat(missing.headers().firstValue("Server")).isEmpty();
            assertThat(missing.body())
                    .matches(
                            "\\{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"Not Found\","
                                    + "\"code\":\"NOT_FOUND\",\"error\":\"Not Found\","
                                    + "\"message_ta\":\"இந்த முகவரியில் எதுவும் இல்லை\",\"suggestion\":\"[^\"]+\","
                                    + "\"request_id\":\"abc-1\",\"timestamp\":\"\\d{4}-\\d\\d-\\d\\dT[^\"]+Z\"}");

            HttpRequest delete =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/a"))
                            .DELETE()
                            .build();
            HttpResponse<String> wrong = client.send(delete, BodyHandlers.ofString());
            assertThat(wrong.statusCode()).isEqualTo(405);
            assertThat(wrong.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void answersOptionsFromTheRoutes() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route("PATCH", "/a", request -> Response.text("a"))
                        .port(0)
                        .start()) {
            HttpRequest options =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/a"))
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                            .build();
            HttpResponse<String> response = client.send(options, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.headers().firstValue("Allow")).hasValue("OPTIONS, PATCH");
        }
    }

    @Test
    void hidesWhyAHandlerFailed() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/throw",
                                request -> {
                                    throw new IllegalStateException("secret.example:5432");
                                })
                        .route("GET", "/null", request -> null)
                        .route("GET", "/deep", request -> deep(0))
                        .route("GET", "/ok", request -> Response.text("ok"))
                        .port(0)
                        .start()) {
            for (String path : new String[] {"/throw", "/null", "/deep"}) {
                HttpResponse<String> response = get(server, path);
                assertThat(response.statusCode()).isEqualTo(500);
                assertThat(response.body())
                        .contains("HANDLER_ERROR")
                        .doesNotContain("secret", "Exception");
            }
            assertThat(get(server, "/ok").body()).isEqualTo("ok");
        }
    }

    private static Response deep(int n) {
        return n < 0 ? Response.text("") : deep(n + 1);
    }

    @Test
    void sendsTamilHeadersAsUtf8() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/a",
                                request ->
                                        Response.text("a")
                                                .withHeader(
                                                        "X-Name",
                                                        "ரவி" + request.headers().get("x-in")))
                        .port(0)
                        .start()) {
            String answer =
                    RawHttp.send(
                            server.port(),
                            "GET /a HTTP/1.1\r\nHost: x\r\nX-In: கமலா\r\nConnection: close\r\n\r\n");

            assertThat(answer).contains("X-name: ரவிகமலா\r\n");
        }
    }

    @Test
    void compressesLongTextForClientsThatAcceptIt() throws Exception {
        String text = "பேரேடு ".repeat(400);
        try (EtamilServer server =
                EtamilServer.builder()
                        .route("GET", "/long", request -> Response.text(text))
                        .route("GET", "/short", request -> Response.text("x"))
                        .port(0)
                        .start()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + server.port() + "/long"))
                            .header("Accept-Encoding", "br;q=1, gzip;q=0.5")
                            .build();
            HttpResponse<byte[]> zipped = client.send(request, BodyHandlers.ofByteArray());

            assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(zipped.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                    .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            assertThat(get(server, "/long").headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(get(server, "/long", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(text);
            assertThat(get(server, "/short", "Accept-Encoding", "gzip").body()).isEqualTo("x");
        }
    }

    @Test
    void letsRunningRequestsEndAndRefusesNewOnesWhileClosing() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/slow",
                                request -> {
                                    inside.countDown();
                                    release.await();
                                    return Response.text("done");
                                })
                        .port(0)
                        .start();
        CompletableFuture<HttpResponse<String>> running =
                client.sendAsync(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + server.port() + "/slow"))
                                .build(),
                        BodyHandlers.ofString());
        inside.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);

        String refused = "";
        while (!refused.startsWith("HTTP/1.1 503 ")) {
            refused =
                    RawHttp.send(
                            server.port(),
                            "GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        }
        assertThat(closing).isNotDone();
        release.countDown();

        assertThat(running.get().body()).isEqualTo("done");
        closing.get();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void cancelsRequestsThatOutlastTheGrace() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/stuck",
                                request -> {
                                    inside.countDown();
                                    new CountDownLatch(1).await();
                                    return Response.text("never");
                                })
                        .shutdownGrace(Duration.ofMillis(50))
                        .port(0)
                        .start();
        CompletableFuture<HttpResponse<String>> running =
                client.sendAsync(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + server.port() + "/stuck"))
                                .build(),
                        BodyHandlers.ofString());
        inside.await();
        server.close();

        assertThat(running.get().statusCode()).isEqualTo(503);
    }

    @Test
    void closesTwiceAsOnce() {
        EtamilServer server =
                EtamilServer.builder()
                        .route("GET", "/", request -> Response.text(""))
                        .port(0)
                        .start();
        server.close();
        server.close();
    }

    @Test
    void leavesNothingOpenWhenThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EtamilServerBuilder builder =
                    EtamilServer.builder()
                            .route("GET", "/", request -> Response.text(""))
                            .port(taken.getLocalPort());

            assertThatThrownBy(builder::start)
                    .isInstanceOf(EtamilServerException.class)
                    .hasMessageContaining("cannot listen on '127.0.0.1', " + taken.getLocalPort());
        }
    }

    @Test
    void listensOnIpv6WithOrWithoutBrackets() throws Exception {
        for (String host : new String[] {"::1", "[::1]"}) {
            try (EtamilServer server =
                    EtamilServer.builder()
                            .route("GET", "/a", request -> Response.text("six"))
                            .host(host)
                            .port(0)
                            .start()) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create("http://[::1]:" + server.port() + "/a"))
                                .build();
                assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("six");
            }
        }
    }

    @Test
    void refusesBadSettingsAtOnce() {
        EtamilServerBuilder builder = EtamilServer.builder();

        assertThatThrownBy(() -> builder.port(65536)).hasMessageContaining("65536");
        assertThatThrownBy(() -> builder.bodyLimit(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> builder.shutdownGrace(Duration.ofSeconds(-1)))
                .hasMessageContaining("PT-1S");
        assertThatThrownBy(() -> builder.route("get", "/", "")).hasMessageContaining("'get'");
        assertThatThrownBy(() -> builder.route("GET", "a", "")).hasMessageContaining("'a'");
        assertThatThrownBy(builder::start).isInstanceOf(EtamilServerException.class);
        assertThatThrownBy(() -> Response.empty(100)).hasMessageContaining("100");
        assertThatThrownBy(() -> Response.text("").withHeader("X-A", "1\r\nX-B: 2"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
