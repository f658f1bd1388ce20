package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import in.etamil.Source;
import in.etamil.host.Settings;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.testkit.Await;
import in.etamil.testkit.ManualTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Where a transcript is played: a directory with the program and its files, and all that is told
 * meanwhile.
 */
final class TranscriptStage implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(100);

    private final ManualTime time = new ManualTime();
    private final Transcript transcript;
    private final Path directory;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Log log = new Log();

    TranscriptStage(Transcript transcript, Path directory) throws IOException {
        this.transcript = transcript;
        // Room for a program that tries to leave.
        this.directory = Files.createDirectories(directory.resolve("inner/work"));
        Files.copy(transcript.program(), program());
        for (Map.Entry<String, JsonNode> file : transcript.json().path("files").properties()) {
            Path path = this.directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, Transcript.bytes(file.getValue()));
        }
        log.setContext(root().getLoggerContext());
        log.start();
        root().addAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Path program() {
        return directory.resolve(transcript.program().getFileName());
    }

    /** The server as the command describes it, on any port of this machine. */
    EtamilServerBuilder describe() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("ETAMIL_PROFILE", "development");
        for (Map.Entry<String, JsonNode> one : transcript.json().path("env").properties()) {
            environment.put(one.getKey(), one.getValue().asText());
        }
        Settings settings = Settings.builder().environment(environment).build();
        EtamilServerBuilder server =
                ServeCommand.describe(Source.of(program()), settings, directory)
                        .host("127.0.0.1")
                        .port(0);
        return transcript.waits() ? server.ticker(time) : server;
    }

    /** Where the command tells why it cannot serve. */
    Terminal terminal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return new Terminal(new ByteArrayInputStream(new byte[0]), out, told, Explanation.none());
    }

    /** Lets some time pass for the jobs of a transcript that waits. */
    void letTimePass() {
        time.advance(STEP);
    }

    void checkConsole() throws Exception {
        for (String text : Transcript.texts(transcript.json().path("console"))) {
            Await.until(
                    () -> "the console lacks '" + text + "': " + console(),
                    () -> {
                        letTimePass();
                        return console().contains(text);
                    });
        }
        for (String text : Transcript.texts(transcript.json().path("console_lacks"))) {
            assertThat(console()).as("the console").doesNotContain(text);
        }
    }

    void checkFiles() throws IOException {
        for (Map.Entry<String, JsonNode> file :
                transcript.json().path("files_after").properties()) {
            Path path = directory.resolve(file.getKey());
            if (file.getValue().isNull()) {
                assertThat(path).doesNotExist();
            } else {
                assertThat(path).hasBinaryContent(Transcript.bytes(file.getValue()));
            }
        }
    }

    private String console() {
        return told.toString(StandardCharsets.UTF_8) + String.join("\n", log.lines);
    }

    @Override
    public void close() {
        root().detachAppender(log);
    }

    /** Everything that the server's log would show. */
    private static final class Log extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (!event.getLevel().isGreaterOrEqual(Level.INFO)) {
                return;
            }
            lines.add(event.getFormattedMessage() + " " + event.getKeyValuePairs());
            IThrowableProxy cause = event.getThrowableProxy();
            if (cause != null) {
                lines.add(cause.getClassName() + ": " + cause.getMessage());
            }
        }
    }
}
