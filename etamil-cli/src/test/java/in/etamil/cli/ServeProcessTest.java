package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import in.etamil.testkit.Await;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers as processes, by the launcher: signals, and programs that start their own server. */
final class ServeProcessTest {
    private static final Path LAUNCHER = Path.of("bin", "etamil").toAbsolutePath();
    private static final Pattern SERVING = Pattern.compile("\\(serving\\): (http://\\S+)");

    /** A handler that says that it began, and then takes its time. */
    private static final String SLOW =
            "வழி பெறு, \"/slow/:n\" { கோப்பு_எழுது \"began-\" & param_n, 1;"
                    + " வி = கட்டளை_ஓட்டு(\"sleep\", [\"1.5\"], 20); பதில் 200, \"முடிந்தது \" & சரியா(வி); }\n"
                    + "வழி பெறு, \"/long/:n\" { கோப்பு_எழுது \"began-\" & param_n, 1;"
                    + " வி = கட்டளை_ஓட்டு(\"sleep\", [\"60\"], 90); பதில் 200, \"முடிந்தது\"; }\n"
                    + "வழி பெறு, \"/a\" { பதில் 200, \"a\"; }";

    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path command;
    private Path work;
    private Process process;
    private String address;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell");
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        command = Files.copy(LAUNCHER, home.resolve("bin/etamil"));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        LauncherTest.writeJar(home.resolve("lib/etamil.jar"));
        work = Files.createDirectories(folder.resolve("வேலை"));
    }

    @AfterEach
    void end() throws InterruptedException {
        client.shutdownNow();
        if (process != null && process.isAlive()) {
            process.destroyForcibly().waitFor();
        }
    }

    private void start(String program, String... arguments) throws Exception {
        Files.writeString(work.resolve("a.qmz"), program);
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(work.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ETAMIL_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ETAMIL_EXEC_ALLOW", "sleep");
        builder.environment().put("ETAMIL_SANDBOX_WRITE", ".");
        process = builder.start();
    }

    private void serve(String program, String... arguments) throws Exception {
        start(program, arguments);
        awaitTold("(serving): ");
        Matcher serving = SERVING.matcher(errors());
        assertThat(serving.find()).as(errors()).isTrue();
        address = serving.group(1);
    }

    /** Waits until the whole line is there that has this text. */
    private void awaitTold(String text) throws Exception {
        Await.until(
                () -> {
                    assertThat(process.isAlive()).as(errors()).isTrue();
                    int told = errors().indexOf(text);
                    return told >= 0 && errors().indexOf('\n', told) >= 0;
                });
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private CompletableFuture<HttpResponse<String>> send(String target) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + target)).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String target) throws Exception {
        return send(target).get(30, TimeUnit.SECONDS);
    }

    /** Waits until so many slow handlers run. */
    private void awaitBegun(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            Path began = work.resolve("began-" + i);
            Await.until(
                    () -> {
                        assertThat(process.isAlive()).as(errors()).isTrue();
                        return Files.exists(began);
                    });
        }
    }

    private void signal(String name) throws Exception {
        Process kill =
                new ProcessBuilder("/bin/kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private int exitStatus() throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(errors()).isTrue();
        return process.exitValue();
    }

    private void answersWhatIsInFlightAt(String signal) throws Exception {
        serve(SLOW, "serve", "a.qmz", "--port", "0");
        CompletableFuture<HttpResponse<String>> slow = send("/slow/0");
        awaitBegun(1);

        signal(signal);

        HttpResponse<String> answer = slow.get(30, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("முடிந்தது true");
        assertThat(exitStatus()).isZero();
        assertThat(errors()).contains("Shutdown complete");
        assertThat(folder.resolve("out")).isEmptyFile();
    }

    @Test
    void answersWhatIsInFlightAtSigterm() throws Exception {
        answersWhatIsInFlightAt("TERM");
    }

    @Test
    void answersWhatIsInFlightAtSigint() throws Exception {
        answersWhatIsInFlightAt("INT");
    }

    @Test
    void endsAtOnceAtASecondSignal() throws Exception {
        serve(SLOW, "serve", "a.qmz", "--port", "0");
        CompletableFuture<HttpResponse<String>> lost = send("/long/0");
        awaitBegun(1);

        signal("TERM");
        awaitTold("stopping");
        assertThat(process.isAlive()).isTrue();
        signal("TERM");

        assertThat(exitStatus()).isEqualTo(130);
        assertThat(errors()).doesNotContain("Shutdown complete");
        assertThat(lost.handle((answer, failure) -> failure).get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void losesNoRequestThatItTook() throws Exception {
        int count = 20;
        serve(SLOW, "serve", "a.qmz", "--port", "0");
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(send("/slow/" + i));
        }
        awaitBegun(count);

        signal("TERM");

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("முடிந்தது true");
        }
        assertThat(exitStatus()).isZero();
        assertThat(errors()).contains("நடப்பிலுள்ளவை 20").contains("Shutdown complete");
    }

    @Test
    void runsAProgramThatStartsItsOwnServer() throws Exception {
        serve(
                "வழி பெறு, \"/a\" { பதில் 200, \"வணக்கம்\"; }\n"
                        + "server.start(\"127.0.0.1:0\", {workers: 2, timeout: 5000, max_connections: 10});",
                "run",
                "a.qmz");

        assertThat(get("/a").body()).isEqualTo("வணக்கம்");
        signal("TERM");
        assertThat(exitStatus()).isZero();
    }

    @Test
    void runsAProgramThatStartsItsOwnServerByTheStatement() throws Exception {
        serve(
                "வழங்கி_தொடங்கு \"127.0.0.1\", 0;\nவழி பெறு, \"/a\" { பதில் 200, \"வணக்கம்\"; }\n"
                        + "வழி பெறு, \"/stop\" { வழங்கி_நிறுத்து; பதில் 202, \"போகிறேன்\"; }",
                "run",
                "a.qmz");

        assertThat(get("/a").body()).isEqualTo("வணக்கம்");
        assertThat(get("/stop").statusCode()).isEqualTo(202);
        assertThat(exitStatus()).isZero();
        assertThat(errors()).contains("Shutdown complete");
    }

    @Test
    void refusesAnUnknownOptionOfAProgramsOwnServer() throws Exception {
        start(
                "வழி பெறு, \"/a\" { பதில் 200, \"\"; }\nserver.start(\"127.0.0.1:0\", {colour: 1});",
                "run",
                "a.qmz");

        assertThat(exitStatus()).isEqualTo(1);
        assertThat(errors()).contains("colour").doesNotContain("(serving)");
    }

    @Test
    void refusesUnusableSettingsBeforeItServes() throws Exception {
        Files.writeString(work.resolve("a.qmz"), "வழி பெறு, \"/a\" { பதில் 200, \"\"; }");
        ProcessBuilder builder =
                new ProcessBuilder(command.toString(), "serve", "a.qmz")
                        .directory(work.toFile())
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ETAMIL_PORT", "http");
        builder.environment().put("ETAMIL_QUEUE", "0");
        process = builder.start();

        assertThat(exitStatus()).isEqualTo(1);
        assertThat(errors()).contains("ETAMIL_PORT", "ETAMIL_QUEUE").doesNotContain("(serving)");
    }
}
