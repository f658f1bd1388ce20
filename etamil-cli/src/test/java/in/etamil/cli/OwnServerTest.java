package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import in.etamil.Source;
import in.etamil.host.Settings;
import in.etamil.host.SettingsException;
import in.etamil.http.EtamilServer;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says where a program would start or stop a server that is not its own. */
final class OwnServerTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("in.etamil.program");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    private List<String> warnings() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Where, and by how many threads, such a program says itself; the rest is as it is set. */
    @Test
    void takesTheSettingsBesideItsOwn() throws Exception {
        Settings settings =
                Settings.builder()
                        .environment(
                                Map.of(
                                        "ETAMIL_PORT", "1",
                                        "ETAMIL_HOST", "192.0.2.1",
                                        "ETAMIL_HTTP_PROFILE", "sync",
                                        "ETAMIL_MAX_BODY", "4"))
                        .build();
        Source program =
                Source.of(
                        "சேவை.qmz",
                        "server.start(\"127.0.0.1:0\", {});\nவழி பதி, \"/e\" { பதில் 200, request_body; }");
        try (EtamilServer server = OwnServer.describe(program, settings).start()) {
            assertThat(server.host()).isEqualTo("127.0.0.1");
            assertThat(server.workers()).isZero();
            TestRequest post = TestRequest.of("POST", "/e");
            TestClient client = TestClient.of(server);
            assertThat(client.send(post.bytes(new byte[4])).status()).isEqualTo(200);
            assertThat(client.send(post.bytes(new byte[5])).status()).isEqualTo(413);
        }
        assertThatThrownBy(
                        () ->
                                OwnServer.describe(
                                        program,
                                        Settings.builder()
                                                .environment(Map.of("ETAMIL_MAX_BODY", "x"))
                                                .build()))
                .isInstanceOf(SettingsException.class);
    }

    @Test
    void isWarnedAboutInAHandlerAndNotInThePrelude() throws Exception {
        String program =
                "server.start(\"127.0.0.1:1\", {});\nவழங்கி_தொடங்கு \"127.0.0.1\", 2;\n"
                        + "வழி பெறு, \"/quiet\" { பதில் 200, \"a\"; }\n"
                        + "வழி பெறு, \"/start\" { server.start(\"127.0.0.1:3\", {}); பதில் 200, \"b\"; }\n"
                        + "வழி பெறு, \"/stop\" { வழங்கி_நிறுத்து; பதில் 200, \"c\"; }";
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .program(
                                        Programs.forOwnServer(Settings.defaults())
                                                .compile(Source.of("சேவை.qmz", program)))
                                .host("127.0.0.1")
                                .port(0))) {
            assertThat(client.get("/quiet").text()).isEqualTo("a");
            assertThat(warnings()).isEmpty();

            assertThat(client.get("/start").text()).isEqualTo("b");
            assertThat(client.get("/stop").text()).isEqualTo("c");
            assertThat(warnings()).hasSize(2);
            assertThat(warnings().get(0)).contains("server.start", "is ignored");
            assertThat(warnings().get(1)).contains("வழங்கி_நிறுத்து", "is ignored");
        }
    }
}
