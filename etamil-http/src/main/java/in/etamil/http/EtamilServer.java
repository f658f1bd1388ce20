package in.etamil.http;

import in.etamil.http.engine.HttpEngine;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A running HTTP server over the routes of a program, of texts in eTamil and of Java handlers.
 * Thread-safe.
 *
 * <pre>{@code
 * try (EtamilServer server = EtamilServer.builder()
 *         .route("GET", "/hello/:name", "பதில் 200, \"வணக்கம் \" & param_name;")
 *         .port(0)
 *         .start()) {
 *     System.out.println(server.port());
 * }
 * }</pre>
 *
 * <p>Each request runs on a virtual thread, in a fresh execution of the program: nothing of one
 * request is seen by another. Source: language.md 9.5, backend.md 3 to 9 with the decisions of
 * backend-gaps.md.
 */
public final class EtamilServer implements AutoCloseable {
    private static final Duration AFTER_CANCEL = Duration.ofSeconds(5);

    private final HttpEngine engine;
    private final InFlight inFlight;
    private final int port;
    private final Duration grace;
    private final ReentrantLock closing = new ReentrantLock();
    private boolean closed;

    EtamilServer(HttpEngine engine, InFlight inFlight, int port, Duration grace) {
        this.engine = engine;
        this.inFlight = inFlight;
        this.port = port;
        this.grace = grace;
    }

    /**
     * Starts describing a server.
     *
     * @return a builder with no routes, bound to 127.0.0.1 and port 8080
     */
    public static EtamilServerBuilder builder() {
        return new EtamilServerBuilder();
    }

    /**
     * The port the server listens on: the one chosen by the system if it was asked for 0.
     *
     * @return 1 to 65535
     */
    public int port() {
        return port;
    }

    /**
     * Stops: new requests are answered 503, running ones may end within the grace period, later
     * ones are cancelled, and the port is free when this returns. Calling it again does nothing.
     * Must not be called from a handler, which it would wait for.
     */
    @Override
    public void close() {
        closing.lock();
        try {
            if (!closed) {
                closed = true;
                inFlight.drain(grace, AFTER_CANCEL);
                engine.stop();
            }
        } finally {
            closing.unlock();
        }
    }
}
