package in.etamil.http.internal.answer;

import in.etamil.http.EtamilServer;
import in.etamil.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A server with one Java route for every path, and a client of it. */
final class Web implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final EtamilServer server;

    Web(EtamilServer server) {
        this.server = server;
    }

    static Web of(Handler handler) {
        return new Web(
                EtamilServer.builder()
                        .route("GET", "/*path", handler)
                        .route("POST", "/*path", handler)
                        .port(0)
                        .start());
    }

    int port() {
        return server.port();
    }

    HttpResponse<byte[]> get(String target, String... headers)
            throws IOException, InterruptedException {
        return send("GET", target, headers);
    }

    HttpResponse<byte[]> send(String method, String target, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
                        .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(" | ", response.headers().allValues(name));
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
