package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import in.etamil.host.OutboundHttp.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against an https server of this machine that says who called it. */
class TlsFilesTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpsServer server;

    @TempDir private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = serving("server", false);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String file(String name) {
        try {
            return Path.of(
                            Objects.requireNonNull(
                                            TlsFilesTest.class.getResource("tls/" + name), name)
                                    .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Environment environment(String certificate, String key, String authorities) {
        Map<String, String> variables = new HashMap<>();
        put(variables, "ETAMIL_TLS_CERT", certificate);
        put(variables, "ETAMIL_TLS_KEY", key);
        put(variables, "ETAMIL_TLS_CA", authorities);
        return variables::get;
    }

    /** {@code -} leaves it unset. */
    private static void put(Map<String, String> variables, String name, String file) {
        if (!file.equals("-")) {
            variables.put(name, file.isEmpty() ? "" : file(file));
        }
    }

    private HttpsServer serving(String certificate, boolean identityNeeded) throws IOException {
        SSLContext context =
                new TlsFiles(
                                environment(
                                        certificate + ".pem", certificate + "-key.pem", "root.pem"))
                        .context();
        HttpsServer made =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.setHttpsConfigurator(
                new HttpsConfigurator(context) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        SSLParameters ssl = context.getDefaultSSLParameters();
                        if (identityNeeded) {
                            ssl.setNeedClientAuth(true);
                        } else {
                            ssl.setWantClientAuth(true);
                        }
                        parameters.setSSLParameters(ssl);
                    }
                });
        made.setExecutor(threads);
        made.createContext("/", this::sayWhoCalls);
        made.start();
        return made;
    }

    private void sayWhoCalls(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String who = "nobody";
        if (exchange instanceof HttpsExchange secured) {
            try {
                who = secured.getSSLSession().getPeerPrincipal().getName();
            } catch (SSLPeerUnverifiedException nobody) {
                who = "nobody";
            }
        }
        byte[] body = who.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String call(HttpCalls calls, HttpServer to, String scheme) throws Exception {
        URI address = URI.create(scheme + "://127.0.0.1:" + to.getAddress().getPort() + "/");
        Request request = new Request("GET", address, List.of(), null);
        return new String(
                calls.send(request, Duration.ofSeconds(10)).body(), StandardCharsets.UTF_8);
    }

    private String call(Environment variables) throws Exception {
        return call(HttpCalls.anywhere().tlsFiles(variables), server, "https");
    }

    @Test
    void rootsAreTrustedBesidesThoseOfTheJvm() throws Exception {
        assertThatThrownBy(() -> call(environment("-", "-", "-"))).hasMessage("TLS failed");
        assertThat(asked).hasValue(0);

        assertThat(call(environment("-", "-", "root.pem"))).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({"rsa,rsa-key", "rsa,rsa-pkcs1-key", "ec,ec-key", "ec,ec-sec1-key"})
    void theIdentityIsShownWhateverTheFormOfItsKey(String certificate, String key)
            throws Exception {
        assertThat(call(environment(certificate + ".pem", key + ".pem", "root.pem")))
                .isEqualTo("CN=" + certificate);
    }

    @ParameterizedTest
    @CsvSource({
        "ec.pem,-,root.pem,ETAMIL_TLS_CERT is set without ETAMIL_TLS_KEY",
        "-,ec-key.pem,root.pem,ETAMIL_TLS_KEY is set without ETAMIL_TLS_CERT",
        "'',ec-key.pem,root.pem,ETAMIL_TLS_CERT is set to nothing",
        "ec.pem,'',root.pem,ETAMIL_TLS_KEY is set to nothing",
        "-,-,'',ETAMIL_TLS_CA is set to nothing",
        "server.pem,ec-key.pem,root.pem,ETAMIL_TLS_CERT and ETAMIL_TLS_KEY do not belong together",
        "rsa.pem,ec-key.pem,root.pem,the file that ETAMIL_TLS_KEY names has no key for the certificate",
        "ec.pem,ec.pem,root.pem,the file that ETAMIL_TLS_KEY names has no key for the certificate",
        "ec-key.pem,ec-key.pem,root.pem,the file that ETAMIL_TLS_CERT names has no certificate",
        "-,-,ec-key.pem,the file that ETAMIL_TLS_CA names has no certificate",
    })
    void whatCannotBeUsedSendsNothing(
            String certificate, String key, String authorities, String why) {
        Environment variables = environment(certificate, key, authorities);

        assertThatThrownBy(() -> call(variables)).isInstanceOf(IOException.class).hasMessage(why);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aFileThatIsMissingSendsNothingAndIsNotNamed() {
        Path missing = folder.resolve("இல்லை.pem");
        Environment variables = Map.of("ETAMIL_TLS_CA", missing.toString())::get;

        assertThatThrownBy(() -> call(variables))
                .isInstanceOf(IOException.class)
                .hasMessage("the file that ETAMIL_TLS_CA names cannot be read");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "-----BEGIN CERTIFICATE-----",
        "'-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'",
        "'-----BEGIN CERTIFICATE-----\n=\n-----END CERTIFICATE-----'",
        "-----BEGIN ",
        "x",
    })
    void brokenCertificatesAreRefused(String text) throws IOException {
        Path broken = Files.writeString(folder.resolve("a.pem"), text);
        Environment variables = Map.of("ETAMIL_TLS_CA", broken.toString())::get;

        assertThatThrownBy(() -> new TlsFiles(variables).context())
                .hasMessage("the file that ETAMIL_TLS_CA names has no certificate");
    }

    @Test
    void aKeyThatIsCutShortAnywhereIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(Path.of(file("ec-sec1-key.pem")));
        for (int length = 0; length < whole.length - 2; length += 7) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Pem.key(cut, "EC"))
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatCode(() -> Pem.key(whole, "EC")).doesNotThrowAnyException();
    }

    @Test
    void plainRequestsNeedNoCertificates() throws Exception {
        HttpServer plain =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.createContext("/", this::sayWhoCalls);
        plain.start();
        try {
            HttpCalls calls = HttpCalls.anywhere().tlsFiles(environment("ec.pem", "-", "-"));

            assertThat(call(calls, plain, "http")).isEqualTo("nobody");
        } finally {
            plain.stop(0);
        }
    }

    @Test
    void certificatesOfAnotherHostOrAnotherTimeAreRefused() throws Exception {
        HttpCalls calls = HttpCalls.anywhere().tlsFiles(environment("-", "-", "root.pem"));
        for (String certificate : List.of("elsewhere", "expired")) {
            HttpsServer other = serving(certificate, false);
            try {
                assertThatThrownBy(() -> call(calls, other, "https"))
                        .as(certificate)
                        .hasMessage("TLS failed");
            } finally {
                other.stop(0);
            }
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aServerThatNeedsAnIdentityAnswersNobody() throws Exception {
        HttpsServer strict = serving("server", true);
        try {
            HttpCalls nobody = HttpCalls.anywhere().tlsFiles(environment("-", "-", "root.pem"));
            HttpCalls known =
                    HttpCalls.anywhere().tlsFiles(environment("ec.pem", "ec-key.pem", "root.pem"));

            assertThatThrownBy(() -> call(nobody, strict, "https")).isInstanceOf(IOException.class);
            assertThat(asked).hasValue(0);
            assertThat(call(known, strict, "https")).isEqualTo("CN=ec");
        } finally {
            strict.stop(0);
        }
    }

    @Test
    void filesThatChangeAreReadAgain() throws Exception {
        Path certificate = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        HttpCalls calls =
                HttpCalls.anywhere()
                        .tlsFiles(
                                Map.of(
                                                "ETAMIL_TLS_CERT", certificate.toString(),
                                                "ETAMIL_TLS_KEY", key.toString(),
                                                "ETAMIL_TLS_CA", file("root.pem"))
                                        ::get);
        replace(certificate, "ec.pem");
        replace(key, "ec-key.pem");
        assertThat(call(calls, server, "https")).isEqualTo("CN=ec");

        replace(certificate, "rsa.pem");
        assertThatThrownBy(() -> call(calls, server, "https"))
                .hasMessageContaining("has no key for the certificate");

        replace(key, "rsa-pkcs1-key.pem");
        assertThat(call(calls, server, "https")).isEqualTo("CN=rsa");
        assertThat(asked).hasValue(2);
    }

    private void replace(Path target, String with) throws IOException {
        Path fresh = Files.copy(Path.of(file(with)), folder.resolve("fresh"));
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
