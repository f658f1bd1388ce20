package in.etamil.internal.scope;

import in.etamil.host.RunContext.Registration;
import in.etamil.host.Ticker;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Does things when deadlines pass: one daemon thread for all runs of an engine, started when
 * something waits, gone when it wakes and nothing does. Thread-safe.
 */
public final class DeadlineTimer {
    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();

    /** What waits, the next one first. */
    private final TreeSet<Wait> waits = new TreeSet<>();

    private @Nullable Thread thread;
    private long count;

    public DeadlineTimer(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Tells the time that deadlines are measured by. */
    public Ticker ticker() {
        return ticker;
    }

    /**
     * Does something when the ticker has come to the deadline, on a thread of its own: it may take
     * longer than others can wait.
     *
     * @return takes it back, if it was not begun
     */
    public Registration at(long deadline, Runnable action) {
        lock.lock();
        try {
            Wait wait = new Wait(deadline, count++, action);
            waits.add(wait);
            if (thread == null) {
                thread = Thread.ofPlatform().daemon().name("etamil-deadlines").start(this::watch);
            } else if (waits.first() == wait) {
                LockSupport.unpark(thread);
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever takes the last wait back does not wake the thread: it finds nothing to do later. */
    private void watch() {
        for (long left = next(); left > 0; left = next()) {
            ticker.park(left);
        }
    }

    /** Begins what is due; gives the time until something else is, or 0 if nothing is. */
    private long next() {
        lock.lock();
        try {
            long now = ticker.nanos();
            while (!waits.isEmpty()) {
                Wait first = waits.first();
                if (first.deadline - now > 0) {
                    return first.deadline - now;
                }
                waits.remove(first);
                Thread.startVirtualThread(first.action);
            }
            thread = null;
            return 0;
        } finally {
            lock.unlock();
        }
    }

    private final class Wait implements Registration, Comparable<Wait> {
        private final long deadline;
        private final long number;
        private final Runnable action;

        Wait(long deadline, long number, Runnable action) {
            this.deadline = deadline;
            this.number = number;
            this.action = action;
        }

        /** By what is left: readings of a ticker may pass the greatest number. */
        @Override
        public int compareTo(Wait other) {
            long later = deadline - other.deadline;
            return later == 0 ? Long.compare(number, other.number) : Long.signum(later);
        }

        @Override
        public void close() {
            lock.lock();
            try {
                waits.remove(this);
            } finally {
                lock.unlock();
            }
        }
    }
}
