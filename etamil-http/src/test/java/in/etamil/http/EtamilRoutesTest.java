package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.testkit.Printed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Routes whose blocks are eTamil, over real sockets. */
final class EtamilRoutesTest {
    private final HttpClient client = HttpClient.newHttpClient();

    private static EtamilServer serve(String program) {
        Program compiled =
                Etamil.builder()
                        .limits(Limits.request())
                        .build()
                        .compile(Source.of("சேவை.qmz", program));
        return EtamilServer.builder().program(compiled).port(0).start();
    }

    private HttpRequest.Builder request(EtamilServer server, String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target));
    }

    private HttpResponse<String> get(EtamilServer server, String target) throws Exception {
        return client.send(request(server, target).build(), BodyHandlers.ofString());
    }

    @Test
    void refusesAPathThatIsNoLiteral() {
        Program program =
                Etamil.builder()
                        .build()
                        .compile(
                                Source.of(
                                        "r.qmz",
                                        "பாதை_ = \"/a\";\nவழி பெறு, பாதை_ & \"b\" { பதில் 200, \"\"; }"));

        assertThatThrownBy(() -> EtamilServer.builder().program(program).port(0).start())
                .isInstanceOf(EtamilServerException.class)
                .hasMessageContaining("a literal text")
                .hasMessageContaining("r.qmz:2");
    }

    @Test
    void servesATextRouteWithoutAnyProgram() throws Exception {
        try (EtamilServer server =
                EtamilServer.builder()
                        .route("GET", "/hello/:name", "பதில் 200, \"வணக்கம் \" & param_name;")
                        .port(0)
                        .start()) {
            HttpResponse<String> response = get(server, "/hello/%E0%AE%B0%E0%AE%B5%E0%AE%BF");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("வணக்கம் ரவி");
        }
    }

    @Test
    void letsTextRoutesUseTheProgram() throws Exception {
        Program program =
                Etamil.builder()
                        .build()
                        .compile(
                                Source.of(
                                        "a.qmz",
                                        "வீதம் = 18%; செயல் வரி(த) { திரும்பு த * வீதம்; } வழி பெறு, \"/own\" { பதில் 200, \"own\"; }"));
        try (EtamilServer server =
                EtamilServer.builder()
                        .program(program)
                        .route("GET", "/tax/:amount", "பதில் 200, வரி(param_amount);")
                        .port(0)
                        .start()) {
            assertThat(get(server, "/tax/199.99").body()).isEqualTo("35.9982");
            assertThat(get(server, "/own").body()).isEqualTo("own");
        }
    }

    @Test
    void refusesToStartWithATextRouteThatDoesNotCompile() {
        EtamilServerBuilder builder =
                EtamilServer.builder().route("GET", "/bad/:x", "பதில் 200 \"x\";").port(0);

        assertThatThrownBy(builder::start)
                .isInstanceOfSatisfying(
                        EtamilCompileException.class,
                        e ->
                                assertThat(e.diagnostics())
                                        .singleElement()
                                        .satisfies(
                                                problem ->
                                                        assertThat(problem.file())
                                                                .isEqualTo("GET /bad/:x")));
    }

    @Test
    void bindsEverythingOfARequest() throws Exception {
        try (EtamilServer server =
                serve(
                        """
                வழி பதி, "/a/:b" {
                    பதில் 200, request_method & "|" & request_path & "|" & request_path_decoded & "|" & request_body & "|"
                        & query_params & "|" & query_params_all & "|" & headers["x-a"] & "|" & headers_all["x-a"] & "|"
                        & path_params & "|" & param_b & "|" & request_fields & "|" & request_files & "|" & request_route
                        & "|" & request_scheme & "|" & client_address & "|" & request_id;
                }
                """)) {
            HttpRequest request =
                    request(server, "/a/x%2Fy?q=1&q=%E0%AE%B5&flag")
                            .header("X-A", "1")
                            .header("X-A", "2")
                            .header("X-Request-Id", "r-1")
                            .POST(BodyPublishers.ofString("உடல்\r\n"))
                            .build();

            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .isEqualTo(
                            "POST|/a/x%2Fy|/a/x/y|உடல்\r\n|{flag: , q: வ}|{flag: [], q: [1, வ]}|2|[1, 2]|{b: x/y}|x/y|{}|[]"
                                    + "|/a/:b|http|127.0.0.1|r-1");
        }
    }

    @Test
    void replacesWrongBytesOfABody() throws Exception {
        try (EtamilServer server =
                serve(
                        "வழி பதி, \"/e\" { பதில் 200, request_body & \"|\" & நீளம்(request_body); }")) {
            HttpRequest request =
                    request(server, "/e")
                            .POST(BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xFF, 'b'}))
                            .build();

            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .isEqualTo("a\uFFFDb|3");
        }
    }

    @Test
    void answersWithStatusHeadersAndValues() throws Exception {
        try (EtamilServer server =
                serve(
                        """
                வழி பெறு, "/headers" { பதில் 201, "உ", {"X-Amount": 1.50, "content-type": "text/csv"}; }
                வழி பெறு, "/record" { பதில் 200, {b: [மெய், இன்மை], அ: 1.50}; }
                வழி பெறு, "/number" { பதில் 200, 12.50; }
                வழி பெறு, "/success" { பதில் 200, சரி([1]); }
                வழி பெறு, "/quiet" { அ = 1; }
                வழி பெறு, "/none" { பதில் 204, "x"; }
                """)) {
            HttpResponse<String> headers = get(server, "/headers");
            assertThat(headers.statusCode()).isEqualTo(201);
            assertThat(headers.headers().allValues("Content-Type")).containsExactly("text/csv");
            assertThat(headers.headers().firstValue("X-Amount")).hasValue("1.5");
            HttpResponse<String> record = get(server, "/record");
            assertThat(record.body()).isEqualTo("{\"b\":[true,null],\"அ\":1.50}");
            assertThat(record.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(get(server, "/number").body()).isEqualTo("12.5");
            assertThat(get(server, "/success").body()).isEqualTo("[1]");
            HttpResponse<String> quiet = get(server, "/quiet");
            assertThat(quiet.body()).isEqualTo("Handler executed successfully");
            assertThat(quiet.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; charset=utf-8");
            HttpResponse<String> none = get(server, "/none");
            assertThat(none.statusCode()).isEqualTo(204);
            assertThat(none.body()).isEmpty();
        }
    }

    @Test
    void endsAHandlerEarly() throws Exception {
        try (EtamilServer server =
                serve(
                        """
                வழி பெறு, "/r/:n" {
                    (param_n > 10) எனில் { பதில் 400, "பெரிது"; திரும்பு; }
                    பதில் 200, "சிறிது";
                }
                """)) {
            assertThat(get(server, "/r/50").body()).isEqualTo("பெரிது");
            assertThat(get(server, "/r/5").body()).isEqualTo("சிறிது");
        }
    }

    @Test
    void answersFailuresWithoutTheirDetailAndGoesOn() throws Exception {
        try (EtamilServer server =
                serve(
                        """
                வழி பெறு, "/zero" { பதில் 200, "முன்"; அ = 1 / 0; }
                வழி பெறு, "/secret" { பதில் 200, இரகசிய_மாறி; }
                வழி பெறு, "/status" { பதில் "404", "x"; }
                வழி பெறு, "/split" { பதில் 200, "x", {"X-A": "1\\r\\nX-B: 2"}; }
                வழி பெறு, "/failure" { பதில் 200, தவறு("x"); }
                வழி பெறு, "/exit" { வெளியேறு(3); }
                வழி பெறு, "/input" { உள்ளிடு அ; பதில் 200, அ; }
                வழி பெறு, "/deep" { பதில் 200, ஆழம்(); }
                செயல் ஆழம்() { திரும்பு ஆழம்(); }
                வழி பெறு, "/ok" { பதில் 200, "நலம்"; }
                """)) {
            for (String path :
                    List.of(
                            "/zero",
                            "/secret",
                            "/status",
                            "/split",
                            "/failure",
                            "/exit",
                            "/input",
                            "/deep")) {
                HttpResponse<String> response = get(server, path);
                assertThat(response.statusCode()).as(path).isEqualTo(500);
                assertThat(response.body())
                        .contains("\"code\":\"HANDLER_ERROR\"")
                        .doesNotContain("இரகசிய", "zero");
                assertThat(response.headers().firstValue("X-B")).isEmpty();
            }
            assertThat(get(server, "/ok").body()).isEqualTo("நலம்");
        }
    }

    @Test
    void exitEndsItsHandlerOnlyAndSendsWhatWasRecordedIfItIsASuccess() throws Exception {
        Program program =
                Etamil.builder()
                        .permissions(Permissions.SERVER)
                        .limits(Limits.request())
                        .build()
                        .compile(
                                Source.of(
                                        "சேவை.qmz",
                                        """
                வழி பெறு, "/answered" { பதில் 201, "முடிந்தது"; வெளியேறு(0); }
                வழி பெறு, "/fraction" { பதில் 202, "x"; வெளியேறு(0.5); }
                வழி பெறு, "/failed" { பதில் 200, "x"; வெளியேறு(1); }
                வழி பெறு, "/silent" { வெளியேறு(0); }
                வழி பெறு, "/bad" { பதில் 200, "x", {"X-A": "1\\r\\nX-B: 2"}; வெளியேறு(0); }
                """));
        try (EtamilServer server = EtamilServer.builder().program(program).port(0).start()) {
            HttpResponse<String> answered = get(server, "/answered");
            assertThat(answered.statusCode()).isEqualTo(201);
            assertThat(answered.body()).isEqualTo("முடிந்தது");
            assertThat(get(server, "/fraction").statusCode()).isEqualTo(202);
            for (String path : List.of("/failed", "/silent", "/bad")) {
                assertThat(get(server, path).statusCode()).as(path).isEqualTo(500);
            }
            assertThat(get(server, "/answered").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void stopsAHandlerThatNeverEnds() throws Exception {
        Program program =
                Etamil.builder()
                        .limits(Limits.request().withWallTime(Duration.ofMillis(200)))
                        .build()
                        .compile(
                                Source.of(
                                        "a.qmz",
                                        "வழி பெறு, \"/loop\" { (மெய்) சுற்று { ந = 1; } } வழி பெறு, \"/ok\" { பதில் 200, \"1\"; }"));
        try (EtamilServer server = EtamilServer.builder().program(program).port(0).start()) {
            HttpResponse<String> response = get(server, "/loop");

            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(response.body()).contains("\"code\":\"HANDLER_TIMEOUT\"");
            assertThat(get(server, "/ok").body()).isEqualTo("1");
        }
    }

    @Test
    void cancelsALoopWhenTheServerCloses() throws Exception {
        Program program =
                Etamil.builder()
                        .limits(Limits.request().withWallTime(Duration.ofMinutes(5)))
                        .build()
                        .compile(
                                Source.of(
                                        "a.qmz",
                                        "வழி பெறு, \"/loop\" { அச்சு \"உள்ளே\"; (மெய்) சுற்று { ந = 1; } }"));
        Printed lines = new Printed();
        EtamilServer server =
                EtamilServer.builder()
                        .program(program)
                        .console(lines)
                        .shutdownGrace(Duration.ofMillis(20))
                        .port(0)
                        .start();
        CompletableFuture<HttpResponse<String>> running =
                client.sendAsync(request(server, "/loop").build(), BodyHandlers.ofString());
        lines.awaitLines(1);
        server.close();

        assertThat(running.get().statusCode()).isEqualTo(503);
    }

    @Test
    void printsToTheServersConsole() throws Exception {
        Printed lines = new Printed();
        Program program =
                Etamil.builder()
                        .build()
                        .compile(
                                Source.of(
                                        "a.qmz",
                                        "அச்சு \"முன்னுரை\"; வழி பெறு, \"/\" { அச்சு \"உள்ளே\"; பதில் 200, \"\"; }"));
        try (EtamilServer server =
                EtamilServer.builder().program(program).console(lines).port(0).start()) {
            assertThat(lines.lines()).isEmpty();
            get(server, "/");
        }
        assertThat(lines.lines()).containsExactly("முன்னுரை", "உள்ளே");
    }

    @Test
    void keepsTwoHundredRequestsAtOnceExactAndApart() throws Exception {
        try (EtamilServer server =
                serve(
                        """
                எண்ணி = 0;
                வழி பதி, "/n/:id" {
                    ந = 0;
                    (ந < 500) சுற்று { எண்ணி = எண்ணி + 0.1; ந = ந + 1; }
                    பதில் 200, param_id & ":" & எண்ணி & ":" & query_params.k & ":" & request_body & ":" & headers["x-k"];
                }
                """)) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                HttpRequest request =
                        request(server, "/n/" + i + "?k=q" + i)
                                .header("X-K", "h" + i)
                                .POST(BodyPublishers.ofString("b" + i))
                                .build();
                answers.add(client.sendAsync(request, BodyHandlers.ofString()));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(answers.get(i).get().body())
                        .isEqualTo(i + ":50:q" + i + ":b" + i + ":h" + i);
            }
        }
    }

    @Test
    void runsThePreludeForEveryRequest() throws Exception {
        try (EtamilServer server =
                serve(
                        "எண்ணி = 1; வழி பெறு, \"/n\" { எண்ணி = எண்ணி + 10; பதில் 200, எண்ணி & பின்; } பின் = \"!\";")) {
            assertThat(get(server, "/n").body()).isEqualTo("11!");
            assertThat(get(server, "/n").body()).isEqualTo("11!");
        }
    }

    @Test
    void refusesProgramsThatCannotBeServed() {
        assertThatThrownBy(() -> serve("அச்சு 1;")).hasMessageContaining("no route");
        assertThatThrownBy(() -> serve("வழி பெறு, \"/a\" {} வழி பெறு, \"/a\" {}"))
                .hasMessageContaining("is declared twice");
        assertThatThrownBy(() -> serve("வழி பெறு, \"/:x\" {} வழி பெறு, \"/:y\" {}"))
                .hasMessageContaining("match the same requests");
        assertThatThrownBy(() -> serve("வழி TRACE, \"/a\" {}"))
                .hasMessageContaining("'TRACE' is none of the seven");
    }

    /** Collects what is printed. */
}
