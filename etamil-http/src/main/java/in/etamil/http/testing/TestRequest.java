package in.etamil.http.testing;

import in.etamil.http.engine.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A request of a test. Immutable.
 *
 * @param method the method
 * @param target the path and the query as they go on the wire
 * @param headers the header lines
 * @param body the body; empty for none
 */
public record TestRequest(String method, String target, List<Header> headers, byte[] body) {

    /** Copies what can change. */
    public TestRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        headers = List.copyOf(headers);
        body = body.clone();
    }

    /**
     * A request without a body.
     *
     * @param method the method
     * @param target the path and the query, percent-encoded
     * @return the request
     */
    public static TestRequest of(String method, String target) {
        return new TestRequest(method, target, List.of(), new byte[0]);
    }

    /**
     * The same request with one more header.
     *
     * @param name the header's name
     * @param value its value
     * @return a new request
     */
    public TestRequest header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new TestRequest(method, target, more, body);
    }

    /**
     * The same request with a body.
     *
     * @param contentType its media type
     * @param text the body, sent as UTF-8
     * @return a new request
     */
    public TestRequest body(String contentType, String text) {
        return header("Content-Type", contentType).bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same request with a body of any bytes and no media type.
     *
     * @param content the body
     * @return a new request
     */
    public TestRequest bytes(byte[] content) {
        return new TestRequest(method, target, headers, content);
    }
}
