package in.etamil.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Server-sent events on their way to one client; each is sent at once. Confined to the thread of
 * the request.
 *
 * <p>Source: backend-gaps.md G-04; the format is that of the HTML standard, "server-sent events".
 */
public final class EventStream {
    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
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
     * @throws IllegalArgumentException if the name holds a line break
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
     * @throws IllegalArgumentException if the id or the name holds a line break
     * @throws IOException if the client is gone
     */
    public void send(String id, String name, String data) throws IOException {
        write(data(line("id", id).append(line("event", name)), data));
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
        data.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
        if (data.isEmpty()) {
            event.append("data:\n");
        }
        return event.append('\n');
    }

    private void write(StringBuilder event) throws IOException {
        out.write(event.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
