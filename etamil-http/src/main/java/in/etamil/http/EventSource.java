package in.etamil.http;

import java.io.IOException;

/** Sends the events of one {@link Response#events} response. */
@FunctionalInterface
public interface EventSource {

    /**
     * Sends events until there are no more; the response ends when this returns.
     *
     * @param events where to
     * @throws IOException if the client is gone
     */
    void run(EventStream events) throws IOException;
}
