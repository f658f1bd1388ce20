package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.testkit.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whatever happens, a client gets an answer, or a connection that visibly broke off. */
final class AnswerAlwaysTest {

    private static String get(EtamilServer server, String target) throws IOException {
        return RawHttp.send(
                server.port(),
                "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    @Test
    void aStreamThatTheServerCutsNeverLooksWhole() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/s",
                                request ->
                                        Response.stream(
                                                "text/csv",
                                                out -> {
                                                    out.write(
                                                            "1,2\n"
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8));
                                                    out.flush();
                                                    begun.countDown();
                                                    pause();
                                                }))
                        .port(0)
                        .start();
        try (RawHttp client = new RawHttp(server.port())) {
            client.send("GET /s HTTP/1.1\r\nHost: x\r\n\r\n");
            begun.await();
            server.close(Duration.ofMillis(50));

            assertThat(client.rest()).contains("1,2\n").doesNotContain("\r\n0\r\n");
        }
    }

    /** A stream that waits for something to tell, and takes being cancelled for the end of it. */
    private static void pause() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("cut");
        }
    }

    @Test
    void aConstraintThatFailsIsAnInternalError() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/n/:n",
                                request -> Response.text("n"),
                                RouteOptions.NONE.where("n", n -> Integer.parseInt(n) > 0))
                        .port(0)
                        .start()) {
            assertThat(get(server, "/n/1")).startsWith("HTTP/1.1 200 ");
            assertThat(get(server, "/n/0")).startsWith("HTTP/1.1 404 ");
            assertThat(get(server, "/n/x"))
                    .startsWith("HTTP/1.1 500 ")
                    .contains("urn:etamil:incident:");
        }
    }

    @Test
    void anInterruptThatAHandlerLeavesBehindHarmsNoAnswer() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route(
                                "GET",
                                "/i",
                                request -> {
                                    Thread.currentThread().interrupt();
                                    return Response.text("இங்கே");
                                })
                        .port(0)
                        .start()) {
            assertThat(get(server, "/i")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aClientThatStillSendsATooLargeBodyGetsTheAnswer() throws Exception {
        try (EtamilServer server =
                        EtamilServer.builder()
                                .route("POST", "/b", request -> Response.text("b"))
                                .port(0)
                                .start();
                RawHttp client = new RawHttp(server.port())) {
            client.send("POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n");
            client.send(new byte[3_000_000]);

            assertThat(client.rest()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void anErrorHandlersFileIsSent() throws Exception {
        java.nio.file.Path page = java.nio.file.Files.createTempFile("etamil-", ".html");
        java.nio.file.Files.writeString(page, "<p>இல்லை</p>");
        try (EtamilServer server =
                EtamilServer.builder()
                        .onError((problem, cause) -> Response.file(page).withStatus(404))
                        .route("GET", "/a", request -> Response.text("a"))
                        .port(0)
                        .start()) {
            assertThat(get(server, "/none")).startsWith("HTTP/1.1 404 ").contains("</p>");
        } finally {
            java.nio.file.Files.delete(page);
        }
    }
}
