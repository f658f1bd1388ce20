package in.etamil.http;

import in.etamil.http.engine.Header;
import in.etamil.http.engine.WireBody;
import in.etamil.http.internal.wire.HeaderText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers. Immutable and thread-safe.
 *
 * <p>Source: docs/requests-and-responses.md.
 */
public final class Response {
    private static final byte[] NOTHING = {};

    private final int status;
    private final List<Header> headers;
    private final WireBody body;
    private final @Nullable Path file;

    private Response(int status, List<Header> headers, WireBody body, @Nullable Path file) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599, got " + status);
        }
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.file = file;
    }

    /**
     * Answers 200 with plain text.
     *
     * @param text the body
     * @return the response
     */
    public static Response text(String text) {
        return bytes("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Answers 200 with JSON that the caller wrote.
     *
     * @param json the body, valid JSON
     * @return the response
     */
    public static Response json(String json) {
        return bytes("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Answers 200 with bytes of any kind.
     *
     * @param contentType the media type
     * @param body the bytes; copied
     * @return the response
     * @throws IllegalArgumentException if the media type cannot be sent
     */
    public static Response of(String contentType, byte[] body) {
        return bytes(contentType, body.clone());
    }

    /**
     * Answers without a body.
     *
     * @param status 200 to 599
     * @return the response
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Response empty(int status) {
        return new Response(status, List.of(), new WireBody.Bytes(NOTHING), null);
    }

    /**
     * Answers 303, "see other", which makes the client get another address. {@link #withStatus}
     * makes another redirection of it, such as 302 or 308.
     *
     * @param location the address, absolute or from {@code /} on: visible ASCII, so percent-encoded
     * @return the response
     * @throws IllegalArgumentException if the address is empty or holds anything else
     */
    public static Response redirect(String location) {
        if (location.isEmpty() || !location.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "location must be visible ASCII: percent-encode everything else");
        }
        return empty(303).withHeader("Location", location);
    }

    /**
     * Answers 200 with bytes that are written as they come, in chunks. What is written is sent when
     * enough has gathered or on {@code flush}. If the writer fails, the connection is cut.
     *
     * @param contentType the media type
     * @param writer writes the body, on the thread of the request
     * @return the response
     * @throws IllegalArgumentException if the media type cannot be sent
     */
    public static Response stream(String contentType, WireBody.Writer writer) {
        Objects.requireNonNull(writer, "writer");
        return typed(contentType, new WireBody.Stream(-1, writer), null);
    }

    /**
     * Answers 200 with server-sent events ({@code text/event-stream}).
     *
     * @param source sends the events, on the thread of the request; the response ends when it
     *     returns
     * @return the response
     */
    public static Response events(EventSource source) {
        Objects.requireNonNull(source, "source");
        return stream("text/event-stream", out -> source.run(EventStream.open(out)))
                .withHeader("Cache-Control", "no-cache");
    }

    /**
     * Answers with a file: the whole, or the range the client asked for, or 304 if the client has
     * it, with {@code ETag}, {@code Last-Modified} and the type of its name. A file that is not
     * there or is no regular file is answered 404.
     *
     * @param file the file; sent as it is when the response goes out
     * @return the response
     */
    public static Response file(Path file) {
        return new Response(200, List.of(), WireBody.EMPTY, Objects.requireNonNull(file, "file"));
    }

    /**
     * The same response with another status.
     *
     * @param code 200 to 599
     * @return a new response
     * @throws IllegalArgumentException if the status is out of range
     */
    public Response withStatus(int code) {
        return new Response(code, headers, body, file);
    }

    /**
     * The same response with one more header; headers of that name are replaced, whatever their
     * case.
     *
     * @param name the name, a token of RFC 9110
     * @param value the value, without control characters
     * @return a new response
     * @throws IllegalArgumentException if the name or the value cannot be sent, or the header says
     *     where a message ends, which is the server's alone
     */
    public Response withHeader(String name, String value) {
        check(name, value);
        List<Header> more = new ArrayList<>(headers.size() + 1);
        for (Header header : headers) {
            if (!header.name().equalsIgnoreCase(name)) {
                more.add(header);
            }
        }
        more.add(new Header(name, value));
        return new Response(status, List.copyOf(more), body, file);
    }

    /**
     * The same response with one more header beside those of that name, such as a second {@code
     * Set-Cookie}.
     *
     * @param name the name, a token of RFC 9110
     * @param value the value, without control characters
     * @return a new response
     * @throws IllegalArgumentException as {@link #withHeader} says
     */
    public Response addHeader(String name, String value) {
        check(name, value);
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Response(status, List.copyOf(more), body, file);
    }

    /**
     * The same response with another media type.
     *
     * @param contentType the media type
     * @return a new response
     * @throws IllegalArgumentException if the media type cannot be sent
     */
    public Response withContentType(String contentType) {
        return withHeader("Content-Type", contentType);
    }

    /**
     * The same response, setting one more cookie.
     *
     * @param cookie the cookie
     * @return a new response
     */
    public Response withCookie(Cookie cookie) {
        return addHeader("Set-Cookie", cookie.header());
    }

    /**
     * The same response with another body, for filters that change it.
     *
     * @param bytes the body
     * @return a new response
     */
    public Response withBody(WireBody bytes) {
        return new Response(status, headers, Objects.requireNonNull(bytes, "bytes"), null);
    }

    /**
     * The status.
     *
     * @return 200 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The header lines.
     *
     * @return the lines in order
     */
    public List<Header> headers() {
        return headers;
    }

    /**
     * One header.
     *
     * @param name its name in any case
     * @return its first value, or {@code null}
     */
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    /**
     * The body; empty for a {@link #file} that was not opened yet.
     *
     * @return the body
     */
    public WireBody body() {
        return body;
    }

    /**
     * The file to be sent as the body.
     *
     * @return the file; {@code null} if the body is no file
     */
    public @Nullable Path file() {
        return file;
    }

    private static Response bytes(String contentType, byte[] body) {
        return typed(contentType, new WireBody.Bytes(body), null);
    }

    private static Response typed(String contentType, WireBody body, @Nullable Path file) {
        check("Content-Type", contentType);
        return new Response(200, List.of(new Header("Content-Type", contentType)), body, file);
    }

    private static void check(String name, String value) {
        if (!HeaderText.isToken(name) || !HeaderText.isValue(value)) {
            throw new IllegalArgumentException(
                    "header '" + name + "' cannot be sent: bad name or control character");
        }
        if (HeaderText.isFraming(name)) {
            throw new IllegalArgumentException(
                    "header '" + name + "' is the server's alone: it says where a message ends");
        }
    }
}
