package in.etamil.http.engine;

import in.etamil.host.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A request's body with an absolute deadline. What has arrived is read directly; for what has not,
 * another thread waits, so that the request's own thread can still answer when the time is over.
 */
final class TimedBody extends InputStream {
    private final InputStream body;
    private final Ticker ticker;
    private final Duration time;
    private final long began;
    private long left;
    private @Nullable Thread waiting;

    /**
     * @param length how many bytes there are; {@link Long#MAX_VALUE} if only their end tells
     */
    TimedBody(InputStream body, long length, Duration time, Ticker ticker) {
        this.body = body;
        this.left = length;
        this.ticker = ticker;
        this.time = time;
        began = ticker.nanos();
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
        Thread waiter = Thread.currentThread();
        FutureTask<Integer> read =
                new FutureTask<>(() -> body.read(into, from, count)) {
                    @Override
                    protected void done() {
                        LockSupport.unpark(waiter);
                    }
                };
        Thread reader = Thread.ofVirtual().start(read);
        try {
            if (!ticker.await(read::isDone, left())) {
                waiting = reader;
                throw late();
            }
            return read.get();
        } catch (InterruptedException e) {
            waiting = reader;
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the body was to arrive", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private Duration left() {
        return time.minusNanos(ticker.nanos() - began);
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
