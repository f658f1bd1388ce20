package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import org.junit.jupiter.api.Test;

final class MetricsTest {
    private static EtamilServerBuilder server() {
        return EtamilServer.builder()
                .route(
                        "GET",
                        "/u/:id",
                        request -> Response.text(request.pathParameters().get("id")))
                .route("POST", "/bad", request -> Response.empty(422))
                .route(
                        "GET",
                        "/fail",
                        request -> {
                            throw new IllegalStateException("x");
                        });
    }

    @Test
    void countsByMethodRouteAndClassOfStatus() throws Exception {
        try (TestClient client = TestClient.inMemory(server())) {
            client.get("/u/1");
            client.get("/u/2");
            client.send(TestRequest.of("HEAD", "/u/3"));
            client.post("/bad", "{}");
            client.get("/fail");
            client.get("/none");
            client.send(TestRequest.of("DELETE", "/u/1"));

            TestResponse metrics = client.get("/metrics");

            assertThat(metrics.status()).isEqualTo(200);
            assertThat(metrics.header("Content-Type"))
                    .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
            assertThat(metrics.text())
                    .contains(
                            "# TYPE etamil_http_requests_total counter\n",
                            "etamil_http_requests_total{method=\"GET\",route=\"/u/:id\",status=\"2xx\"} 3\n",
                            "etamil_http_requests_total{method=\"POST\",route=\"/bad\",status=\"4xx\"} 1\n",
                            "etamil_http_requests_total{method=\"GET\",route=\"/fail\",status=\"5xx\"} 1\n",
                            "etamil_http_requests_total{method=\"\",route=\"\",status=\"4xx\"} 2\n")
                    .doesNotContain("/none");
        }
    }

    @Test
    void staysBoundedWhateverClientsAskFor() throws Exception {
        try (TestClient client = TestClient.inMemory(server())) {
            for (int i = 0; i < 500; i++) {
                client.get("/u/" + i);
                client.get("/other-" + i);
                client.send(TestRequest.of("METHOD" + i, "/x"));
            }

            String metrics = client.get("/metrics").text();

            assertThat(metrics.lines()).hasSize(4);
            assertThat(metrics)
                    .contains("route=\"/u/:id\",status=\"2xx\"} 500")
                    .contains("route=\"\",status=\"4xx\"} 1000");
        }
    }

    @Test
    void escapesWhatRoutesAreNamed() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .route("GET", "/a\"b", request -> Response.text("a")))) {
            assertThat(client.get("/a%22b").status()).isEqualTo(200);

            assertThat(client.get("/metrics").text()).contains("route=\"/a\\\"b\"");
        }
    }

    @Test
    void isOffInProductionUnlessAskedFor() throws Exception {
        EtamilServerBuilder production = server().profile(Profile.PRODUCTION).host("127.0.0.1");
        try (TestClient client = TestClient.inMemory(production)) {
            assertThat(client.get("/metrics").status()).isEqualTo(404);
        }
        try (TestClient client = TestClient.inMemory(production.metrics(true))) {
            assertThat(client.get("/metrics").status()).isEqualTo(200);
        }
        try (TestClient client = TestClient.inMemory(server().metrics(false))) {
            assertThat(client.get("/metrics").status()).isEqualTo(404);
        }
    }
}
