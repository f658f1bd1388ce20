package in.etamil.internal.scope;

import in.etamil.host.RunContext.Registration;
import in.etamil.host.Ticker;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Does things when deadlines pass: one thread for all runs of an engine, started when something
 * first waits for it, gone again some time after nothing does. Thread-safe.
 */
public final class DeadlineTimer {
    /** How often a clock is looked at that somebody may move by hand. */
    private static final long LOOK_NANOS = 5_000_000;

    private static final long IDLE_SECONDS = 5;

    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ScheduledThreadPoolExecutor thread;

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
        Wait wait = new Wait(deadline, action);
        wait.run();
        return wait;
    }

    private ScheduledThreadPoolExecutor thread() {
        lock.lock();
        try {
            ScheduledThreadPoolExecutor known = thread;
            if (known == null) {
                known =
                        new ScheduledThreadPoolExecutor(
                                1,
                                Thread.ofPlatform().daemon().name("etamil-deadlines").factory());
                known.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
                known.allowCoreThreadTimeOut(true);
                known.setRemoveOnCancelPolicy(true);
                thread = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private final class Wait implements Registration, Runnable {
        private final long deadline;
        private final Runnable action;
        private final ReentrantLock changing = new ReentrantLock();
        private java.util.concurrent.@Nullable Future<?> next;
        private boolean over;

        Wait(long deadline, Runnable action) {
            this.deadline = deadline;
            this.action = action;
        }

        @Override
        public void run() {
            changing.lock();
            try {
                long left = deadline - ticker.nanos();
                if (over) {
                    return;
                }
                if (left <= 0) {
                    over = true;
                    Thread.startVirtualThread(action);
                    return;
                }
                long wait = ticker == Ticker.system() ? left : Math.min(left, LOOK_NANOS);
                next = thread().schedule(this, wait, TimeUnit.NANOSECONDS);
            } finally {
                changing.unlock();
            }
        }

        @Override
        public void close() {
            changing.lock();
            try {
                over = true;
                if (next != null) {
                    next.cancel(false);
                }
            } finally {
                changing.unlock();
            }
        }
    }
}
