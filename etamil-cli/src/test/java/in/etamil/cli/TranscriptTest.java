package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.testkit.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The HTTP transcripts, each on the JDK's engine over sockets and without a socket. What needs a
 * process of its own is in ServeProcessTest.
 */
final class TranscriptTest {
    private static final Path ROOT = Path.of("..", "conformance", "http");
    private static final int FEWEST = 120;

    @TempDir private Path folder;

    private final Map<String, Map<Integer, List<TranscriptReply>>> answers = new HashMap<>();

    @Test
    void findsAllCases() throws IOException {
        List<Transcript> cases = Transcript.all(ROOT);

        assertThat(cases).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(cases.stream().filter(Transcript::needsProcess).map(Transcript::name))
                .containsExactly("operations/graceful-stop");
        assertThat(cases.stream().filter(one -> !one.runsOn("jdk")).count()).isLessThanOrEqualTo(5);
    }

    @TestFactory
    Stream<DynamicNode> cases() throws IOException {
        return Transcript.all(ROOT).stream()
                .filter(one -> !one.needsProcess())
                .map(one -> dynamicContainer(one.name(), ways(one)));
    }

    private List<DynamicTest> ways(Transcript transcript) {
        List<DynamicTest> tests = new ArrayList<>();
        if (transcript.isRefused()) {
            tests.add(dynamicTest("refused", () -> refuse(transcript)));
            return tests;
        }
        boolean jdk = transcript.runsOn("jdk");
        if (jdk) {
            tests.add(dynamicTest("jdk", () -> play(transcript, "jdk", SocketWay::new)));
        }
        if (!transcript.isOfTheWire()) {
            tests.add(dynamicTest("memory", () -> play(transcript, "memory", MemoryWay::new)));
            if (jdk) {
                tests.add(dynamicTest("both alike", () -> compare(transcript)));
            }
        }
        return tests;
    }

    private Path directory(Transcript transcript, String way) {
        return folder.resolve(way + "-" + transcript.name().replace('/', '-'));
    }

    private void refuse(Transcript transcript) throws Exception {
        Path directory = directory(transcript, "refused");
        try (TranscriptStage stage = new TranscriptStage(transcript, directory)) {
            int status =
                    new Serving(stage.terminal())
                            .run(
                                    () -> {
                                        try (EtamilServer started = stage.describe().start()) {
                                            throw new AssertionError("serves " + started.routes());
                                        }
                                    });

            assertThat(status).isEqualTo(Status.FAILURE);
            stage.checkConsole();
        }
    }

    private void play(
            Transcript transcript, String name, Function<EtamilServerBuilder, TranscriptWay> start)
            throws Exception {
        Map<Integer, List<TranscriptReply>> replied = new HashMap<>();
        try (TranscriptStage stage = new TranscriptStage(transcript, directory(transcript, name));
                TranscriptWay way = start.apply(stage.describe())) {
            List<JsonNode> exchanges = transcript.exchanges();
            for (int i = 0; i < exchanges.size(); i++) {
                JsonNode exchange = exchanges.get(i);
                if (!way.takes(exchange)) {
                    continue;
                }
                try {
                    if (exchange.has("wait_ms")) {
                        playInTime(stage, way, exchange);
                    } else {
                        replied.put(i + 1, way.play(exchange));
                    }
                } catch (AssertionError | IOException e) {
                    throw new AssertionError(
                            transcript.name() + ", exchange " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
            stage.checkConsole();
            stage.checkFiles();
        }
        answers.put(directory(transcript, name).toString(), replied);
    }

    /** Again and again while time passes, until it is as expected: jobs run meanwhile. */
    private static void playInTime(TranscriptStage stage, TranscriptWay way, JsonNode exchange)
            throws Exception {
        AtomicReference<AssertionError> last = new AtomicReference<>();
        Await.until(
                () -> String.valueOf(last.get()),
                () -> {
                    stage.letTimePass();
                    try {
                        way.play(exchange);
                        return true;
                    } catch (AssertionError notYet) {
                        last.set(notYet);
                        return false;
                    }
                });
    }

    /** Status and body, but for times and identities. */
    private void compare(Transcript transcript) {
        Map<Integer, List<TranscriptReply>> jdk =
                answers.get(directory(transcript, "jdk").toString());
        Map<Integer, List<TranscriptReply>> memory =
                answers.get(directory(transcript, "memory").toString());
        assumeTrue(jdk != null && memory != null, "both were played to the end");

        memory.forEach((number, replies) -> compare(transcript, number, jdk.get(number), replies));
    }

    private static void compare(
            Transcript transcript,
            int number,
            List<TranscriptReply> jdk,
            List<TranscriptReply> memory) {
        assertThat(memory).hasSameSizeAs(jdk);
        for (int i = 0; i < jdk.size(); i++) {
            String what = transcript.name() + ", exchange " + number;
            assertThat(memory.get(i).status()).as(what).isEqualTo(jdk.get(i).status());
            if (!jdk.get(i).isEngines()) {
                assertThat(memory.get(i).essence()).as(what).isEqualTo(jdk.get(i).essence());
            }
        }
    }
}
