package in.etamil.http.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A request's body with an absolute deadline. What has arrived is read directly; for what has not,
 * another thread waits, so that the request's own thread can still answer when the time is over.
 */
final class TimedBody extends InputStream {
    private final InputStream body;
    private final long deadline;
    private long left;
    private @Nullable Thread waiting;

    /**
     * @param length how many bytes there are; {@link Long#MAX_VALUE} if only their end tells
     */
    TimedBody(InputStream body, long length, Duration time) {
        this.body = body;
        this.left = length;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (waiting != null) {
            throw late();
        }
        if (left == 0) {
            return -1;
        }
        int read = body.available() > 0 ? body.read(into, from, count) : wait(into, from, count);
        left = read < 0 ? 0 : left - read;
        return read;
    }

    /** Whether there is nothing more of it, or never was. */
    boolean isAtEnd() {
        return left == 0;
    }

    private int wait(byte[] into, int from, int count) throws IOException {
        FutureTask<Integer> read = new FutureTask<>(() -> body.read(into, from, count));
        Thread reader = Thread.ofVirtual().start(read);
        try {
            return read.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            waiting = reader;
            throw late();
        } catch (InterruptedException e) {
            waiting = reader;
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the body was to arrive", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private static SocketTimeoutException late() {
        return new SocketTimeoutException("the body did not arrive in time");
    }

    /** Whether a thread still waits for bytes, which keeps the connection from being used again. */
    boolean isStuck() {
        return waiting != null;
    }

    /** Ends the wait, and with it the connection. */
    void cut() {
        Thread reader = waiting;
        if (reader != null) {
            reader.interrupt();
            join(reader);
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
