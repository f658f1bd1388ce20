package in.etamil.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How long each part of an exchange may take, from its beginning to its end however the bytes drip.
 * Immutable and thread-safe.
 *
 * <p>Source: docs/server.md.
 *
 * @param head how long the request's head may take to arrive
 * @param body how long the request's body may take to arrive; later it is answered 408
 * @param handler how long prelude and handler may run; later they are cancelled and answered 504
 * @param write how long the client may take to read a response, and a piece of a streamed one;
 *     later the connection is cut
 * @param idle how long a connection may wait for its next request
 */
public record Deadlines(
        Duration head, Duration body, Duration handler, Duration write, Duration idle) {

    /** Head 10 s, body 30 s, handler 30 s, write 30 s, idle 60 s. */
    public static final Deadlines DEFAULT =
            new Deadlines(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60));

    /** Checks that every time is above zero and at most a day. */
    public Deadlines {
        check("head", head);
        check("body", body);
        check("handler", handler);
        check("write", write);
        check("idle", idle);
    }

    /**
     * The same deadlines with another time for the body.
     *
     * @param time above zero, at most a day
     * @return new deadlines
     * @throws IllegalArgumentException if it is out of range
     */
    public Deadlines withBody(Duration time) {
        return new Deadlines(head, time, handler, write, idle);
    }

    /**
     * The same deadlines with another time for the handler.
     *
     * @param time above zero, at most a day
     * @return new deadlines
     * @throws IllegalArgumentException if it is out of range
     */
    public Deadlines withHandler(Duration time) {
        return new Deadlines(head, body, time, write, idle);
    }

    /**
     * The same deadlines with another time for writing.
     *
     * @param time above zero, at most a day
     * @return new deadlines
     * @throws IllegalArgumentException if it is out of range
     */
    public Deadlines withWrite(Duration time) {
        return new Deadlines(head, body, handler, time, idle);
    }

    private static void check(String name, Duration time) {
        Objects.requireNonNull(time, name);
        if (time.isZero() || time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    name + " must be above zero and at most a day, got " + time);
        }
    }
}
