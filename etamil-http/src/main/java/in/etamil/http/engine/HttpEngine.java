package in.etamil.http.engine;

import in.etamil.host.Ticker;
import in.etamil.http.Deadlines;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/**
 * What speaks HTTP on a socket. Everything above it (limits, routing, errors) is the same on every
 * engine. One engine serves one server, once.
 */
public interface HttpEngine {

    /**
     * Binds the address and serves from now on, each request on a thread of its own that may block.
     *
     * @param address where to listen
     * @param settings what the engine itself must hold
     * @param handler takes each exchange and answers it before it returns
     * @return the port really bound
     * @throws IOException if the address cannot be bound; then nothing is left open
     */
    int start(InetSocketAddress address, Settings settings, Consumer<Exchange> handler)
            throws IOException;

    /**
     * Closes the listening socket and every connection; does nothing when not started or stopped
     * before.
     */
    void stop();

    /**
     * Whether it refuses every malformed message itself, so that it may face the Internet alone.
     *
     * @return whether its parser is strict
     */
    boolean isStrict();

    /**
     * What only an engine can hold.
     *
     * @param connections the most connections open at once
     * @param deadlines the times of which it holds head, body and idle
     * @param ticker what it measures them by, where it measures itself
     */
    record Settings(int connections, Deadlines deadlines, Ticker ticker) {}
}
