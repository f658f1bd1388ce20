package in.etamil.http;

import java.util.Map;

/**
 * A request as a Java handler sees it, decoded and checked. Immutable and thread-safe.
 *
 * <p>Source: backend.md 4 and 5, with the decisions of backend-gaps.md G-27 and G-34.
 *
 * @param id the request's id: the client's {@code X-Request-Id} if it is plain, else a fresh one
 * @param method the method, upper case
 * @param path the path as sent, not decoded
 * @param route the path of the route that matched, as declared
 * @param pathParameters the decoded path parameters by name
 * @param query the decoded query parameters; of a repeated name the last value
 * @param headers the headers by lower-case name; of a repeated name the combined or the last value
 * @param body the body as UTF-8 text, wrong bytes replaced by U+FFFD; empty if there is none
 */
public record Request(
        String id,
        String method,
        String path,
        String route,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        String body) {

    /** Copies the maps. */
    public Request {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }
}
