package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class ErrorHandlerTest {
    private final List<String> causes = new CopyOnWriteArrayList<>();

    private final ErrorHandler own =
            (problem, cause) -> {
                causes.add(problem.code() + " " + (cause == null ? "-" : cause.getMessage()));
                return Response.text("எனது " + problem.status()).withStatus(problem.status());
            };

    private static EtamilServerBuilder server() {
        return EtamilServer.builder()
                .route(
                        "GET",
                        "/fail",
                        request -> {
                            throw new IllegalStateException("உள்ளே");
                        })
                .route("GET", "/zero", "பதில் 200, 1 / 0;")
                .route("POST", "/a", request -> Response.text("a"));
    }

    @Test
    void ofTheServerAnswersEveryError() throws Exception {
        try (TestClient client = TestClient.inMemory(server().onError(own))) {
            assertThat(client.get("/fail").text()).isEqualTo("எனது 500");
            assertThat(client.get("/zero").text()).isEqualTo("எனது 500");
            assertThat(client.get("/none").text()).isEqualTo("எனது 404");
            TestResponse wrong = client.get("/a");
            assertThat(wrong.text()).isEqualTo("எனது 405");
            assertThat(wrong.header("Allow")).isEqualTo("OPTIONS, POST");
            assertThat(client.get("/%zz").text()).isEqualTo("எனது 400");
            assertThat(causes.get(0)).isEqualTo("HANDLER_ERROR உள்ளே");
            assertThat(causes.get(1)).startsWith("HANDLER_ERROR ").contains("division by zero");
            assertThat(causes.subList(2, 5)).allMatch(cause -> cause.endsWith(" -"));
        }
    }

    @Test
    void ofARouteWinsOverThatOfTheServer() throws Exception {
        RouteOptions options = RouteOptions.NONE.onError((problem, cause) -> Response.empty(418));
        try (TestClient client =
                TestClient.inMemory(
                        server().onError(own).route("GET", "/own", "பதில் 200, 1 / 0;", options))) {
            assertThat(client.get("/own").status()).isEqualTo(418);
            assertThat(client.get("/zero").text()).isEqualTo("எனது 500");
        }
    }

    @Test
    void thatThrowsOrDeclinesLeavesTheErrorDocument() throws Exception {
        ErrorHandler throwing =
                (problem, cause) -> {
                    throw new IllegalStateException("secret");
                };
        for (ErrorHandler handler : List.of(throwing, (problem, cause) -> null)) {
            try (TestClient client = TestClient.inMemory(server().onError(handler))) {
                TestResponse answer = client.get("/fail");
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.text()).contains("HANDLER_ERROR").doesNotContain("secret");
                assertThat(client.get("/none").text()).contains("NOT_FOUND");
            }
        }
    }

    @Test
    void thatDiesOfAnErrorLeavesTheErrorDocumentToo() throws Exception {
        ErrorHandler deep =
                (problem, cause) -> {
                    throw new StackOverflowError();
                };
        try (TestClient client = TestClient.inMemory(server().onError(deep))) {
            assertThat(client.get("/fail").status()).isEqualTo(500);
            assertThat(client.get("/none").status()).isEqualTo(404);
        }
    }
}
