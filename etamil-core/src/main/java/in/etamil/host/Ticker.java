package in.etamil.host;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Tells how time passes: what deadlines, waits and intervals are measured by. Tests give one that
 * they move by hand. Must be thread-safe.
 *
 * <p>What waits for time waits by the ticker, too: one that does not run with the time of this
 * machine overrides {@link #park} and wakes those who wait as it moves.
 */
@FunctionalInterface
public interface Ticker {

    /**
     * A reading, of no meaning but beside another of the same ticker.
     *
     * @return nanoseconds since some moment; never smaller than an earlier reading
     */
    long nanos();

    /**
     * Lets the calling thread rest until so much time has passed, it is unparked or interrupted, or
     * for no reason: whoever calls this looks again.
     *
     * @param nanos how long at most, in nanoseconds; nothing happens if it is not above 0
     */
    default void park(long nanos) {
        LockSupport.parkNanos(this, nanos);
    }

    /**
     * Waits until something is so, at most so long. Whoever makes it so unparks the waiting thread
     * ({@link LockSupport#unpark}).
     *
     * @param isSo whether it is; must not block
     * @param atMost how long to wait; not at all if it is not above zero
     * @return whether it is so
     * @throws InterruptedException if the calling thread is interrupted before it is so
     */
    default boolean await(BooleanSupplier isSo, Duration atMost) throws InterruptedException {
        long from = nanos();
        long time = TimeUnit.NANOSECONDS.convert(atMost); // the greatest long if it is more
        while (!isSo.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long left = time - (nanos() - from);
            if (left <= 0) {
                return false;
            }
            park(left);
        }
        return true;
    }

    /**
     * The time of this machine.
     *
     * @return {@link System#nanoTime()}, always the same object
     */
    static Ticker system() {
        return SystemTicker.TICKER;
    }
}
