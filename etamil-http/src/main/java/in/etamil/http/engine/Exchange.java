package in.etamil.http.engine;

import java.io.IOException;

/** One request and the one chance to answer it. Used by one thread. */
public interface Exchange {

    WireRequest request();

    /**
     * Sends the response, at most once.
     *
     * @throws IOException if the client is gone
     */
    void respond(WireResponse response) throws IOException;
}
