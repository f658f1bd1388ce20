package in.etamil.testkit;

import in.etamil.host.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Time that stands still until a test moves it: what is measured and what the clock shows.
 * Thread-safe.
 *
 * <p>A wait for some time ends when it has been moved so far. {@link #awaitParked} tells when
 * somebody waits, so that moving it is not too early.
 */
public final class ManualTime implements Ticker, InstantSource {
    /** When the clock begins. */
    public static final Instant START = Instant.parse("2026-03-31T20:00:00Z");

    // No locks: blocking between a look at what is waited for and the wait would lose a wake-up.
    private final AtomicLong nanos = new AtomicLong(-1_000);
    private final Queue<Parked> parked = new ConcurrentLinkedQueue<>();

    /** One thread that waits; each wait is one of its own. */
    private static final class Parked {
        private final Thread thread = Thread.currentThread();
        private final long until;
        private final long time;

        Parked(long now, long time) {
            this.until = now + time;
            this.time = time;
        }

        @Override
        public String toString() {
            return thread.getName() + " for " + Duration.ofNanos(time);
        }
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.get() + 1_000);
    }

    /** Moves time on, and wakes those who have waited long enough. */
    public void advance(Duration time) {
        long now = nanos.addAndGet(time.toNanos());
        for (Parked one : parked) {
            // Who is woken no longer waits, and is seen again when it waits anew.
            if (now - one.until >= 0 && parked.remove(one)) {
                LockSupport.unpark(one.thread);
            }
        }
    }

    @Override
    public void park(long time) {
        if (time <= 0) {
            return;
        }
        Parked me = new Parked(nanos.get(), time);
        parked.add(me);
        if (nanos.get() - me.until < 0) {
            LockSupport.park(this);
        }
        parked.remove(me);
    }

    /** Waits until somebody waits for exactly so long. */
    public void awaitParked(Duration time) throws Exception {
        awaitParked(time, 1);
    }

    /** Waits until so many wait for exactly so long. */
    public void awaitParked(Duration time, int count) throws Exception {
        long asked = time.toNanos();
        Await.until(
                () -> "nobody waits for " + time + ": " + parked,
                () -> parked.stream().filter(one -> one.time == asked).count() >= count);
    }
}
