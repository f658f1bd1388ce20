package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

    private EtamilServer server;

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
                        .route(
                                "GET",
                                "/slow",
                                request -> {
                                    Thread.sleep(30);
                                    return Response.of("a/b", new byte[LARGE]);
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
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.getInputStream().readNBytes(read);
        }
    }

    private void survives(String sent, int read) throws Exception {
        Held before = held();
        for (int i = 0; i < RESETS; i++) {
            reset(sent, read);
        }
        Held after = held();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!after.isWithin(before) && System.nanoTime() < end) {
            Thread.sleep(100);
            after = held();
        }

        assertThat(after).matches(held -> held.isWithin(before), "within " + before);
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
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(upload.getBytes(StandardCharsets.UTF_8));
            while (spools() == before) {
                // What is lost below is on disk indeed.
                Thread.sleep(10);
            }
        }
        while (spools() > before) {
            Thread.sleep(10);
        }

        survives(upload, 0);
    }

    @Test
    void inTheHandler() throws Exception {
        survives("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n", 0);
    }

    @Test
    void inTheResponse() throws Exception {
        survives("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n", 1000);
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
