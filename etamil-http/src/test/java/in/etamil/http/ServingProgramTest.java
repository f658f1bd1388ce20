package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.EtamilRuntimeException;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.http.testing.TestClient;
import in.etamil.served.ServerAddress;
import in.etamil.testkit.Printed;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that start their own server (docs/semantics.md#what-this-project-adds). */
@Timeout(30)
final class ServingProgramTest {
    private static final String ROUTE = "வழி பெறு, \"/a\" { பதில் 200, \"a\"; }\n";

    private final Printed console = new Printed();

    private ServerAddress address(String program) {
        return Served.program(program).served().address(RunOptions.DEFAULT.withConsole(console));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "வழங்கி_தொடங்கு \"127.0.0.1\", 0;",
                "server.start(\"127.0.0.1:0\", {});",
                "(பொய்) எனில் { server.start(\"127.0.0.1:0\", {}); }",
                "முயல் { வழங்கி_தொடங்கு \"a\", 1; } பிழை (பி) { அச்சு 1; }"
            })
    void isOneWhoseTopLevelStartsAServer(String program) {
        assertThat(Served.program(program).served().isServing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "அச்சு 1;",
                "வழி பெறு, \"/a\" { வழங்கி_தொடங்கு \"a\", 1; }",
                "செயல் தொடங்கு() { server.start(\"a:1\", {}); }",
                "அ = \"server.start\";",
                "அ = server;"
            })
    void isNoOther(String program) {
        assertThat(Served.program(program).served().isServing()).isFalse();
    }

    @Test
    void saysWhereAndHow() {
        assertThat(address("வழங்கி_தொடங்கு \"0.0.0.0\", 8080;"))
                .isEqualTo(new ServerAddress("0.0.0.0", 8080, null, null, null));
        assertThat(address("server.start(\"localhost:9\", {});"))
                .isEqualTo(new ServerAddress("localhost", 9, null, null, null));
        assertThat(
                        address(
                                "server.start(\"[::1]:0\", {workers: 3, timeout: 1500, max_connections: 7});"))
                .isEqualTo(new ServerAddress("::1", 0, 3, Duration.ofMillis(1500), 7));
        assertThat(address("வழங்கி_தொடங்கு \"a\", 1; வழங்கி_தொடங்கு \"b\", 2;"))
                .isEqualTo(new ServerAddress("b", 2, null, null, null));
        assertThat(address("(பொய்) எனில் { வழங்கி_தொடங்கு \"a\", 1; }")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.start(\"a:1\", {colour: 1}); | ET4507 | colour",
                "server.start(\"a:1\", {workers: 1, Workers: 1}); | ET4507 | Workers",
                "server.start(\"localhost\", {}); | ET4504 | localhost",
                "server.start(\"a:65536\", {}); | ET4505 | 65536",
                "வழங்கி_தொடங்கு \"a\", -1; | ET4505 | -1",
                "வழங்கி_தொடங்கு \"a\", 1.5; | ET4505 | 1.5",
                "server.start(\"a:1\", 5); | ET4506 | number",
                "server.start(\"a:1\", {workers: 0}); | ET4508 | workers",
                "server.start(\"a:1\", {timeout: 1.5}); | ET4508 | timeout",
                "server.start(\"a:1\", {max_connections: \"x\"}); | ET4508 | max_connections"
            })
    void failsWhereItSaysSomethingElse(String program, String code, String named) {
        assertThatThrownBy(() -> address(program))
                .isInstanceOfSatisfying(
                        EtamilRuntimeException.class,
                        failed -> assertThat(failed.diagnostics().get(0).code()).isEqualTo(code))
                .hasMessageContaining(named);
    }

    @Test
    void leavesNothingOpenWhenItFails() {
        EtamilServerBuilder server =
                EtamilServer.builder()
                        .console(console)
                        .program(Served.program(ROUTE + "server.start(\"127.0.0.1:0\", {x: 1});"));

        assertThatThrownBy(server::start).isInstanceOf(EtamilRuntimeException.class);
    }

    @Test
    void isServedWhereItSays() throws Exception {
        Program program =
                Served.program(ROUTE + "அச்சு \"முன்னுரை\";\nserver.start(\"127.0.0.1:0\", {});");
        try (EtamilServer server =
                EtamilServer.builder().program(program).console(console).start()) {
            assertThat(server.host()).contains("127.0.0.1");
            assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
            assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
            // Nothing but its own words: neither statement speaks in a prelude.
            assertThat(console.lines()).containsOnly("முன்னுரை");
        }
    }

    @Test
    void isServedWhereTheEmbedderSaysIfHeDoes() throws Exception {
        Program program = Served.program(ROUTE + "server.start(\"256.0.0.1:1\", {workers: 1});");
        try (EtamilServer server =
                EtamilServer.builder().program(program).host("127.0.0.1").port(0).start()) {
            assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
        }
    }

    @Test
    void hasItsWorkersAndItsTimeout() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Program program =
                Served.program(
                        "server.start(\"127.0.0.1:0\", {workers: 1, timeout: 300});\n"
                                + "வழி பெறு, \"/loop\" { (மெய்) சுற்று { ந = 1; } }");
        try (EtamilServer server =
                EtamilServer.builder()
                        .program(program)
                        .route(
                                "GET",
                                "/thread",
                                request -> {
                                    threads.add(Thread.currentThread());
                                    return Response.text("");
                                })
                        .start()) {
            assertThat(TestClient.of(server).get("/loop").status()).isEqualTo(504);
            for (int i = 0; i < 5; i++) {
                assertThat(TestClient.of(server).get("/thread").status()).isEqualTo(200);
            }
            assertThat(threads).hasSize(1).noneMatch(Thread::isVirtual);
        }
    }

    @Test
    void mayStopItsServerFromAHandler() throws Exception {
        Program program =
                Served.program(
                        "வழங்கி_தொடங்கு \"127.0.0.1\", 0;\nவழி பெறு, \"/stop\" { வழங்கி_நிறுத்து; பதில் 202, \"ஆம்\"; }");
        try (EtamilServer server = EtamilServer.builder().program(program).start()) {
            assertThat(TestClient.of(server).get("/stop").text()).isEqualTo("ஆம்");
            server.awaitStop();
        }
    }

    @Test
    void mayNotStopAServerOfTheEmbedders() throws Exception {
        Program program =
                Served.program(
                        ROUTE
                                + "வழங்கி_தொடங்கு \"127.0.0.1\", 0;\nவழி பெறு, \"/stop\" { வழங்கி_நிறுத்து; வழங்கி_தொடங்கு \"a\", 1;"
                                + " பதில் 202, \"ஆம்\"; }");
        try (EtamilServer server =
                EtamilServer.builder().program(program).host("127.0.0.1").port(0).start()) {
            assertThat(TestClient.of(server).get("/stop").text()).isEqualTo("ஆம்");
            assertThat(TestClient.of(server).get("/a").text()).isEqualTo("a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "வழங்கி_தொடங்கு \"127.0.0.1\", 0;",
                "வழங்கி_நிறுத்து;",
                "server.start(\"127.0.0.1:0\", {});"
            })
    void failsWhereNobodyServesIt(String program) {
        assertThatThrownBy(() -> Served.program(program).run(console))
                .isInstanceOf(EtamilRuntimeException.class);
    }
}
