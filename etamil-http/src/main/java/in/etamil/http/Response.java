package in.etamil.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a Java handler answers. Immutable and thread-safe. */
public final class Response {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Response(int status, Map<String, String> headers, byte[] body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599, got " + status);
        }
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Answers 200 with plain text.
     *
     * @param text the body
     * @return the response
     */
    public static Response text(String text) {
        return of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Answers 200 with JSON that the caller wrote.
     *
     * @param json the body, valid JSON
     * @return the response
     */
    public static Response json(String json) {
        return of("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Answers 200 with bytes of any kind.
     *
     * @param contentType the media type
     * @param body the bytes; copied
     * @return the response
     */
    public static Response of(String contentType, byte[] body) {
        return new Response(
                200, Map.of("Content-Type", Objects.requireNonNull(contentType)), body.clone());
    }

    /**
     * Answers without a body.
     *
     * @param status 200 to 599
     * @return the response
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }

    /**
     * The same response with another status.
     *
     * @param code 200 to 599
     * @return a new response
     * @throws IllegalArgumentException if the status is out of range
     */
    public Response withStatus(int code) {
        return new Response(code, headers, body);
    }

    /**
     * The same response with one more header; a header of that name is replaced, whatever its case.
     *
     * @param name the name, a token of RFC 9110
     * @param value the value, without control characters
     * @return a new response
     * @throws IllegalArgumentException if the name or the value cannot be sent
     */
    public Response withHeader(String name, String value) {
        if (!HeaderText.isToken(name) || !HeaderText.isValue(value)) {
            throw new IllegalArgumentException(
                    "header '" + name + "' cannot be sent: bad name or control character");
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new Response(status, more, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
