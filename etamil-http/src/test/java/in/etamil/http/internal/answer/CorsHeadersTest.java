package in.etamil.http.internal.answer;

import static in.etamil.http.internal.answer.Web.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.Cors;
import in.etamil.http.EtamilServer;
import in.etamil.http.Response;
import in.etamil.http.engine.Header;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Fetch standard's protocol. */
final class CorsHeadersTest {
    private static final String SHOP = "https://kadai.example";
    private static final Cors NAMED = Cors.of(SHOP, "http://localhost:3000");

    private static List<String> lines(Cors policy, String origin, Header... own) {
        List<Header> lines = new ArrayList<>(List.of(own));
        CorsHeaders.add(lines, policy, origin);
        return lines.stream().map(line -> line.name() + ": " + line.value()).toList();
    }

    @Test
    void letsAnyOriginReadWhereAnyMay() {
        for (String origin : new String[] {SHOP, "null", null}) {
            assertThat(lines(Cors.ANY_ORIGIN, origin)).contains("Access-Control-Allow-Origin: *");
        }
    }

    @Test
    void namesThePermittedOriginAndSaysThatItVaries() {
        assertThat(lines(NAMED, SHOP))
                .containsExactly(
                        "Vary: Origin",
                        "Access-Control-Allow-Origin: " + SHOP,
                        "Access-Control-Expose-Headers: X-Request-Id");
        assertThat(lines(NAMED.withCredentials(), SHOP))
                .contains("Access-Control-Allow-Credentials: true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "https://kadai.example.evil.example",
                "https://kadai.example:8443",
                "http://kadai.example",
                "HTTPS://KADAI.EXAMPLE",
                "https://kadai.example/",
                "*",
                ""
            })
    void saysNothingToOtherOrigins(String origin) {
        assertThat(lines(NAMED.withCredentials(), origin)).containsExactly("Vary: Origin");
    }

    @Test
    void saysThatItVariesAlsoWithoutAnOrigin() {
        assertThat(lines(NAMED, null)).containsExactly("Vary: Origin");
        assertThat(lines(Cors.NONE, SHOP)).isEmpty();
    }

    @Test
    void keepsOneVaryLine() {
        assertThat(lines(NAMED, null, new Header("vary", "Accept-Encoding")))
                .containsExactly("Vary: Accept-Encoding, Origin");
        assertThat(lines(NAMED, null, new Header("Vary", "origin"), new Header("Vary", "X-A")))
                .containsExactly("Vary: origin, X-A");
        assertThat(lines(NAMED, null, new Header("Vary", "*"))).containsExactly("Vary: *");
    }

    @Test
    void leavesTheWordToTheHandler() {
        assertThat(
                        lines(
                                NAMED,
                                SHOP,
                                new Header("access-control-allow-origin", "https://a.example")))
                .containsExactly("access-control-allow-origin: https://a.example");
        assertThat(lines(NAMED, SHOP, new Header("Access-Control-Expose-Headers", "X-Own")))
                .containsOnlyOnce("Access-Control-Expose-Headers: X-Own")
                .doesNotContain("Access-Control-Expose-Headers: X-Request-Id");
    }

    @Test
    void sendsTheReferencesHeadersOnEveryResponse() {
        assertThat(lines(CorsHeaders.REFERENCE, null))
                .containsExactly(
                        "Access-Control-Allow-Origin: *",
                        "Access-Control-Allow-Methods: GET, POST, PUT, DELETE, OPTIONS",
                        "Access-Control-Allow-Headers: Content-Type");
        assertThat(
                        lines(
                                CorsHeaders.REFERENCE,
                                SHOP,
                                new Header("access-control-allow-methods", "GET")))
                .containsExactly(
                        "access-control-allow-methods: GET",
                        "Access-Control-Allow-Origin: *",
                        "Access-Control-Allow-Headers: Content-Type");
    }

    @Test
    void answersPreflightsOverTheWire() throws Exception {
        try (Web web = named()) {
            HttpResponse<byte[]> yes = preflight(web, SHOP);
            HttpResponse<byte[]> no = preflight(web, "https://evil.example");

            assertThat(yes.statusCode()).isEqualTo(204);
            assertThat(header(yes, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
            assertThat(header(yes, "Access-Control-Allow-Credentials")).isEqualTo("true");
            assertThat(header(yes, "Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
            assertThat(header(yes, "Access-Control-Allow-Headers")).contains("Authorization");
            assertThat(header(yes, "Access-Control-Max-Age")).isEqualTo("600");
            assertThat(header(yes, "Vary")).isEqualTo("Origin");
            assertThat(no.statusCode()).isEqualTo(204);
            assertThat(header(no, "Vary")).isEqualTo("Origin");
            assertThat(no.headers().map().keySet())
                    .noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    void joinsWhatVariesOverTheWire() throws Exception {
        try (Web web = named()) {
            HttpResponse<byte[]> response =
                    web.get("/a", "Origin", SHOP, "Accept-Encoding", "gzip");

            assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding, Origin");
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
        }
    }

    private static Web named() {
        return new Web(
                EtamilServer.builder()
                        .route("PATCH", "/a", request -> Response.text("a"))
                        .route("GET", "/a", request -> Response.text("a".repeat(2000)))
                        .cors(NAMED.withCredentials())
                        .port(0)
                        .start());
    }

    private static HttpResponse<byte[]> preflight(Web web, String origin) throws Exception {
        return web.send(
                "OPTIONS",
                "/a",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "PATCH",
                "Access-Control-Request-Headers",
                "authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "kadai.example",
                "https://",
                "https://a/",
                "https://a/b",
                "https://A.example",
                "https://*.a.example",
                "https://a b",
                "https://a\r\nX-B: 1",
                "https://a:443",
                "http://a:80",
                "https://a:",
                "https://a:0",
                "https://u@a",
                "https://a?b",
                "https://a#b",
                "https://கடை.example",
                "ftp://a"
            })
    void refusesOriginsThatNoBrowserSends(String origin) {
        assertThatThrownBy(() -> Cors.of(origin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a",
                "http://localhost:3000",
                "https://[::1]:8443",
                "http://10.0.0.1"
            })
    void takesOriginsThatBrowsersSend(String origin) {
        assertThat(Cors.of(origin).allows(origin)).isEqualTo(origin);
    }

    @Test
    void refusesNamesThatCouldSplitTheResponseOrMeanNothing() {
        List<String> bad = List.of("X-A\r\nX-B: 1");
        List<String> none = List.of();

        assertThatThrownBy(() -> policy(bad, none, none)).hasMessageContaining("methods");
        assertThatThrownBy(() -> policy(none, bad, none)).hasMessageContaining("headers");
        assertThatThrownBy(() -> policy(none, none, bad)).hasMessageContaining("exposed");
        assertThatThrownBy(() -> policy(none, List.of("*"), none).withCredentials())
                .hasMessageContaining("headers");
        assertThatThrownBy(() -> Cors.ANY_ORIGIN.withCredentials())
                .hasMessageContaining("credentials");
    }

    private static Cors policy(List<String> methods, List<String> headers, List<String> exposed) {
        return new Cors(List.of(SHOP), methods, headers, exposed, false, Duration.ZERO);
    }
}
