package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RouteOptionsTest {
    private static final Handler LENGTH =
            request -> Response.text(Integer.toString(request.bodyBytes().length));

    private static TestRequest post(String target, int bytes) {
        return TestRequest.of("POST", target).bytes(new byte[bytes]);
    }

    @Test
    void haveABodyLimitSmallerOrLargerThanTheServers() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .bodyLimit(100)
                                .route("POST", "/a", LENGTH)
                                .route("POST", "/small", LENGTH, RouteOptions.NONE.bodyLimit(10))
                                .route("POST", "/none", LENGTH, RouteOptions.NONE.bodyLimit(0))
                                .route("POST", "/big", LENGTH, RouteOptions.NONE.bodyLimit(5000))
                                .route(
                                        "POST",
                                        "/text",
                                        "பதில் 200, நீளம்(request_body);",
                                        RouteOptions.NONE.bodyLimit(200)))) {
            assertThat(client.send(post("/a", 100)).text()).isEqualTo("100");
            assertThat(client.send(post("/a", 101)).status()).isEqualTo(413);
            assertThat(client.send(post("/small", 10)).text()).isEqualTo("10");
            assertThat(client.send(post("/small", 11)).status()).isEqualTo(413);
            assertThat(client.send(post("/none", 0)).text()).isEqualTo("0");
            assertThat(client.send(post("/none", 1)).status()).isEqualTo(413);
            assertThat(client.send(post("/big", 5000)).text()).isEqualTo("5000");
            assertThat(client.send(post("/text", 200)).text()).isEqualTo("200");
            assertThat(client.send(post("/text", 201)).status()).isEqualTo(413);
        }
    }

    @Test
    void letARouteMatchOnlyWhereItsParametersAreRight() throws Exception {
        RouteOptions digits =
                RouteOptions.NONE
                        .where("n", n -> n.chars().allMatch(c -> c >= '0' && c <= '9'))
                        .where("n", n -> n.length() < 4);
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .route("GET", "/i/:n", "பதில் 200, \"எண் \" & param_n;", digits))) {
            assertThat(client.get("/i/12").text()).isEqualTo("எண் 12");
            assertThat(client.get("/i/1234").status()).isEqualTo(404);
            assertThat(client.get("/i/abc").status()).isEqualTo(404);
            assertThat(client.get("/i/%31").text()).isEqualTo("எண் 1");
        }
    }

    @Test
    void keepARouteUncompressed() throws Exception {
        String text = "வணக்கம் ".repeat(1000);
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .route("GET", "/a", request -> Response.text(text))
                                .route(
                                        "GET",
                                        "/plain",
                                        request -> Response.text(text),
                                        RouteOptions.NONE.uncompressed()))) {
            TestRequest request = TestRequest.of("GET", "/a").header("Accept-Encoding", "gzip");
            assertThat(client.send(request).header("Content-Encoding")).isEqualTo("gzip");
            TestResponse plain =
                    client.send(TestRequest.of("GET", "/plain").header("Accept-Encoding", "gzip"));
            assertThat(plain.header("Content-Encoding")).isNull();
            assertThat(plain.text()).isEqualTo(text);
        }
    }

    @Test
    void areSetForRoutesOfAProgramByName() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .program(
                                        Served.program(
                                                "வழி பதி, \"/e\" { பதில் 200, request_body; }"))
                                .options("POST", "/e", RouteOptions.NONE.bodyLimit(3)))) {
            assertThat(client.send(post("/e", 3)).status()).isEqualTo(200);
            assertThat(client.send(post("/e", 4)).status()).isEqualTo(413);
        }
        EtamilServerBuilder unknown =
                EtamilServer.builder()
                        .route("GET", "/a", LENGTH)
                        .options("GET", "/b", RouteOptions.NONE)
                        .options("GET", "/c", RouteOptions.NONE);
        assertThatThrownBy(() -> TestClient.inMemory(unknown))
                .isInstanceOfSatisfying(
                        EtamilServerException.class,
                        refused -> assertThat(refused.problems()).hasSize(2))
                .hasMessageContaining("'GET /b'")
                .hasMessageContaining("'GET /c'");
    }

    @Test
    void areImmutable() {
        RouteOptions limited = RouteOptions.NONE.bodyLimit(5);

        assertThat(RouteOptions.NONE.bodyLimit()).isNull();
        assertThat(limited.timeout(Duration.ofSeconds(1)).bodyLimit()).isEqualTo(5);
        assertThat(limited.timeout()).isNull();
        assertThat(limited.uncompressed().isCompressed()).isFalse();
        assertThat(limited.isCompressed()).isTrue();
    }

    @Test
    void refuseBadValuesAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteOptions.NONE.bodyLimit(-1))
                .withMessageContaining("bodyLimit")
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteOptions.NONE.timeout(Duration.ZERO))
                .withMessageContaining("timeout");
    }
}
