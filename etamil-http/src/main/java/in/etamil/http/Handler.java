package in.etamil.http;

/**
 * A route written in Java. Called from many threads at once, each a virtual thread that may block.
 */
@FunctionalInterface
public interface Handler {

    /**
     * Answers one request.
     *
     * @param request the request
     * @return the response, never {@code null}
     * @throws Exception if it fails: logged in full, and the client gets a 500 that says nothing of
     *     it
     */
    Response handle(Request request) throws Exception;
}
