package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import in.etamil.http.engine.Header;
import in.etamil.http.internal.wire.HeaderText;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import in.etamil.testkit.Printed;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * Whatever a client sends, there is one valid answer, no failure that the program did not ask for,
 * and no file stays behind.
 */
@Tag("fuzz")
class RequestFuzzTest {
    private static final String[] METHODS = {
        "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "PURGE", "get", "", "G T"
    };
    private static final String[] PATHS = {
        "/p/",
        "/q",
        "/json",
        "/form",
        "/files",
        "/body",
        "/head",
        "/zero/1",
        "/java",
        "/static/",
        "a.txt",
        "sub/b.bin",
        "..",
        "/",
        "%2e%2e",
        "%2F",
        "%00",
        "%E0%AE%B5",
        "%zz",
        "\\",
        ":",
        "?",
        "&",
        "=",
        "a=1",
        "%",
        "+",
        "#",
        "வ",
        ";x",
        "*"
    };
    private static final String[] NAMES = {
        "Content-Type",
        "Content-Length",
        "Transfer-Encoding",
        "Host",
        "Cookie",
        "Range",
        "If-None-Match",
        "If-Modified-Since",
        "If-Range",
        "Accept",
        "Accept-Encoding",
        "Origin",
        "Access-Control-Request-Method",
        "Access-Control-Request-Headers",
        "X-Request-Id",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "Forwarded",
        "Connection",
        "Expect",
        "X-A",
        "b d"
    };
    private static final String[] VALUES = {
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=b",
        "multipart/form-data; boundary=\"",
        "text/plain; charset=utf-16",
        "; charset=",
        "chunked",
        "0",
        "5",
        "-1",
        "99999999999999999999",
        "bytes=0-1",
        "bytes=-5",
        "bytes=5-,0-0,-1",
        "*",
        "\"a\"",
        "W/",
        "gzip;q=0",
        "for=\"[::1]\"",
        "a=b; c=\"d\"",
        "https://kadai.example",
        ",",
        "\r\n",
        "\0",
        "வ",
        "close",
        "100-continue",
        "Thu, 01 Jan 1970 00:00:00 GMT"
    };
    private static final String[] BODY = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\u",
        ":",
        ",",
        "1",
        "-",
        ".",
        "1e9",
        "null",
        "true",
        "a=1&b=%",
        "+",
        "\r\n",
        "--b",
        "--",
        "--b\r\n",
        "Content-Disposition: form-data; name=\"",
        "\"; filename=\"",
        "filename*=UTF-8''%E0",
        "Content-Type: text/plain; charset=latin1",
        "\r\n\r\n",
        "வ",
        "xxxxxxxx"
    };
    private static final String PROGRAM =
            """
            வழி பெறு, "/p/:அ/:b" { பதில் 200, "" & path_params & param_b & request_path_decoded; }
            வழி பெறு, "/q" { பதில் 200, "" & query_params & query_params_all; }
            வழி பதி, "/json" { பதில் 200, [request_json]; }
            வழி பதி, "/form" { பதில் 200, "" & request_fields & request_fields_all; }
            வழி பதி, "/files" { பதில் 200, [நீளம்(request_files), request_files, request_body]; }
            வழி பதி, "/body" { பதில் 200, request_body; }
            வழி பெறு, "/head" { பதில் 200, "" & headers & headers_all & cookies & client_address & request_id; }
            வழி பெறு, "/zero/:n" { பதில் 200, 1 / 0; }
            """;

    private static final TestClient CLIENT = start();

    private static TestClient start() {
        try {
            Path files = Files.createTempDirectory("request-fuzz-");
            Path sub = Files.createDirectory(files.resolve("sub"));
            Path text = Files.writeString(files.resolve("a.txt"), "வணக்கம்".repeat(200));
            Path binary = Files.write(sub.resolve("b.bin"), new byte[1000]);
            for (Path made : List.of(files, sub, text, binary)) {
                made.toFile().deleteOnExit();
            }
            return TestClient.inMemory(
                    EtamilServer.builder()
                            .program(Served.program(PROGRAM))
                            .trustedProxies("127.0.0.1")
                            .cors(Cors.of("https://kadai.example").withCredentials())
                            .limits(
                                    HttpLimits.DEFAULT
                                            .withBody(4096)
                                            .withUploads(
                                                    new HttpLimits.Uploads(8192, 2048, 5, 64, 8)))
                            .console(new Printed())
                            .files("/static", files)
                            .route("POST", "/java", RequestFuzzTest::readAll));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response readAll(Request request) throws IOException {
        StringBuilder all = new StringBuilder();
        all.append(request.form()).append(request.formAll()).append(request.cookies());
        all.append(request.client()).append(request.scheme()).append(request.queryAll());
        for (Upload upload : request.files()) {
            try (InputStream in = upload.open()) {
                all.append(upload.fileName()).append(in.readAllBytes().length == upload.size());
            }
        }
        return Response.text(all.append(request.body()).toString());
    }

    @FuzzTest(maxDuration = "20m")
    void anyRequestHasOneValidAnswer(FuzzedDataProvider data) throws IOException {
        String method = piece(data, METHODS);
        StringBuilder target = new StringBuilder(data.consumeInt(0, 9) == 0 ? "" : "/");
        int pieces = data.consumeInt(0, 6);
        for (int i = 0; i < pieces; i++) {
            target.append(piece(data, PATHS));
        }
        List<Header> headers = new ArrayList<>();
        int count = data.consumeInt(0, 5);
        for (int i = 0; i < count; i++) {
            headers.add(new Header(piece(data, NAMES), piece(data, VALUES)));
        }
        judge(new TestRequest(method, target.toString(), headers, body(data)));
    }

    /** One of the words, or any text. */
    private static String piece(FuzzedDataProvider data, String[] words) {
        int index = data.consumeInt(0, words.length);
        return index == words.length ? data.consumeString(20) : words[index];
    }

    private static byte[] body(FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            return data.consumeRemainingAsBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (data.remainingBytes() > 0 && body.size() < 20_000) {
            body.writeBytes(piece(data, BODY).getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private static void judge(TestRequest request) throws IOException {
        TestResponse answer = CLIENT.send(request);

        assertThat(answer.status()).as("%s", request).isBetween(200, 599);
        if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
            // What the program asks for, and nothing else.
            assertThat(answer.status()).as("%s %s", request, answer.text()).isEqualTo(500);
            assertThat(request.target()).as("%s", answer.text()).contains("zero");
        }
        for (Header header : answer.headers()) {
            assertThat(HeaderText.isToken(header.name())).as("%s", header).isTrue();
            assertThat(HeaderText.isValue(header.value())).as("%s", header).isTrue();
        }
        assertThat(answer.headerValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headerValues("Content-Type")).hasSizeLessThanOrEqualTo(1);
        boolean uploaded =
                request.headers().stream()
                        .anyMatch(header -> header.value().startsWith("multipart/"));
        if (uploaded) {
            assertThat(spools()).isEmpty();
        }
    }

    private static String[] spools() {
        String[] names =
                new File(System.getProperty("java.io.tmpdir"))
                        .list((directory, name) -> name.startsWith("etamil-upload-"));
        return names == null ? new String[0] : names;
    }
}
