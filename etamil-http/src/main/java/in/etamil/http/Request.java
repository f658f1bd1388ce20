package in.etamil.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as Java sees it, decoded and checked. The body is read when it is first asked for, so a
 * filter may refuse a request without waiting for it. Confined to the thread that was given it; all
 * that it returns is immutable.
 *
 * <p>Source: docs/requests-and-responses.md.
 */
public interface Request {

    /**
     * The request's id: the client's {@code X-Request-Id} if it is plain, else a fresh one.
     *
     * @return the id
     */
    String id();

    /**
     * The method.
     *
     * @return upper case
     */
    String method();

    /**
     * The path as sent, not decoded.
     *
     * @return the path, without the query
     */
    String path();

    /**
     * The path of the route that matched, as declared.
     *
     * @return the path; empty if no route matched, which only filters see
     */
    String route();

    /**
     * The decoded path parameters.
     *
     * @return values by name
     */
    Map<String, String> pathParameters();

    /**
     * The decoded query parameters; of a repeated name the last value.
     *
     * @return values by name
     */
    Map<String, String> query();

    /**
     * The decoded query parameters, every value.
     *
     * @return lists of values by name
     */
    Map<String, List<String>> queryAll();

    /**
     * The headers; of a repeated name the combined or the last value.
     *
     * @return values by lower-case name
     */
    Map<String, String> headers();

    /**
     * The headers, every value.
     *
     * @return lists of values by lower-case name
     */
    Map<String, List<String>> headersAll();

    /**
     * One header.
     *
     * @param name its name in any case
     * @return the combined or the last value; {@code null} if it is not there
     */
    @Nullable String header(String name);

    /**
     * The cookies; of a repeated name the first value.
     *
     * @return values by name
     */
    Map<String, String> cookies();

    /**
     * The body as text, by the character set that the client declared, else UTF-8 with wrong bytes
     * replaced by U+FFFD.
     *
     * @return the text; empty if there is no body
     */
    String body();

    /**
     * The body's bytes.
     *
     * @return a copy; empty if there is no body
     */
    byte[] bodyBytes();

    /**
     * The fields of a form ({@code application/x-www-form-urlencoded} or {@code
     * multipart/form-data}); of a repeated name the last value.
     *
     * @return values by name; empty if the body is no form
     */
    Map<String, String> form();

    /**
     * The fields of a form, every value.
     *
     * @return lists of values by name; empty if the body is no form
     */
    Map<String, List<String>> formAll();

    /**
     * The files of a {@code multipart/form-data} body, in the order sent.
     *
     * @return the files; empty if there are none
     */
    List<Upload> files();

    /**
     * The client's address: of the connection, or as a trusted proxy reports it.
     *
     * @return the address as text
     */
    String client();

    /**
     * The scheme: of the connection, or as a trusted proxy reports it.
     *
     * @return {@code http} or {@code https}
     */
    String scheme();

    /**
     * What an earlier filter left under a name.
     *
     * @param name the name
     * @return the value, or {@code null}
     */
    @Nullable Object attribute(String name);

    /**
     * Leaves a value for later filters and the handler.
     *
     * @param name the name
     * @param value the value
     */
    void attribute(String name, Object value);
}
