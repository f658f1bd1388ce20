package in.etamil.http.engine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The engine on the JDK's own HTTP server, a virtual thread for each request.
 *
 * <p>The JDK reads its settings once per process, so the first server of a process decides them,
 * and they are set only where nobody else set them: {@code jdk.httpserver.maxConnections} and, each
 * with {@code sun.net.httpserver.} in front, {@code nodelay}, {@code maxIdleConnections}, {@code
 * idleInterval}, {@code maxReqTime} and {@code maxReqHeaders}. Its one deadline for head and body
 * together ends connections without an answer; the body's own, which is held here, is shorter and
 * answers.
 */
public final class JdkEngine implements HttpEngine {
    private static final String PREFIX = "sun.net.httpserver.";
    private static final int BACKLOG = 1024;

    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    /** An engine for one server. */
    public JdkEngine() {}

    @Override
    public int start(InetSocketAddress address, Settings settings, Consumer<Exchange> handler)
            throws IOException {
        settle(settings);
        HttpServer bound = HttpServer.create(address, BACKLOG);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        bound.setExecutor(executor);
        bound.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        handler.accept(
                                new JdkExchange(
                                        exchange, settings.deadlines().body(), settings.ticker()));
                    }
                });
        bound.start();
        server = bound;
        threads = executor;
        return bound.getAddress().getPort();
    }

    @Override
    public void stop() {
        HttpServer bound = server;
        ExecutorService executor = threads;
        if (bound != null && executor != null) {
            server = null;
            threads = null;
            bound.stop(0);
            executor.shutdownNow();
        }
    }

    @Override
    public boolean isStrict() {
        return false;
    }

    private static void settle(Settings settings) {
        // Without it a response in two small packets waits 40 ms for the client's delayed
        // acknowledgement.
        setIfAbsent(PREFIX + "nodelay", "true");
        String connections = Integer.toString(settings.connections());
        setIfAbsent("jdk.httpserver.maxConnections", connections);
        // The default of 200 drops keep-alive clients under load.
        setIfAbsent(PREFIX + "maxIdleConnections", connections);
        setIfAbsent(PREFIX + "idleInterval", seconds(settings.deadlines().idle().toMillis()));
        // Seconds, whatever the module page says.
        long head = settings.deadlines().head().toMillis();
        long body = settings.deadlines().body().toMillis();
        setIfAbsent(PREFIX + "maxReqTime", seconds(head + body));
    }

    private static String seconds(long millis) {
        return Long.toString(Math.max(1, (millis + 999) / 1000));
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
