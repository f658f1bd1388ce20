package in.etamil.http;

import in.etamil.host.Ticker;
import in.etamil.http.engine.HttpEngine;
import in.etamil.http.internal.routing.Endpoint;
import in.etamil.http.internal.serving.Service;
import in.etamil.http.operations.Health;
import in.etamil.http.operations.Jobs;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running HTTP server over the routes of a program, of texts in eTamil and of Java handlers.
 * Thread-safe.
 *
 * <pre>{@code
 * try (EtamilServer server = EtamilServer.builder()
 *         .route("GET", "/hello/:name", "பதில் 200, \\"வணக்கம் \\" & param_name;")
 *         .port(0)
 *         .start()) {
 *     System.out.println(server.port());
 * }
 * }</pre>
 *
 * <p>Each request runs on a virtual thread, in a fresh execution of the program: nothing of one
 * request is seen by another. Source: docs/semantics.md#serving, docs/routing.md, docs/server.md.
 */
public final class EtamilServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");
    private static final Duration AFTER_CANCEL = Duration.ofSeconds(5);

    private final HttpEngine engine;
    private final Service service;
    private final @Nullable Jobs jobs;
    private final Health health;
    private final String host;
    private final int port;
    private final Duration grace;
    private final Duration delay;
    private final Ticker ticker;
    private final List<String> routes = new ArrayList<>();
    private final ReentrantLock closing = new ReentrantLock();
    private final CountDownLatch stopped = new CountDownLatch(1);

    EtamilServer(
            HttpEngine engine,
            Service service,
            @Nullable Jobs jobs,
            Health health,
            InetSocketAddress address,
            int port,
            EtamilServerBuilder asked,
            List<Endpoint> endpoints) {
        this.engine = engine;
        this.service = service;
        this.jobs = jobs;
        this.health = health;
        this.host = address.getHostString();
        this.port = port;
        this.grace = asked.grace;
        this.delay = asked.delay;
        this.ticker = asked.ticker;
        for (Endpoint endpoint : endpoints) {
            routes.add(endpoint.method() + " " + endpoint.path());
        }
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
     * The address the server listens on.
     *
     * @return the name or address that was asked for
     */
    public String host() {
        return host;
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
     * The routes that are served, those of the server itself included.
     *
     * @return each as {@code METHOD path}, in the order of declaration
     */
    public List<String> routes() {
        return List.copyOf(routes);
    }

    /**
     * The jobs that are run.
     *
     * @return their labels, such as {@code #1 every 60s}
     */
    public List<String> jobs() {
        return jobs == null ? List.of() : jobs.labels();
    }

    /**
     * How many platform threads run handlers.
     *
     * @return the number; 0 if each request has a virtual thread of its own
     */
    public int workers() {
        return service.workers().count();
    }

    /**
     * Waits until the server has stopped.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /**
     * Stops, with the grace period that the builder was given. Calling it again waits for the first
     * call and does nothing. Must not be called from a handler, which it would wait for.
     */
    @Override
    public void close() {
        close(grace);
    }

    /**
     * Stops: {@code /health/ready} says so first, then new requests are answered 503 and no job
     * begins, running ones may end within the grace period, later ones are cancelled, and the port
     * is free when this returns.
     *
     * @param time how long running requests and jobs may go on
     * @throws IllegalArgumentException if it is negative or above a day
     */
    public void close(Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "the grace period must not be negative and at most a day: " + time);
        }
        closing.lock();
        try {
            if (stopped.getCount() > 0) {
                stop(time);
                stopped.countDown();
            }
        } finally {
            closing.unlock();
        }
    }

    private void stop(Duration time) {
        long from = ticker.nanos();
        LOG.info(
                "நிறுத்தப்படுகிறது; நடப்பிலுள்ளவை {}  (stopping; {} requests in flight)",
                service.passages().size(),
                service.passages().size());
        health.stopping();
        pause();
        service.passages().refuse();
        if (jobs != null) {
            jobs.stop();
        }
        boolean ended = service.passages().drain(time, AFTER_CANCEL);
        if (!ended) {
            LOG.warn("requests that did not end in time were cancelled");
        }
        if (jobs != null) {
            jobs.await(time.minusNanos(ticker.nanos() - from));
        }
        engine.stop();
        service.workers().stop();
        LOG.info("நிறுத்தம் முடிந்தது  (Shutdown complete)");
    }

    /** Balancers notice meanwhile; an interrupt ends it early. */
    private void pause() {
        try {
            ticker.await(() -> false, delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
