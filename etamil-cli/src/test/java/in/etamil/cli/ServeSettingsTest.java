package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Compatibility;
import in.etamil.Limits;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.EtamilServerException;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeSettingsTest {
    @TempDir private Path folder;

    private ServeSettings settings(String... pairs) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return new ServeSettings(variables, folder);
    }

    private UnusableSettings refused(String... pairs) {
        UnusableSettings refused =
                catchThrowableOfType(UnusableSettings.class, () -> settings(pairs));
        assertThat(refused).as("%s", (Object) pairs).isNotNull();
        return refused;
    }

    private TestClient serve(String program, String... pairs) throws Exception {
        Path file = Files.writeString(folder.resolve("சேவை.qmz"), program);
        EtamilServerBuilder server =
                ServeCommand.describe(Programs.open(file.toString()), settings(pairs));
        return TestClient.inMemory(server.host("127.0.0.1"));
    }

    @Test
    void hasDefaultsWhereNothingIsSet() {
        ServeSettings settings = settings();

        assertThat(settings.host(null)).isNull();
        assertThat(settings.port(null)).isEqualTo(8080);
        assertThat(settings.compatibility()).isEqualTo(Compatibility.SDK);
        assertThat(settings.limits()).isEqualTo(Limits.request());
        assertThat(settings.wantsPlatformThreads()).isFalse();
        assertThat(settings.workers()).isEqualTo(2 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void takesAnEmptyValueForNone() {
        ServeSettings settings =
                settings("ETAMIL_PORT", "", "ETAMIL_PROFILE", "", "ETAMIL_HOST", "");

        assertThat(settings.port(null)).isEqualTo(8080);
        assertThat(settings.host(null)).isNull();
    }

    @Test
    void letsOptionsOfTheCommandWin() {
        ServeSettings settings = settings("ETAMIL_HOST", "::1", "ETAMIL_PORT", "9000");

        assertThat(settings.host(null)).isEqualTo("::1");
        assertThat(settings.port(null)).isEqualTo(9000);
        assertThat(settings.host("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(settings.port(0)).isZero();
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
        "ETAMIL_WORKERS,100000",
        "ETAMIL_MAX_CONNECTIONS,1",
        "ETAMIL_QUEUE,2147483647",
        "ETAMIL_TIMEOUT_MS,0",
        "ETAMIL_TIMEOUT_MS,86400000",
        "ETAMIL_MAX_BODY,0",
        "ETAMIL_SHUTDOWN_GRACE_MS,0",
        "ETAMIL_LOG_LEVEL,debug",
        "ETAMIL_TRUSTED_PROXIES,'10.0.0.0/8, ::1'",
        "ETAMIL_SANDBOX_READ,a:b",
        "ETAMIL_SANDBOX_WRITE,.",
        "ETAMIL_SANDBOX_ENV,HOME:LANG",
        "ETAMIL_EXEC_ALLOW,sleep:/bin/true"
    })
    void takesGoodValues(String key, String value) {
        assertThat(settings(key, value)).isNotNull();
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
        "ETAMIL_WORKERS,100001",
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
        "ETAMIL_EXEC_ALLOW,bin/sleep"
    })
    void refusesBadValuesNamingTheKeyInBothLanguages(String key, String value) {
        UnusableSettings refused = refused(key, value);

        assertThat(refused.problems())
                .singleElement()
                .asString()
                .contains(key)
                .matches("(?s).*[\\u0B80-\\u0BFF].*\\(.*[a-z].*\\).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", "10.0.0", "::1/129"})
    void refusesWrongProxies(String value) {
        assertThat(refused("ETAMIL_TRUSTED_PROXIES", value).problems())
                .singleElement()
                .asString()
                .contains("ETAMIL_TRUSTED_PROXIES", value);
    }

    @Test
    void reportsAllProblemsAtOnce() {
        UnusableSettings refused =
                refused(
                        "ETAMIL_PORT", "x",
                        "ETAMIL_WORKERS", "0",
                        "ETAMIL_PROFILE", "test",
                        "ETAMIL_MAX_BODY", "-5",
                        "ETAMIL_SANDBOX_WRITE", "a\0b",
                        "ETAMIL_EXEC_ALLOW", "a/b");

        assertThat(refused.problems()).hasSize(6);
        assertThat(refused)
                .hasMessageContainingAll(
                        "ETAMIL_PORT must be a whole number from 0 to 65535, got 'x'",
                        "ETAMIL_WORKERS",
                        "ETAMIL_PROFILE must be one of development, production, got 'test'",
                        "ETAMIL_MAX_BODY",
                        "ETAMIL_SANDBOX_WRITE",
                        "ETAMIL_EXEC_ALLOW");
    }

    @Test
    void givesTheTimeLimitToProgramAndServer() throws Exception {
        assertThat(settings("ETAMIL_TIMEOUT_MS", "250").limits().wallTime())
                .isEqualTo(Duration.ofMillis(250));
        assertThat(settings("ETAMIL_TIMEOUT_MS", "0").limits().wallTime()).isNull();
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
        Path file =
                Files.writeString(folder.resolve("a.qmz"), "வழி பெறு, \"/\" { பதில் 200, \"\"; }");
        EtamilServerBuilder server =
                ServeCommand.describe(
                        Programs.open(file.toString()), settings("ETAMIL_PROFILE", "production"));

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
        assertThat(settings().logLevel()).isEqualTo("INFO");
        assertThat(settings("ETAMIL_LOG_LEVEL", "warn").logLevel()).isEqualTo("WARN");
    }
}
