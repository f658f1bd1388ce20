package in.etamil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.engine.Header;
import in.etamil.http.testing.TestRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The desk as a user starts it: {@code etamil serve} in a process of its own. */
@Timeout(120)
final class DocumentDeskServedTest {
    private static final String SERVING = "✓ சேவை தொடங்கியது  (serving): ";

    @TempDir Path home;

    private Process serve(Map<String, String> settings) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "in.etamil.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        home.resolve("desk.qmz").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("ETAMIL_"));
        builder.environment().putAll(settings);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Where it serves, once it does, and all that it told on the way. */
    private static String address(BufferedReader told, StringBuilder all) throws IOException {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith(SERVING)) {
                return line.substring(SERVING.length());
            }
        }
        throw new AssertionError("it did not start: " + all);
    }

    private static HttpResponse<String> handIn(HttpClient client, String address)
            throws IOException, InterruptedException {
        TestRequest form = DeskFolder.handIn("A1", "text/plain", "வணக்கம்");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + form.target()))
                        .POST(BodyPublishers.ofByteArray(form.body()));
        for (Header header : form.headers()) {
            request.header(header.name(), header.value());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void writesWhereItIsPermittedAndStopsWhenItIsTold() throws Exception {
        DeskFolder.copyTo(home);
        Files.createDirectory(home.resolve("documents"));
        Process process = serve(Map.of("ETAMIL_SANDBOX_WRITE", "documents"));
        StringBuilder all = new StringBuilder();
        try (BufferedReader told = process.errorReader(StandardCharsets.UTF_8);
                HttpClient client = HttpClient.newHttpClient()) {
            String address = address(told, all);

            assertThat(all).contains("POST /documents", "#1 every 60s");
            assertThat(handIn(client, address).statusCode()).isEqualTo(201);
            assertThat(home.resolve("documents/doc-A1.txt")).hasContent("வணக்கம்");
            // By its handle: Process.destroy closes what it tells, too.
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(told.lines()).anyMatch(line -> line.endsWith("(Shutdown complete) "));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void writesNowhereElse() throws Exception {
        DeskFolder.copyTo(home);
        Files.createDirectory(home.resolve("documents"));
        Process process = serve(Map.of("ETAMIL_LOG_LEVEL", "ERROR"));
        try (BufferedReader told = process.errorReader(StandardCharsets.UTF_8);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = handIn(client, address(told, new StringBuilder()));

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("\"code\":\"HANDLER_ERROR\"");
            assertThat(home.resolve("documents")).isEmptyDirectory();
            process.toHandle().destroy();
            assertThat(told.lines())
                    .anyMatch(line -> line.contains("POST /documents failed"))
                    .noneMatch(line -> line.contains("(Shutdown complete)"));
        } finally {
            process.destroyForcibly();
        }
    }
}
