package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import in.etamil.testkit.Await;
import in.etamil.testkit.RawHttp;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Clients that go away in the middle leave no thread, no file and no memory behind. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
final class ResetTest {
    private static final int RESETS = 200;
    private static final int LARGE = 1 << 20;

    @TempDir private Path folder;

    private final Semaphore inside = new Semaphore(0);
    private final Semaphore gone = new Semaphore(0);
    private EtamilServer server;

    /** One that comes and goes away in the middle. */
    private interface Client {
        void come() throws Exception;
    }

    /** What a process holds. */
    private record Held(long platformThreads, long virtualThreads, long files, long spools) {
        boolean isWithin(Held before) {
            return platformThreads <= before.platformThreads + 2
                    && virtualThreads <= before.virtualThreads
                    && files <= before.files
                    && spools <= before.spools;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Path file = Files.write(folder.resolve("large.bin"), new byte[8 << 20]);
        server =
                EtamilServer.builder()
                        .port(0)
                        .deadlines(Deadlines.DEFAULT.withBody(Duration.ofSeconds(2)))
                        .bodyLimit(LARGE)
                        .route("GET", "/a", request -> Response.text("a"))
                        .route(
                                "POST",
                                "/e",
                                request -> Response.text("" + request.bodyBytes().length))
                        .route("GET", "/large", request -> large())
                        .route(
                                "GET",
                                "/slow",
                                request -> {
                                    inside.release();
                                    gone.acquire();
                                    return large();
                                })
                        .route("GET", "/file", request -> Response.file(file))
                        .route(
                                "GET",
                                "/stream",
                                request ->
                                        Response.stream(
                                                "a/b",
                                                out -> {
                                                    for (int i = 0; i < 10_000; i++) {
                                                        out.write(new byte[4096]);
                                                        out.flush();
                                                    }
                                                }))
                        .start();
        // What is made once is made now.
        for (int i = 0; i < 3; i++) {
            assertThat(TestClient.of(server).get("/a").status()).isEqualTo(200);
            assertThat(TestClient.of(server).get("/file").status()).isEqualTo(200);
            reset("POST /up HTTP/1.1\r\nHost: x\r\n", 0);
        }
    }

    private static Response large() {
        return Response.of("a/b", new byte[LARGE]);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Held held() throws IOException {
        return new Held(
                Thread.getAllStackTraces().size(),
                virtualThreads(),
                entries(Path.of("/proc/self/fd")),
                spools());
    }

    private static long entries(Path directory) throws IOException {
        try (var names = Files.list(directory)) {
            return names.count();
        }
    }

    private static long spools() {
        String[] names =
                new File(System.getProperty("java.io.tmpdir"))
                        .list((directory, name) -> name.startsWith("etamil-upload-"));
        return names == null ? 0 : names.length;
    }

    private long virtualThreads() throws IOException {
        Path dump = folder.resolve("threads-" + System.nanoTime());
        var diagnostics =
                ManagementFactory.getPlatformMXBean(
                        com.sun.management.HotSpotDiagnosticMXBean.class);
        diagnostics.dumpThreads(
                dump.toString(),
                com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
        try (var lines = Files.lines(dump)) {
            return lines.filter(line -> line.startsWith("#") && line.contains(" virtual")).count();
        }
    }

    /** Sends this, reads so much, and resets the connection. */
    private void reset(String sent, int read) throws IOException {
        try (RawHttp client = new RawHttp(server.port())) {
            client.send(sent);
            client.read(read);
            client.reset();
        }
    }

    private void survives(String sent, int read) throws Exception {
        survives(() -> reset(sent, read));
    }

    /** What many clients do that go away leaves nothing behind. */
    private void survives(Client client) throws Exception {
        Held before = held();
        for (int i = 0; i < RESETS; i++) {
            client.come();
        }

        AtomicReference<Held> after = new AtomicReference<>();
        Await.until(
                () -> after + " is not within " + before,
                () -> {
                    after.set(held());
                    return after.get().isWithin(before);
                });
        assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
    }

    @Test
    void inTheHead() throws Exception {
        survives("GET /a HTTP/1.1\r\nHost: x\r\nX-Long: aaaaaa", 0);
    }

    @Test
    void beforeTheBody() throws Exception {
        survives("POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", 0);
    }

    @Test
    void inTheBody() throws Exception {
        survives(
                "POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(5000),
                0);
    }

    @Test
    void inAnUpload() throws Exception {
        String upload =
                "POST /e HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 900000\r\n\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                        + "x".repeat(400_000);
        long before = spools();
        try (RawHttp client = new RawHttp(server.port())) {
            client.send(upload);
            // What is lost below is on disk indeed.
            Await.until(() -> spools() > before);
            client.reset();
        }
        Await.until(() -> spools() == before);

        survives(upload, 0);
    }

    @Test
    void inTheHandler() throws Exception {
        survives(
                () -> {
                    try (RawHttp client = new RawHttp(server.port())) {
                        client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
                        inside.acquire();
                        client.reset();
                    }
                    gone.release();
                });
    }

    @Test
    void inTheResponse() throws Exception {
        survives("GET /large HTTP/1.1\r\nHost: x\r\n\r\n", 1000);
    }

    @Test
    void inAFile() throws Exception {
        survives("GET /file HTTP/1.1\r\nHost: x\r\n\r\n", 1000);
    }

    @Test
    void inAStream() throws Exception {
        survives("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n", 10_000);
    }
}
