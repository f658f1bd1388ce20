package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProfileTest {
    private static final Map<String, String> SECURITY =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Content-Security-Policy", "frame-ancestors 'none'");

    private static EtamilServerBuilder production() {
        return EtamilServer.builder()
                .profile(Profile.PRODUCTION)
                .port(0)
                .route("GET", "/a", request -> Response.text("a"))
                .route(
                        "GET",
                        "/own",
                        request -> Response.text("a").withHeader("x-frame-options", "SAMEORIGIN"));
    }

    private static TestRequest fromElsewhere(String target) {
        return TestRequest.of("GET", target).header("Origin", "https://kadai.example");
    }

    @Test
    void ofProductionNeedsAnAddress() {
        assertThatThrownBy(() -> production().start())
                .isInstanceOf(EtamilServerException.class)
                .hasMessageContaining("the production profile needs an address")
                .hasMessageContaining("முகவரி");
    }

    @Test
    void ofProductionNeedsAProxyInFrontOfAnAddressThatOthersReach() {
        for (String host : List.of("0.0.0.0", "[::]")) {
            assertThatThrownBy(() -> production().host(host).start())
                    .isInstanceOf(EtamilServerException.class)
                    .hasMessageContaining("trustedProxies");
            production().host(host).trustedProxies("10.0.0.0/8").start().close();
            EtamilServer.builder()
                    .route("GET", "/a", request -> Response.text("a"))
                    .host(host)
                    .port(0)
                    .start()
                    .close();
        }
        production().host("127.0.0.1").start().close();
    }

    @Test
    void refusesProxiesThatAreNoAddressesAtOnce() {
        assertThatThrownBy(() -> EtamilServer.builder().trustedProxies("proxy.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy.example");
    }

    @Test
    void ofProductionSendsSecurityHeadersWithEveryAnswer() throws Exception {
        try (TestClient client = TestClient.inMemory(production().host("127.0.0.1"))) {
            for (String target : List.of("/a", "/none", "/%zz", "/health")) {
                TestResponse answer = client.get(target);
                SECURITY.forEach(
                        (name, value) ->
                                assertThat(answer.headerValues(name))
                                        .as("%s of %s", name, target)
                                        .containsExactly(value));
            }
            assertThat(client.get("/own").headerValues("X-Frame-Options"))
                    .containsExactly("SAMEORIGIN");
        }
    }

    @Test
    void ofProductionLetsNoOtherOriginInUnlessTold() throws Exception {
        try (TestClient client = TestClient.inMemory(production().host("127.0.0.1"))) {
            assertThat(client.send(fromElsewhere("/a")).header("Access-Control-Allow-Origin"))
                    .isNull();
        }
        try (TestClient client =
                TestClient.inMemory(
                        production().host("127.0.0.1").cors(Cors.of("https://kadai.example")))) {
            assertThat(client.send(fromElsewhere("/a")).header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://kadai.example");
        }
    }

    @Test
    void ofDevelopmentLetsAnyOriginInAndSendsNoSecurityHeaders() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder().route("GET", "/a", request -> Response.text("a")))) {
            TestResponse answer = client.send(fromElsewhere("/a"));
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            SECURITY.keySet().forEach(name -> assertThat(answer.header(name)).isNull());
            assertThat(client.get("/metrics").status()).isEqualTo(200);
        }
    }

    @Test
    void ofProductionHasHealthButNoMetrics() throws Exception {
        try (TestClient client = TestClient.inMemory(production().host("127.0.0.1"))) {
            assertThat(client.get("/health").status()).isEqualTo(200);
            assertThat(client.get("/metrics").status()).isEqualTo(404);
        }
    }
}
