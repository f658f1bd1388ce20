package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestRequest;
import in.etamil.http.testing.TestResponse;
import in.etamil.testkit.RawHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class FilterTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private Filter named(String name) {
        return (request, next) -> {
            seen.add(name + " in");
            Response response = next.handle(request);
            seen.add(name + " out " + response.status());
            return response.addHeader("X-Filter", name);
        };
    }

    private Handler answering(String text) {
        return request -> {
            seen.add(text);
            return Response.text(text);
        };
    }

    @Test
    void runsInOrderAndBackAgain() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(named("first"))
                                .filter(named("second"))
                                .route("GET", "/a", answering("a")))) {
            TestResponse answer = client.get("/a");

            assertThat(answer.headerValues("X-Filter")).containsExactly("second", "first");
            assertThat(seen)
                    .containsExactly(
                            "first in", "second in", "a", "second out 200", "first out 200");
        }
    }

    @Test
    void seesErrorsAsTheAnswersTheyAre() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(named("f"))
                                .bodyLimit(4)
                                .route("POST", "/a", answering("a"))
                                .route("GET", "/t", "பதில் 200, headers.இல்லாதது;"))) {
            assertThat(client.get("/none").headerValues("X-Filter")).containsExactly("f");
            TestResponse wrong = client.get("/a");
            assertThat(wrong.status()).isEqualTo(405);
            assertThat(wrong.header("Allow")).isEqualTo("OPTIONS, POST");
            assertThat(client.post("/a", "[1,2,3]").headerValues("X-Filter")).containsExactly("f");
            assertThat(seen)
                    .containsExactly("f in", "f out 404", "f in", "f out 405", "f in", "f out 413");
        }
    }

    @Test
    void seesTheFailureOfAHandler() throws Exception {
        Filter translating =
                (request, next) -> {
                    try {
                        return next.handle(request);
                    } catch (IllegalArgumentException e) {
                        return Response.text(String.valueOf(e.getMessage())).withStatus(422);
                    }
                };
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(translating)
                                .route(
                                        "GET",
                                        "/a",
                                        request -> {
                                            throw new IllegalArgumentException("தவறு");
                                        })
                                .route(
                                        "GET",
                                        "/b",
                                        request -> {
                                            throw new IllegalStateException("b");
                                        }))) {
            assertThat(client.get("/a").status()).isEqualTo(422);
            assertThat(client.get("/a").text()).isEqualTo("தவறு");
            assertThat(client.get("/b").status()).isEqualTo(500);
        }
    }

    @Test
    void mayRefuseWithoutWaitingForTheBody() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .filter(
                                (request, next) ->
                                        request.header("authorization") == null
                                                ? Response.empty(401)
                                                : next.handle(request))
                        .route("POST", "/a", answering("a"))
                        .port(0)
                        .start()) {
            long from = System.nanoTime();
            String answer =
                    RawHttp.send(
                            server.port(),
                            "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc"
                                    .getBytes(StandardCharsets.UTF_8),
                            1500);

            assertThat(answer).startsWith("HTTP/1.1 401 ");
            assertThat(System.nanoTime() - from).isLessThan(10_000_000_000L);
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void thatFailsIsAnsweredAsAFailedHandler() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(
                                        (request, next) -> {
                                            if (request.query().containsKey("null")) {
                                                return null;
                                            }
                                            throw new IllegalStateException("secret");
                                        })
                                .route("GET", "/a", answering("a")))) {
            for (String target : new String[] {"/a", "/a?null"}) {
                TestResponse answer = client.get(target);
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.text()).contains("HANDLER_ERROR").doesNotContain("secret");
            }
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void beforeAndAfterAreShorterForms() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(Filter.before(request -> seen.add(request.path())))
                                .filter(
                                        Filter.after(
                                                (request, response) ->
                                                        response.withHeader("X-A", "1")))
                                .route("GET", "/a", answering("a")))) {
            assertThat(client.get("/a").header("X-A")).isEqualTo("1");
            assertThat(client.get("/none").header("X-A")).isEqualTo("1");
            assertThat(seen).containsExactly("/a", "a", "/none");
        }
    }

    @Test
    void leavesAttributesForThoseBehind() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(Filter.before(request -> request.attribute("user", "ரவி")))
                                .route(
                                        "GET",
                                        "/a",
                                        request ->
                                                Response.text(
                                                        request.attribute("user")
                                                                + " "
                                                                + request.attribute("none"))))) {
            assertThat(client.get("/a").text()).isEqualTo("ரவி null");
        }
    }

    @Test
    void ofAGroupStandsAroundItsRoutesOnly() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(named("server"))
                                .group(
                                        "/api",
                                        api ->
                                                api.route("GET", "/early", answering("early"))
                                                        .filter(named("one"))
                                                        .filter(named("two"))
                                                        .options(RouteOptions.NONE.bodyLimit(2))
                                                        .route("POST", "/a", answering("a")))
                                .route("POST", "/b", answering("b")))) {
            TestRequest small = TestRequest.of("POST", "/api/a").bytes(new byte[2]);
            assertThat(client.send(small).headerValues("X-Filter"))
                    .containsExactly("two", "one", "server");
            assertThat(client.send(small.bytes(new byte[3])).status()).isEqualTo(413);
            assertThat(client.post("/b", "[1]").headerValues("X-Filter")).containsExactly("server");
            assertThat(client.get("/api/early").headerValues("X-Filter")).containsExactly("server");
            assertThat(client.get("/a").status()).isEqualTo(404);
        }
    }

    @Test
    void changesWhatAProgramAnswered() throws Exception {
        try (TestClient client =
                TestClient.inMemory(
                        EtamilServer.builder()
                                .filter(
                                        Filter.after(
                                                (request, response) ->
                                                        Response.text(
                                                                request.route()
                                                                        + response.status())))
                                .route("GET", "/t/:a", "பதில் 201, param_a;"))) {
            assertThat(client.get("/t/1").text()).isEqualTo("/t/:a201");
            assertThat(client.get("/none").text()).isEqualTo("404");
        }
    }
}
