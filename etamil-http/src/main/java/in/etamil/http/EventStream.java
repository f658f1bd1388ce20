package in.etamil.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Server-sent events on their way to one client; each is sent at once. Confined to the thread of
 * the request.
 *
 * <p>Source: docs/server.md; the format is that of the HTML standard, "server-sent events".
 */
public final class EventStream {
    /** The three line breaks of the format; a break at the end begins one more, empty line. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Sends the head of the response, so that the client knows that it is connected. */
    static EventStream open(OutputStream out) throws IOException {
        out.flush();
        return new EventStream(out);
    }

    /**
     * Sends an event without a name.
     *
     * @param data the text, of any number of lines
     * @throws IOException if the client is gone
     */
    public void send(String data) throws IOException {
        write(data(new StringBuilder(), data));
    }

    /**
     * Sends an event with a name.
     *
     * @param name the event's name, one line
     * @param data the text, of any number of lines
     * @throws IllegalArgumentException if the name holds a line break or NUL
     * @throws IOException if the client is gone
     */
    public void send(String name, String data) throws IOException {
        write(data(line("event", name), data));
    }

    /**
     * Sends an event with a name and an id, which the client sends back as {@code Last-Event-ID}
     * when it comes again.
     *
     * @param id the id, one line
     * @param name the event's name, one line
     * @param data the text, of any number of lines
     * @throws IllegalArgumentException if the id or the name holds a line break or NUL
     * @throws IOException if the client is gone
     */
    public void send(String id, String name, String data) throws IOException {
        write(data(line("id", id).append(line("event", name)), data));
    }

    /**
     * Tells the client how long to wait before it connects again when the connection is lost.
     *
     * @param wait zero or more, sent in milliseconds
     * @throws IllegalArgumentException if it is negative
     * @throws IOException if the client is gone
     */
    public void retry(Duration wait) throws IOException {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("wait must not be negative, got " + wait);
        }
        write(new StringBuilder("retry: ").append(wait.toMillis()).append("\n\n"));
    }

    /**
     * Sends a comment, which clients ignore: it keeps the connection open and shows whether the
     * client is still there.
     *
     * @throws IOException if the client is gone
     */
    public void ping() throws IOException {
        write(new StringBuilder(":\n\n"));
    }

    private static StringBuilder line(String field, String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an event's " + field + " must be one line");
        }
        return new StringBuilder(field).append(": ").append(value).append('\n');
    }

    private static StringBuilder data(StringBuilder event, String data) {
        for (String line : LINE_BREAK.split(data, -1)) {
            event.append("data: ").append(line).append('\n');
        }
        return event.append('\n');
    }

    private void write(StringBuilder event) throws IOException {
        out.write(event.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
