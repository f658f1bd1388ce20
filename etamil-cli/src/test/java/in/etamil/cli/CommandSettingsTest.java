package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Compatibility;
import in.etamil.Limits;
import in.etamil.host.Processes;
import in.etamil.host.Setting;
import in.etamil.host.SettingProblem;
import in.etamil.host.Settings;
import in.etamil.host.SettingsException;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.EtamilServerException;
import in.etamil.http.HttpSettings;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment may say, and what becomes of it. */
final class CommandSettingsTest {
    private static final Path MANUAL = Path.of("..", "docs", "server.md");

    @TempDir private Path folder;

    private static Settings settings(String... pairs) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return Settings.builder().environment(variables).build();
    }

    private static List<SettingProblem> refused(String... pairs) {
        SettingsException refused =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> settings(pairs).check(CommandSettings.ofServe()));
        assertThat(refused).as("%s", (Object) pairs).isNotNull();
        return refused.problems();
    }

    private TestClient serve(String program, String... pairs) throws Exception {
        return TestClient.inMemory(describe(program, pairs).host("127.0.0.1"));
    }

    private EtamilServerBuilder describe(String program, String... pairs) throws Exception {
        Path file = Files.writeString(folder.resolve("சேவை.qmz"), program);
        return ServeCommand.describe(Programs.open(file.toString()), settings(pairs), folder);
    }

    @Test
    void theManualSaysWhatTheSettingsSay() throws Exception {
        StringBuilder table = new StringBuilder();
        for (Setting<?> setting : CommandSettings.ofServe()) {
            table.append("| `").append(setting.variable());
            table.append("` | `").append(setting.name());
            table.append("` | ").append(setting.fallbackText());
            table.append(" | ").append(setting.meaning()).append(" |\n");
        }

        assertThat(Files.readString(MANUAL)).contains("|---|---|---|---|\n" + table + "\n");
    }

    @Test
    void everyNameIsOfOneSetting() {
        List<Setting<?>> all = CommandSettings.ofServe();

        assertThat(all).hasSizeGreaterThan(10);
        assertThat(all).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(all).extracting(Setting::variable).doesNotHaveDuplicates();
    }

    @Test
    void hasDefaultsWhereNothingIsSet() {
        Settings settings = Settings.defaults();

        settings.check(CommandSettings.ofServe());
        assertThat(settings.find(HttpSettings.HOST)).isEmpty();
        assertThat(settings.get(HttpSettings.PORT)).isEqualTo(8080);
        assertThat(settings.get(CommandSettings.COMPATIBILITY)).isEqualTo(Compatibility.SDK);
        assertThat(CommandSettings.ofRequest(settings)).isEqualTo(Limits.request());
        assertThat(settings.get(HttpSettings.SYNCHRONOUS)).isFalse();
    }

    @Test
    void takesTheSettingsOfAServer() throws Exception {
        try (EtamilServer server =
                describe(
                                "வழி பெறு, \"/\" { பதில் 200, \"\"; }",
                                "ETAMIL_HOST",
                                "::1",
                                "ETAMIL_PORT",
                                "0",
                                "ETAMIL_HTTP_PROFILE",
                                "sync",
                                "ETAMIL_WORKERS",
                                "3")
                        .start()) {
            assertThat(server.host()).isIn("::1", "0:0:0:0:0:0:0:1");
            assertThat(server.workers()).isEqualTo(3);
        }
    }

    @Test
    void makesTwiceAsManyWorkersAsProcessorsWhereNothingIsSaid() throws Exception {
        try (EtamilServer server =
                describe("வழி பெறு, \"/\" { பதில் 200, \"\"; }", "ETAMIL_HTTP_PROFILE", "sync")
                        .port(0)
                        .start()) {
            assertThat(server.workers()).isEqualTo(2 * Runtime.getRuntime().availableProcessors());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ETAMIL_PROFILE,development",
        "ETAMIL_PROFILE,Production",
        "ETAMIL_COMPAT_LEVEL,none",
        "ETAMIL_COMPAT_LEVEL,reference",
        "ETAMIL_HTTP_PROFILE,sync",
        "ETAMIL_HTTP_PROFILE,async",
        "ETAMIL_PORT,0",
        "ETAMIL_PORT,65535",
        "ETAMIL_WORKERS,1",
        "ETAMIL_WORKERS,10000",
        "ETAMIL_MAX_CONNECTIONS,1",
        "ETAMIL_QUEUE,2147483647",
        "ETAMIL_TIMEOUT_MS,0",
        "ETAMIL_TIMEOUT_MS,86400000",
        "ETAMIL_MAX_BODY,0",
        "ETAMIL_MAX_BODY,2 MiB",
        "ETAMIL_SHUTDOWN_GRACE_MS,0",
        "ETAMIL_LOG_LEVEL,debug",
        "ETAMIL_TRUSTED_PROXIES,'10.0.0.0/8, ::1'",
        "ETAMIL_SANDBOX_READ,a:b",
        "ETAMIL_SANDBOX_WRITE,.",
        "ETAMIL_SANDBOX_ENV,HOME:LANG",
        "ETAMIL_EXEC_ALLOW,sleep:/bin/true"
    })
    void takesGoodValues(String key, String value) {
        Settings settings = settings(key, value);

        settings.check(CommandSettings.ofServe());
        assertThat(CommandSettings.ofServe()).filteredOn(settings::isSet).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ETAMIL_PROFILE,prod",
        "ETAMIL_COMPAT_LEVEL,full",
        "ETAMIL_HTTP_PROFILE,both",
        "ETAMIL_PORT,65536",
        "ETAMIL_PORT,-1",
        "ETAMIL_PORT,80a",
        "ETAMIL_PORT,' 80'",
        "ETAMIL_PORT,௮௦",
        "ETAMIL_WORKERS,0",
        "ETAMIL_WORKERS,10001",
        "ETAMIL_MAX_CONNECTIONS,0",
        "ETAMIL_MAX_CONNECTIONS,2147483648",
        "ETAMIL_QUEUE,0",
        "ETAMIL_QUEUE,1.5",
        "ETAMIL_TIMEOUT_MS,86400001",
        "ETAMIL_TIMEOUT_MS,5s",
        "ETAMIL_MAX_BODY,2147483648",
        "ETAMIL_MAX_BODY,99999999999999999999",
        "ETAMIL_SHUTDOWN_GRACE_MS,86400001",
        "ETAMIL_LOG_LEVEL,loud",
        "ETAMIL_EXEC_ALLOW,bin/sleep",
        "ETAMIL_EXEC_ALLOW,../sh",
        "ETAMIL_EXEC_ALLOW,sh:.",
        "ETAMIL_EXEC_ALLOW,sh:.."
    })
    void refusesBadValuesNamingTheKeyInBothLanguages(String key, String value) {
        assertThat(refused(key, value))
                .singleElement()
                .extracting(SettingProblem::message)
                .asString()
                .contains(key)
                .matches("(?s).*[\\u0B80-\\u0BFF].*\\(.*[a-z].*\\).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", "10.0.0", "::1/129"})
    void refusesWrongProxies(String value) {
        assertThat(refused("ETAMIL_TRUSTED_PROXIES", "10.0.0.1," + value))
                .singleElement()
                .extracting(SettingProblem::english)
                .isEqualTo(
                        "ETAMIL_TRUSTED_PROXIES must be a list of IP addresses or networks such as"
                                + " 10.0.0.0/8, got '"
                                + value
                                + "'");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        List<SettingProblem> problems =
                refused(
                        "ETAMIL_PORT", "x",
                        "ETAMIL_WORKERS", "0",
                        "ETAMIL_PROFILE", "test",
                        "ETAMIL_MAX_BODY", "-5",
                        "ETAMIL_SANDBOX_WRITE", "a\0b",
                        "ETAMIL_EXEC_ALLOW", "a/b");

        assertThat(problems)
                .extracting(SettingProblem::english)
                .containsExactly(
                        "ETAMIL_PROFILE must be one of development, production, got 'test'",
                        "ETAMIL_PORT must be a whole number from 0 to 65535, got 'x'",
                        "ETAMIL_WORKERS must be a whole number from 1 to 10000, got '0'",
                        "ETAMIL_MAX_BODY must be a whole number of bytes from 0 to 2147483647, or"
                                + " such as 1 MiB, got '-5'",
                        "ETAMIL_SANDBOX_WRITE must be a list of directories, got 'a\0b'",
                        "ETAMIL_EXEC_ALLOW must be a list of absolute paths or bare names, got"
                                + " 'a/b'");
    }

    @Test
    void givesTheTimeLimitToProgramAndServer() throws Exception {
        assertThat(CommandSettings.ofRequest(settings("ETAMIL_TIMEOUT_MS", "250")).wallTime())
                .isEqualTo(Duration.ofMillis(250));
        assertThat(CommandSettings.ofRequest(settings("ETAMIL_TIMEOUT_MS", "0")).wallTime())
                .isNull();
        try (TestClient client =
                serve(
                        "வழி பெறு, \"/f\" { (மெய்) சுற்று { ந = 1; } }",
                        "ETAMIL_TIMEOUT_MS",
                        "250")) {
            assertThat(client.get("/f").status()).isEqualTo(504);
        }
    }

    @Test
    void limitsBodies() throws Exception {
        try (TestClient client =
                serve("வழி பதி, \"/e\" { பதில் 200, request_body; }", "ETAMIL_MAX_BODY", "4")) {
            TestRequest post = TestRequest.of("POST", "/e");
            assertThat(client.send(post.bytes(new byte[4])).status()).isEqualTo(200);
            assertThat(client.send(post.bytes(new byte[5])).status()).isEqualTo(413);
        }
    }

    @Test
    void letsProgramsReadTheirOwnDirectoryAndWriteNowhere() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "அரிசி");
        String program =
                "வழி பெறு, \"/r\" { கோப்பு_படி \"a.txt\", த; பதில் 200, த; }\n"
                        + "வழி பெறு, \"/w\" { கோப்பு_எழுது \"b.txt\", 1; பதில் 200, \"\"; }";
        try (TestClient client = serve(program)) {
            assertThat(client.get("/r").text()).isEqualTo("அரிசி");
            assertThat(client.get("/w").status()).isEqualTo(500);
            assertThat(folder.resolve("b.txt")).doesNotExist();
        }
        try (TestClient client = serve(program, "ETAMIL_SANDBOX_WRITE", ".")) {
            assertThat(client.get("/w").status()).isEqualTo(200);
            assertThat(folder.resolve("b.txt")).exists();
        }
        Files.createDirectory(folder.resolve("other"));
        try (TestClient client = serve(program, "ETAMIL_SANDBOX_READ", "other")) {
            assertThat(client.get("/r").status()).isEqualTo(500);
        }
    }

    @Test
    void showsTheEnvironmentInDevelopmentAndOnlyWhatIsNamedOtherwise() throws Exception {
        String program = "வழி பெறு, \"/e\" { பதில் 200, சூழல்(\"PATH\", \"-\"); }";
        String path = System.getenv("PATH");
        try (TestClient client = serve(program)) {
            assertThat(client.get("/e").text()).isEqualTo(path);
        }
        try (TestClient client = serve(program, "ETAMIL_SANDBOX_ENV", "LANG")) {
            assertThat(client.get("/e").text()).isNotEqualTo(path);
        }
        try (TestClient client = serve(program, "ETAMIL_PROFILE", "production")) {
            assertThat(client.get("/e").text()).isNotEqualTo(path);
        }
        try (TestClient client =
                serve(program, "ETAMIL_PROFILE", "production", "ETAMIL_SANDBOX_ENV", "PATH:LANG")) {
            assertThat(client.get("/e").text()).isEqualTo(path);
        }
    }

    @Test
    void believesDeclaredProxies() throws Exception {
        String program = "வழி பெறு, \"/c\" { பதில் 200, client_address; }";
        TestRequest forwarded =
                TestRequest.of("GET", "/c").header("X-Forwarded-For", "203.0.113.9");
        try (TestClient client = serve(program)) {
            assertThat(client.send(forwarded).text()).isEqualTo("127.0.0.1");
        }
        try (TestClient client = serve(program, "ETAMIL_TRUSTED_PROXIES", "10.0.0.0/8,127.0.0.1")) {
            assertThat(client.send(forwarded).text()).isEqualTo("203.0.113.9");
        }
    }

    @Test
    void makesAProductionServerThatNeedsAnAddress() throws Exception {
        EtamilServerBuilder server =
                describe("வழி பெறு, \"/\" { பதில் 200, \"\"; }", "ETAMIL_PROFILE", "production");

        EtamilServerException refused =
                catchThrowableOfType(
                        EtamilServerException.class,
                        () -> {
                            try (EtamilServer started = server.port(0).start()) {
                                throw new AssertionError("serves " + started.routes());
                            }
                        });
        assertThat(refused).hasMessageContaining("the production profile needs an address");
    }

    @Test
    void takesTheLogLevel() {
        assertThat(settings().get(CommandSettings.LOG_LEVEL)).isEqualTo("INFO");
        assertThat(settings("ETAMIL_LOG_LEVEL", "warn").get(CommandSettings.LOG_LEVEL))
                .isEqualTo("WARN");
    }

    @Test
    void permitsItsUserTheListedProgramsAndNoOthers() throws Exception {
        Processes programs =
                settings("ETAMIL_EXEC_ALLOW", "/bin/nothing::sh").get(CommandSettings.PROGRAMS);

        assertThat(programs.run("sh", List.of("-c", "exit 3"), Duration.ofSeconds(10)))
                .isEqualTo(new Processes.Ended(3, "", ""));
        assertThat(programs.run("/bin/sh", List.of(), Duration.ofSeconds(10)))
                .isEqualTo(new Processes.NotPermitted());
        assertThat(
                        settings()
                                .get(CommandSettings.PROGRAMS)
                                .run("sh", List.of(), Duration.ofSeconds(10)))
                .isEqualTo(new Processes.NotPermitted());
    }
}
