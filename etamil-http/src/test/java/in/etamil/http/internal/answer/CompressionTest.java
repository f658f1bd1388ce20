package in.etamil.http.internal.answer;

import static in.etamil.http.internal.answer.Web.header;
import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.Request;
import in.etamil.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompressionTest {
    private static final String TEXT = "பேரேடு ".repeat(400);

    @TempDir private static Path folder;
    private static Web web;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("long.txt"), TEXT);
        Files.writeString(folder.resolve("short.txt"), "x");
        Files.writeString(folder.resolve("long.png"), TEXT);
        web = Web.of(CompressionTest::answer);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static Response answer(Request request) {
        String path = request.pathParameters().get("path");
        return switch (path) {
            case "text" -> Response.text(TEXT);
            case "brief" -> Response.text("x".repeat(1024));
            case "binary" -> Response.of("image/png", TEXT.getBytes(StandardCharsets.UTF_8));
            case "coded" -> Response.text(TEXT).withHeader("Content-Encoding", "br");
            case "tagged" -> Response.text(TEXT).withHeader("ETag", "\"t\"");
            case "varying" ->
                    Response.text(TEXT)
                            .withHeader("Vary", "Origin")
                            .addHeader("vary", "accept-encoding");
            case "stream" -> Response.stream("text/csv", out -> out.write("a,b\n".getBytes()));
            case "pixels" -> Response.stream("image/png", out -> out.write(1));
            case "events" -> Response.events(events -> events.send("x"));
            case "broken" ->
                    Response.stream(
                            "text/plain",
                            out -> {
                                out.write(TEXT.getBytes(StandardCharsets.UTF_8));
                                throw new IOException("no more");
                            });
            default -> Response.file(folder.resolve(path));
        };
    }

    private static String unzipped(HttpResponse<byte[]> response) throws IOException {
        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void compressesLongTextWhereverItIsFrom() throws Exception {
        for (String path : new String[] {"/text", "/long.txt"}) {
            HttpResponse<byte[]> zipped = web.get(path, "Accept-Encoding", "gzip");

            assertThat(unzipped(zipped)).isEqualTo(TEXT);
            assertThat(zipped.body().length).isLessThan(1000);
            assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(web.get(path), "Vary")).isEqualTo("Accept-Encoding");
            assertThat(new String(web.get(path).body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        }
        assertThat(unzipped(web.get("/stream", "Accept-Encoding", "gzip"))).isEqualTo("a,b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/brief", "/binary", "/short.txt", "/long.png", "/pixels", "/events"})
    void leavesAloneWhatIsShortOrNoText(String path) throws Exception {
        HttpResponse<byte[]> response = web.get(path, "Accept-Encoding", "gzip");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Encoding")).isEmpty();
        assertThat(header(response, "Vary")).isEmpty();
    }

    @Test
    void leavesAloneWhatHasACoding() throws Exception {
        HttpResponse<byte[]> response = web.get("/coded", "Accept-Encoding", "gzip");

        assertThat(header(response, "Content-Encoding")).isEqualTo("br");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP | true",
                "x-gzip | true",
                "'br;q=1, gzip;q=0.5' | true",
                "gzip ; Q=0.001 | true",
                "* | true",
                "'gzip, deflate, br, zstd' | true",
                "'*;q=0, gzip' | true",
                "'gzip;q=0.5, *;q=0' | true",
                "'gzip, identity;q=0' | true",
                "'identity;q=0.5, gzip;q=0.5' | true",
                "gzip;q=1.000 | true",
                "gzip;q=0 | false",
                "gzip;q=0.000 | false",
                "*;q=0 | false",
                "'*, gzip;q=0' | false",
                "'gzip;q=0.5, identity' | false",
                "identity | false",
                "br | false",
                "gzipped | false",
                "gzip;q=2 | false",
                "gzip;q=-1 | false",
                "gzip;q=0.0001 | false",
                "gzip;q= | false",
                "gzip;level=9 | false",
                "'' | false",
                "',,' | false"
            })
    void readsWhatTheClientAccepts(String field, boolean taken) {
        assertThat(AcceptedCoding.isGzip(field)).isEqualTo(taken);
    }

    @Test
    void readsSeveralLines() throws Exception {
        HttpResponse<byte[]> response =
                web.get("/text", "Accept-Encoding", "br", "Accept-Encoding", "gzip");

        assertThat(unzipped(response)).isEqualTo(TEXT);
    }

    @Test
    void weakensTagsOfWhatItCompresses() throws Exception {
        String plain = header(web.get("/long.txt"), "ETag");
        HttpResponse<byte[]> zipped = web.get("/long.txt", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> same =
                web.get("/long.txt", "Accept-Encoding", "gzip", "If-None-Match", "W/" + plain);

        assertThat(header(zipped, "ETag")).isEqualTo("W/" + plain);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(header(same, "ETag")).isEqualTo("W/" + plain);
        assertThat(header(same, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(web.get("/long.txt", "If-None-Match", plain), "ETag")).isEqualTo(plain);
        assertThat(header(web.get("/tagged", "Accept-Encoding", "gzip"), "ETag"))
                .isEqualTo("W/\"t\"");
        assertThat(header(web.get("/tagged"), "ETag")).isEqualTo("\"t\"");
    }

    @Test
    void sendsPartsAsTheyAre() throws Exception {
        HttpResponse<byte[]> part =
                web.get("/long.txt", "Accept-Encoding", "gzip", "Range", "bytes=0-2999");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(3000);
        assertThat(header(part, "Content-Encoding")).isEmpty();
        assertThat(header(part, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(part, "ETag")).startsWith("\"");
    }

    @Test
    void namesWhatVariesOnce() throws Exception {
        HttpResponse<byte[]> response = web.get("/varying", "Accept-Encoding", "gzip");

        assertThat(header(response, "Vary")).isEqualTo("Origin, accept-encoding");
    }

    @Test
    void answersHeadAsGet() throws Exception {
        HttpResponse<byte[]> got = web.get("/text", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> head = web.send("HEAD", "/text", "Accept-Encoding", "gzip");

        assertThat(header(head, "Content-Length")).isEqualTo(header(got, "Content-Length"));
        assertThat(header(head, "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void cutsTheConnectionWhereTheBodyBreaksOff() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> web.get("/broken", "Accept-Encoding", "gzip")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void sendsEachFlushedPieceAtOnce() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        try (Web slow =
                        Web.of(
                                request ->
                                        Response.stream(
                                                "text/csv",
                                                out -> {
                                                    out.write(
                                                            "first\n"
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8));
                                                    out.flush();
                                                    await(received);
                                                    out.write(
                                                            "second\n"
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8));
                                                }));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + slow.port() + "/"))
                            .header("Accept-Encoding", "gzip")
                            .build();
            HttpResponse<java.io.InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (GZIPInputStream body = new GZIPInputStream(response.body())) {
                assertThat(new String(body.readNBytes(6), StandardCharsets.UTF_8))
                        .isEqualTo("first\n");
                received.countDown();
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("second\n");
            }
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody read the first piece");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
