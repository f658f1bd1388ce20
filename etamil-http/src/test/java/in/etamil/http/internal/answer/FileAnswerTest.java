package in.etamil.http.internal.answer;

import static in.etamil.http.internal.answer.Web.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.testkit.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files over a real server; the tables are those of RFC 9110, 13 and 14. */
final class FileAnswerTest {
    private static final Instant CHANGED = Instant.parse("2026-03-01T06:30:15.123456Z");
    private static final String DATE = "Sun, 01 Mar 2026 06:30:15 GMT";
    private static final int LARGE = 64 << 20;

    @TempDir private static Path folder;
    private static Web web;
    private static String tag;

    @BeforeAll
    static void start() throws Exception {
        file("digits.bin", "0123456789");
        file("empty.txt", "");
        file("d.json", "{}");
        file("p.PDF", "%PDF");
        file("noending", "x");
        file("பேரேடு.html", "<p>");
        Files.createDirectory(folder.resolve("dir"));
        try (RandomAccessFile large = new RandomAccessFile(at("large.bin").toFile(), "rw")) {
            large.setLength(LARGE);
        }
        web = Web.of(FileAnswerTest::answer);
        tag = header(web.get("/digits.bin"), "ETag");
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static Path at(String name) {
        return folder.resolve(name);
    }

    private static void file(String name, String text) throws IOException {
        Files.writeString(at(name), text);
        Files.setLastModifiedTime(at(name), FileTime.from(CHANGED));
    }

    private static Response answer(Request request) {
        Response response = Response.file(at(request.pathParameters().get("path")));
        for (String name : List.of("Content-Type", "ETag", "Last-Modified")) {
            String value = request.header("set-" + name);
            response = value == null ? response : response.withHeader(name, value);
        }
        String status = request.header("set-status");
        return status == null ? response : response.withStatus(Integer.parseInt(status));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void sendsTheWholeWithEverythingACacheNeeds() throws Exception {
        HttpResponse<byte[]> response = web.get("/digits.bin");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("0123456789");
        assertThat(header(response, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(response, "Content-Length")).isEqualTo("10");
        assertThat(header(response, "Last-Modified")).isEqualTo(DATE);
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{16}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/d.json | application/json",
                "/p.PDF | application/pdf",
                "/noending | application/octet-stream",
                "/%E0%AE%AA%E0%AF%87%E0%AE%B0%E0%AF%87%E0%AE%9F%E0%AF%81.html | text/html; charset=utf-8",
                "/empty.txt | text/plain; charset=utf-8"
            })
    void namesTheTypeByTheEnding(String target, String type) throws Exception {
        assertThat(header(web.get(target), "Content-Type")).isEqualTo(type);
    }

    @Test
    void keepsWhatTheHandlerSays() throws Exception {
        HttpResponse<byte[]> response =
                web.get(
                        "/digits.bin",
                        "Set-Content-Type",
                        "application/json",
                        "Set-ETag",
                        "\"own\"",
                        "Set-Last-Modified",
                        "Mon, 02 Mar 2026 00:00:00 GMT");

        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(header(response, "ETag")).isEqualTo("\"own\"");
        assertThat(header(response, "Last-Modified")).isEqualTo("Mon, 02 Mar 2026 00:00:00 GMT");
        assertThat(
                        web.get("/digits.bin", "Set-ETag", "\"own\"", "If-None-Match", "\"own\"")
                                .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"/none", "/dir", "/digits.bin/x"})
    void isNotFoundWithoutRegularFile(String target) throws Exception {
        assertThat(web.get(target).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "bytes=0-0 | 206 | bytes 0-0/10 | 0",
                "bytes=2-4 | 206 | bytes 2-4/10 | 234",
                "BYTES=2-4 | 206 | bytes 2-4/10 | 234",
                "bytes=7- | 206 | bytes 7-9/10 | 789",
                "bytes=-3 | 206 | bytes 7-9/10 | 789",
                "bytes=-30 | 206 | bytes 0-9/10 | 0123456789",
                "bytes=5-99999999999999999999 | 206 | bytes 5-9/10 | 56789",
                "bytes=0002-4 | 206 | bytes 2-4/10 | 234",
                "'bytes= 2-4 ,' | 206 | bytes 2-4/10 | 234",
                // together they are one part
                "'bytes=0-2,3-5' | 206 | bytes 0-5/10 | 012345",
                "'bytes=4-6,0-4' | 206 | bytes 0-6/10 | 0123456",
                "'bytes=2-4,20-30' | 206 | bytes 2-4/10 | 234",
                // several parts: the whole
                "'bytes=0-1,4-5' | 200 | - | 0123456789",
                // not understood: ignored
                "bytes=4-2 | 200 | - | 0123456789",
                "bytes=- | 200 | - | 0123456789",
                "bytes=a-b | 200 | - | 0123456789",
                "bytes=+2-4 | 200 | - | 0123456789",
                "bytes= | 200 | - | 0123456789",
                "'bytes=,' | 200 | - | 0123456789",
                "bytes 2-4 | 200 | - | 0123456789",
                "lines=2-4 | 200 | - | 0123456789",
                "'bytes=2-4,x' | 200 | - | 0123456789"
            })
    void answersRanges(String range, int status, String part, String body) throws Exception {
        HttpResponse<byte[]> response = web.get("/digits.bin", "Range", range);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(text(response)).isEqualTo(body);
        assertThat(response.headers().firstValue("Content-Range").orElse(null)).isEqualTo(part);
        assertThat(header(response, "Content-Length")).isEqualTo("" + body.length());
        assertThat(header(response, "ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/digits.bin | bytes=10- | bytes */10",
                "/digits.bin | bytes=20-30,40- | bytes */10",
                "/digits.bin | bytes=-0 | bytes */10",
                "/empty.txt | bytes=0- | bytes */0"
            })
    void refusesRangesBeyondTheEnd(String target, String range, String length) throws Exception {
        HttpResponse<byte[]> response = web.get(target, "Range", range);

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo(length);
        assertThat(text(response)).contains("RANGE_NOT_SATISFIABLE");
    }

    @Test
    void sendsAnEmptyFileWholeForItsLastBytes() throws Exception {
        HttpResponse<byte[]> response = web.get("/empty.txt", "Range", "bytes=-5");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "Content-Length")).isEqualTo("0");
    }

    @Test
    void ignoresManyRanges() throws Exception {
        String many = "bytes=0-0" + ",0-0".repeat(500);

        assertThat(web.get("/digits.bin", "Range", many).statusCode()).isEqualTo(200);
    }

    /** {@code TAG} stands for the file's own, {@code W/TAG} for it as a weak one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match | TAG | 200",
                "If-Match | * | 200",
                "If-Match | '\"x\", TAG' | 200",
                "If-Match | '\"a,b\",TAG' | 200",
                "If-Match | W/TAG | 412",
                "If-Match | \"x\" | 412",
                "If-Match | nonsense | 412",
                "If-None-Match | TAG | 304",
                "If-None-Match | W/TAG | 304",
                "If-None-Match | * | 304",
                "If-None-Match | '\"x\", W/\"y\" ,, TAG' | 304",
                "If-None-Match | \"x\" | 200",
                "If-None-Match | nonsense | 200",
                "If-Modified-Since | Sun, 01 Mar 2026 06:30:15 GMT | 304",
                "If-Modified-Since | Fri, 01 Jan 2100 00:00:00 GMT | 304",
                "If-Modified-Since | Sunday, 01-Mar-26 06:30:15 GMT | 304",
                "If-Modified-Since | Sun Mar  1 06:30:15 2026 | 304",
                "If-Modified-Since | Sun, 01 Mar 2026 06:30:14 GMT | 200",
                "If-Modified-Since | Sun Nov 06 08:49:37 1994 | 200",
                "If-Modified-Since | Sunday, 06-Nov-94 08:49:37 GMT | 200",
                "If-Modified-Since | yesterday | 200",
                "If-Unmodified-Since | Sun, 01 Mar 2026 06:30:15 GMT | 200",
                "If-Unmodified-Since | Sun, 01 Mar 2026 06:30:14 GMT | 412",
                "If-Unmodified-Since | yesterday | 200"
            })
    void answersConditions(String name, String value, int status) throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<byte[]> response =
                    web.send(method, "/digits.bin", name, value.replace("TAG", tag));

            assertThat(response.statusCode()).as(method).isEqualTo(status);
            if (status == 304) {
                assertThat(response.body()).isEmpty();
                assertThat(header(response, "ETag")).isEqualTo(tag);
                assertThat(header(response, "Content-Type")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the tag decides, dates are not looked at
                "If-Match | TAG | If-Unmodified-Since | Sun, 01 Mar 2020 00:00:00 GMT | 200",
                "If-None-Match | \"x\" | If-Modified-Since | Fri, 01 Jan 2100 00:00:00 GMT | 200",
                // 412 before 304, 304 before 206 and 416
                "If-Match | \"x\" | If-None-Match | TAG | 412",
                "If-None-Match | TAG | Range | bytes=2-4 | 304",
                "If-None-Match | TAG | Range | bytes=20- | 304",
                "If-Match | \"x\" | Range | bytes=2-4 | 412",
                "If-Range | TAG | Range | bytes=2-4 | 206",
                "If-Range | TAG | Range | bytes=20- | 416",
                "If-Range | W/TAG | Range | bytes=2-4 | 200",
                "If-Range | \"x\" | Range | bytes=20- | 200",
                "If-Range | Sun, 01 Mar 2026 06:30:15 GMT | Range | bytes=2-4 | 206",
                "If-Range | Sun, 01 Mar 2026 06:30:16 GMT | Range | bytes=2-4 | 200",
                "If-Range | yesterday | Range | bytes=2-4 | 200"
            })
    void evaluatesConditionsInOrder(String first, String one, String second, String two, int status)
            throws Exception {
        HttpResponse<byte[]> response =
                web.get(
                        "/digits.bin",
                        first,
                        one.replace("TAG", tag),
                        second,
                        two.replace("TAG", tag));

        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void asksNothingOfOtherMethodsAndStatuses() throws Exception {
        HttpResponse<byte[]> created =
                web.get(
                        "/digits.bin",
                        "Set-Status",
                        "201",
                        "If-None-Match",
                        "*",
                        "Range",
                        "bytes=1-");
        HttpResponse<byte[]> posted =
                web.send("POST", "/digits.bin", "If-None-Match", "*", "Range", "bytes=1-");
        HttpResponse<byte[]> head = web.send("HEAD", "/digits.bin", "Range", "bytes=1-");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(text(created)).isEqualTo("0123456789");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(text(posted)).isEqualTo("0123456789");
        assertThat(header(posted, "ETag")).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo("10");
    }

    @Test
    void givesAnotherTagToAFileThatIsReplacedByOneOfEqualLengthAndTime() throws Exception {
        file("r.bin", "one");
        Path other = Files.writeString(at("r2.bin"), "two");
        String before = header(web.get("/r.bin"), "ETag");
        Files.setLastModifiedTime(other, FileTime.from(CHANGED));
        Files.move(other, at("r.bin"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(header(web.get("/r.bin"), "ETag")).isNotEqualTo(before);
        assertThat(header(web.get("/r.bin"), "ETag")).isEqualTo(header(web.get("/r.bin"), "ETag"));
    }

    @Test
    void neverNamesADateThatIsStillToCome() throws Exception {
        file("future.bin", "x");
        Files.setLastModifiedTime(
                at("future.bin"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

        HttpResponse<byte[]> response = web.get("/future.bin");

        assertThat(HttpDate.parse(header(response, "Last-Modified")))
                .isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void cutsTheConnectionIfTheFileBecomesShorter() throws Exception {
        try (RandomAccessFile shrinking = new RandomAccessFile(at("shrink.bin").toFile(), "rw");
                RawHttp client = ask("/shrink.bin", shrinking)) {
            InputStream in = client.in();
            byte[] first = in.readNBytes(1000);
            shrinking.setLength(LARGE / 2);

            assertThat(new String(first, StandardCharsets.ISO_8859_1))
                    .containsIgnoringCase("Content-length: " + LARGE);
            assertThat(client.count()).isLessThan(LARGE - 1000);
        }
    }

    private static RawHttp ask(String target, RandomAccessFile file) throws IOException {
        file.setLength(LARGE);
        RawHttp client = new RawHttp(web.port());
        client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
        return client;
    }

    @Test
    void keepsNoFileOpen() throws Exception {
        assumeThat(Path.of("/proc/self/fd")).exists();
        web.get("/digits.bin");
        web.send("HEAD", "/large.bin");
        web.get("/large.bin", "If-None-Match", "*");
        web.get("/large.bin", "Range", "bytes=99999999-");
        for (int i = 0; i < 5; i++) {
            try (RandomAccessFile large = new RandomAccessFile(at("gone.bin").toFile(), "rw");
                    RawHttp client = ask("/gone.bin", large)) {
                assertThat(client.in().readNBytes(100)).hasSize(100);
            }
        }
        web.close();

        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(open.map(FileAnswerTest::target))
                    .noneMatch(name -> name.startsWith(folder.toString()));
        } finally {
            web = Web.of(FileAnswerTest::answer);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    @Test
    void answersConditionsForBytesWithATagOfTheirOwn() throws Exception {
        try (Web tagged =
                Web.of(
                        request ->
                                Response.json("{}")
                                        .withHeader("ETag", "\"v1\"")
                                        .withHeader("Cache-Control", "private"))) {
            HttpResponse<byte[]> same = tagged.get("/", "If-None-Match", "W/\"v1\"");

            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(header(same, "ETag")).isEqualTo("\"v1\"");
            assertThat(header(same, "Cache-Control")).isEqualTo("private");
            assertThat(tagged.get("/", "If-None-Match", "\"v2\"").statusCode()).isEqualTo(200);
            assertThat(tagged.get("/", "If-Match", "\"v2\"").statusCode()).isEqualTo(412);
            assertThat(tagged.send("POST", "/", "If-None-Match", "\"v1\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void neverTakesWeakTagsForTheVeryBytes() throws Exception {
        assertThat(
                        web.get(
                                        "/digits.bin",
                                        "Set-ETag",
                                        "W/\"own\"",
                                        "If-Match",
                                        "W/\"own\", \"own\"")
                                .statusCode())
                .isEqualTo(412);
        assertThat(
                        web.get(
                                        "/digits.bin",
                                        "Set-ETag",
                                        "W/\"own\"",
                                        "If-Range",
                                        "W/\"own\"",
                                        "Range",
                                        "bytes=1-2")
                                .statusCode())
                .isEqualTo(200);
    }
}
