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
 * <p>The JDK reads the settings below once per process, so they are set only where nobody else set
 * them.
 */
public final class JdkEngine implements HttpEngine {
    private static final String PREFIX = "sun.net.httpserver.";
    private static final int BACKLOG = 1024;

    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    @Override
    public int start(InetSocketAddress address, Consumer<Exchange> handler) throws IOException {
        settle();
        HttpServer bound = HttpServer.create(address, BACKLOG);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        bound.setExecutor(executor);
        bound.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        handler.accept(new JdkExchange(exchange));
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

    private static void settle() {
        // Without it a response in two small packets waits 40 ms for the client's delayed
        // acknowledgement.
        setIfAbsent("nodelay", "true");
        // The default of 200 drops keep-alive clients under load.
        setIfAbsent("maxIdleConnections", "10000");
        // Seconds, whatever the module page says: a client that sends its request byte by byte is
        // cut off.
        setIfAbsent("maxReqTime", "40");
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(PREFIX + name) == null) {
            System.setProperty(PREFIX + name, value);
        }
    }
}
