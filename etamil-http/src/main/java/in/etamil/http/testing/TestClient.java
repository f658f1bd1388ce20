package in.etamil.http.testing;

import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import java.io.IOException;

/**
 * Sends requests to a server from tests: through a socket, or without one. Both give the same
 * answers; without a socket nothing is bound, and framing, deadlines of the wire and the headers
 * that the engine adds ({@code Date}) are not there. Thread-safe.
 *
 * <pre>{@code
 * try (TestClient client = TestClient.inMemory(EtamilServer.builder().program(program))) {
 *     TestResponse response = client.get("/tax/950000");
 *     assertEquals(200, response.status());
 * }
 * }</pre>
 *
 * <p>Source: docs/server.md.
 */
public interface TestClient extends AutoCloseable {

    /**
     * Starts a server without a socket.
     *
     * @param description the server; its engine is not used
     * @return a client, which closes the server when it is closed
     * @throws in.etamil.http.EtamilServerException if the server cannot be started
     */
    static TestClient inMemory(EtamilServerBuilder description) {
        return MemoryClient.start(description);
    }

    /**
     * Talks to a running server through a socket, a connection a request.
     *
     * @param server the server
     * @return a client, which leaves the server alone when it is closed
     */
    static TestClient of(EtamilServer server) {
        return new SocketClient(server.port());
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @param request the request
     * @return the answer
     * @throws IOException if the connection ended without one
     */
    TestResponse send(TestRequest request) throws IOException;

    /**
     * Sends a GET request.
     *
     * @param target the path and the query, percent-encoded
     * @return the answer
     * @throws IOException if the connection ended without one
     */
    default TestResponse get(String target) throws IOException {
        return send(TestRequest.of("GET", target));
    }

    /**
     * Sends JSON by POST.
     *
     * @param target the path and the query, percent-encoded
     * @param json the body
     * @return the answer
     * @throws IOException if the connection ended without one
     */
    default TestResponse post(String target, String json) throws IOException {
        return send(TestRequest.of("POST", target).body("application/json", json));
    }

    @Override
    void close();
}
