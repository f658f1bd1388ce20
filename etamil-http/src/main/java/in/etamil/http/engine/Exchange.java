package in.etamil.http.engine;

import java.io.IOException;

/** One request and the one chance to answer it. Used by one thread. */
public interface Exchange {

    /**
     * The request.
     *
     * @return the request as it was read
     */
    WireRequest request();

    /**
     * Sends the response, at most once.
     *
     * @param response the response
     * @throws IOException if the client is gone or the body could not be written: the connection is
     *     cut
     */
    void respond(WireResponse response) throws IOException;
}
