package in.etamil.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The yardstick: the JDK's server with nothing around it, a virtual thread for each request and the
 * settings of the eTamil server's engine. It sends the eTamil server's answers again, header by
 * header; only the request id is always the same.
 */
final class BareSide {
    private static final int BACKLOG = 1024;

    /** The JDK copies what is written at once, twice. */
    private static final int PIECE = 1 << 16;

    /** What the JDK's server sends by itself. */
    private static final List<String> OWN = List.of("date", "content-length", "connection");

    private final HttpServer server;
    private final int original;

    private BareSide(HttpServer server, int original) {
        this.server = server;
        this.original = original;
    }

    /**
     * Serves until the process that measures is gone.
     *
     * @param arguments the port of the eTamil server, then system properties with their values
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        for (String setting : Arrays.asList(arguments).subList(1, arguments.length)) {
            int equals = setting.indexOf('=');
            System.setProperty(setting.substring(0, equals), setting.substring(equals + 1));
        }
        Gate gate = new Gate();
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        BareSide side = new BareSide(server, Integer.parseInt(arguments[0]));
        side.route(Routes.JSON, Routes.JSON, () -> {});
        side.route(Routes.SLEEP, Routes.SLEEP, () -> Thread.sleep(Routes.SLEEP_MILLIS));
        // Its answer is that of another route: the eTamil server would hold the question.
        side.route(Routes.HOLD, Routes.SLEEP, gate::pass);
        side.route(Routes.LARGE, Routes.LARGE, () -> {});
        side.takeBodies();
        server.start();
        new Controls(gate).serve(server.getAddress().getPort());
    }

    /** What happens before the answer. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private void route(String path, String as, Work work) throws IOException {
        Answer answer = Answer.of(original, as);
        List<Answer.Header> headers =
                answer.headers().stream()
                        .filter(header -> OWN.stream().noneMatch(header::is))
                        .toList();
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        work.run();
                        send(exchange, answer, headers);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static void send(HttpExchange exchange, Answer answer, List<Answer.Header> headers)
            throws IOException {
        for (Answer.Header header : headers) {
            exchange.getResponseHeaders().add(header.name(), header.value());
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] body = answer.body();
            for (int from = 0; from < body.length; from += PIECE) {
                out.write(body, from, Math.min(PIECE, body.length - from));
            }
        }
    }

    private void takeBodies() {
        byte[] text = Routes.TEXT.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                Routes.BODY,
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(200, text.length);
                        exchange.getResponseBody().write(text);
                    }
                });
    }
}
