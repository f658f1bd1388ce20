package com.example.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The servlet in a real container, asked over real sockets. */
class LoanServletTest {
    private static final String LOAN = "principal=500000&instalment=10000&rate=8.4&months=";

    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(LoanServlet.class, "/loan");
        server.setHandler(context);
        server.start();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.stop();
    }

    @Test
    void answersWithTheRules() throws Exception {
        HttpResponse<String> one = get(LOAN + "1");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body().strip()).isEqualTo("493500.00 3500.00");
        assertThat(get(LOAN + "2").body().strip()).isEqualTo("486954.50 6954.50");
    }

    @Test
    void whatIsWrongIsTold() throws Exception {
        assertThat(get(LOAN + "x").statusCode()).isEqualTo(400);
        assertThat(get(LOAN + "1.5").statusCode()).isEqualTo(400);
        assertThat(get("principal=1").body()).contains("missing: instalment");
        assertThat(get("principal=1e40&instalment=1&rate=1&months=1").statusCode()).isEqualTo(400);
        HttpResponse<String> refused = get("principal=1&instalment=0&rate=1&months=1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body().strip()).isEqualTo("தவணை எதிர்மறை");
    }

    @Test
    void aRequestThatAsksForTooMuchIsEndedAndNoOther() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> endless =
                IntStream.range(0, 4).mapToObj(i -> send(LOAN + "100000000000")).toList();
        assertThat(get(LOAN + "1").body().strip()).isEqualTo("493500.00 3500.00");
        for (CompletableFuture<HttpResponse<String>> one : endless) {
            assertThat(one.get().statusCode()).isEqualTo(503);
            assertThat(one.get().body().strip()).isIn("ET5002", "ET5003");
        }
    }

    private static HttpResponse<String> get(String query) throws Exception {
        return send(query).get();
    }

    private static CompletableFuture<HttpResponse<String>> send(String query) {
        URI uri = URI.create(server.getURI() + "loan?" + query);
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
