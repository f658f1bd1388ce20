package in.etamil.http.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/**
 * What speaks HTTP on a socket. Everything above it (limits, routing, errors) is the same on every
 * engine.
 */
public interface HttpEngine {

    /**
     * Binds the address and serves from now on, each request on a thread of its own.
     *
     * @return the port really bound
     * @throws IOException if the address cannot be bound; then nothing is left open
     */
    int start(InetSocketAddress address, Consumer<Exchange> handler) throws IOException;

    /**
     * Closes the listening socket and every connection; does nothing when not started or stopped
     * before.
     */
    void stop();
}
