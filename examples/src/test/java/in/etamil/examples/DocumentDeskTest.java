package in.etamil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.Directories;
import in.etamil.host.Environment;
import in.etamil.http.EtamilServer;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk in memory, with the permissions that {@code etamil serve} gives it. */
final class DocumentDeskTest {
    @TempDir Path home;
    private Path documents;
    private TestClient client;

    @BeforeEach
    void open() throws IOException {
        DeskFolder.copyTo(home);
        documents = Files.createDirectory(home.resolve("documents"));
        client = open(Source.of(home.resolve("desk.qmz")), line -> {});
    }

    @AfterEach
    void close() {
        client.close();
    }

    private TestClient open(Source source, java.util.function.Consumer<String> printed) {
        Permissions permissions =
                Permissions.SERVER
                        .files(Directories.from(home).reading(home).writing(documents))
                        .environment(Environment.ofProcess());
        Etamil etamil = Etamil.builder().limits(Limits.request()).permissions(permissions).build();
        return TestClient.inMemory(
                EtamilServer.builder()
                        .program(etamil.compile(source))
                        .console(Console.printingTo(printed)));
    }

    private TestResponse handIn(String number, String type, String content) throws IOException {
        return client.send(DeskFolder.handIn(number, type, content));
    }

    private TestResponse get(String name, String header, String value) throws IOException {
        return client.send(TestRequest.of("GET", "/documents/" + name).header(header, value));
    }

    @Test
    void keepsWhatIsHandedIn() throws IOException {
        TestResponse stored = handIn("2026-17", "application/pdf", "%PDF வணக்கம்");

        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        assertThat(stored.header("Location")).isEqualTo("/documents/doc-2026-17.pdf");
        assertThat(documents.resolve("doc-2026-17.pdf")).hasContent("%PDF வணக்கம்");
        assertThat(client.get("/documents").text())
                .isEqualTo("[{\"bytes\":26,\"expired\":false,\"name\":\"doc-2026-17.pdf\"}]");
        assertThat(home).isDirectoryNotContaining("glob:**evil*");
    }

    @Test
    void sendsWholePartsAndNothingTwice() throws IOException {
        handIn("A1", "text/plain", "0123456789");

        TestResponse whole = client.get("/documents/doc-A1.txt");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text()).isEqualTo("0123456789");
        assertThat(whole.header("Content-Type")).startsWith("text/plain");
        assertThat(whole.header("Content-Security-Policy")).isEqualTo("sandbox");

        TestResponse part = get("doc-A1.txt", "Range", "bytes=2-4");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("234");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(get("doc-A1.txt", "Range", "bytes=10-").status()).isEqualTo(416);

        String tag = String.valueOf(whole.header("ETag"));
        assertThat(get("doc-A1.txt", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a1", "A/1", "..", "A1.PDF", "A\u0301", "வ"})
    void refusesOtherNumbers(String number) throws IOException {
        TestResponse response = handIn(number, "text/plain", "x");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text()).contains("\"code\":\"BAD_NUMBER\"");
        assertThat(documents).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"text/html, <b>, BAD_FILE", "text/plain, '', BAD_FILE"})
    void refusesOtherFiles(String type, String content, String code) throws IOException {
        TestResponse response = handIn("A1", type, content);

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text()).contains("\"code\":\"" + code + "\"");
        assertThat(documents).isEmptyDirectory();
    }

    @Test
    void wantsExactlyOneFile() throws IOException {
        TestRequest form =
                TestRequest.of("POST", "/documents")
                        .body("application/x-www-form-urlencoded", "number=A1");

        assertThat(client.send(form).text()).contains("\"code\":\"ONE_FILE\"");
    }

    @Test
    void neverOverwrites() throws IOException {
        handIn("A1", "text/plain", "முதல்");

        assertThat(handIn("A1", "text/plain", "இரண்டு").status()).isEqualTo(409);
        assertThat(client.get("/documents/doc-A1.txt").text()).isEqualTo("முதல்");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc-A2.txt", "%2e%2e%2fdesk.qmz", "..%2f..%2fdesk.qmz"})
    void findsNothingElse(String name) throws IOException {
        assertThat(client.get("/documents/" + name).status()).isEqualTo(404);
    }

    @Test
    void showsItsPage() throws IOException {
        TestResponse page = client.get("/");

        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.text()).contains("<title>ஆவண மேசை</title>");
        assertThat(client.get("/desk.js").header("Content-Type")).startsWith("text/javascript");
    }

    @Test
    void emptiesWhatIsTooOld() throws Exception {
        handIn("OLD", "text/plain", "பழையது");
        handIn("NEW", "text/plain", "புதியது");
        Files.setLastModifiedTime(
                documents.resolve("doc-OLD.txt"),
                FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        String text = Files.readString(home.resolve("desk.qmz"), StandardCharsets.UTF_8);
        assertThat(text).contains("இடைவெளி 60 {");
        CountDownLatch emptied = new CountDownLatch(1);

        // The job as it stands, every second.
        Source often = Source.of("desk.qmz", text.replace("இடைவெளி 60 {", "இடைவெளி 1 {"));
        try (TestClient desk =
                open(
                        often,
                        line -> {
                            if (line.equals("வெறுமையாக்கியவை: 1")) {
                                emptied.countDown();
                            }
                        })) {
            assertThat(emptied.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(desk.get("/documents/doc-OLD.txt").status()).isEqualTo(410);
            assertThat(desk.get("/documents/doc-NEW.txt").text()).isEqualTo("புதியது");
        }
        assertThat(handIn("OLD", "text/plain", "மீண்டும்").status()).isEqualTo(409);
    }
}
