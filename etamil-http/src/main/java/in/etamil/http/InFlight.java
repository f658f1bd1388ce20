package in.etamil.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The requests being answered: lets them end when the server stops, and cancels those that do not.
 * Thread-safe.
 */
final class InFlight {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Set<Thread> threads = new HashSet<>();
    private boolean stopping;
    private boolean cancelled;

    /** Counts the calling thread in; {@code false} once the server is stopping. */
    boolean enter() {
        lock.lock();
        try {
            return !stopping && threads.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            threads.remove(Thread.currentThread());
            if (threads.isEmpty()) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean cancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets nobody in any more and waits for those inside, at most so long; then interrupts them and
     * waits once more.
     */
    void drain(Duration grace, Duration afterwards) {
        lock.lock();
        try {
            stopping = true;
            if (!await(grace)) {
                cancelled = true;
                threads.forEach(Thread::interrupt);
                await(afterwards);
            }
        } finally {
            lock.unlock();
        }
    }

    /** An interrupt of the waiting thread ends the wait early and stays visible to it. */
    private boolean await(Duration time) {
        long left = time.toNanos();
        try {
            while (!threads.isEmpty() && left > 0) {
                left = empty.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return threads.isEmpty();
    }
}
