package in.etamil.host;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends runs before they are done: the host gives one to a run, and {@link #cancel cancels} it from
 * another thread. The run ends with {@link in.etamil.EtamilLimitException} (ET5006); what its
 * functions registered by {@link RunContext#onCancel} is done. It may be given to any number of
 * runs, and stays cancelled. Thread-safe.
 */
public final class Cancellation {
    private final ReentrantLock lock = new ReentrantLock();

    /** What is to be done, in the order of registration. */
    private final Set<Action> waiting = new LinkedHashSet<>();

    private volatile boolean cancelled;

    /** One that is not cancelled. */
    public Cancellation() {}

    /**
     * Cancels, if that was not done before: interrupts the threads of the runs that have it, and
     * does what was registered, in the order of registration, before it returns. Runs that begin
     * later end at once.
     *
     * @throws RuntimeException what an action threw, as an {@link Error} is; the others are done
     *     all the same
     */
    public void cancel() {
        List<Action> actions = begun();
        Throwable failure = null;
        for (Action action : actions) {
            try {
                action.perform();
            } catch (RuntimeException | Error e) {
                if (failure == null) {
                    failure = e;
                } else if (failure != e) {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private List<Action> begun() {
        lock.lock();
        try {
            cancelled = true;
            List<Action> actions = List.copyOf(waiting);
            waiting.clear();
            return actions;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether it was cancelled.
     *
     * @return whether {@link #cancel} was called
     */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Does something when it is cancelled, on the thread that cancels; at once, on the calling
     * thread, if it was cancelled before.
     *
     * @param action what to do, at most once; must be quick
     * @return takes it back: when its {@code close} has returned, the action is not under way and
     *     will not be
     */
    public RunContext.Registration onCancel(Runnable action) {
        Action registered = new Action(Objects.requireNonNull(action, "action"));
        if (!isWaiting(registered)) {
            registered.perform();
        }
        return registered;
    }

    private boolean isWaiting(Action action) {
        lock.lock();
        try {
            return !cancelled && waiting.add(action);
        } finally {
            lock.unlock();
        }
    }

    private void forget(Action action) {
        lock.lock();
        try {
            waiting.remove(action);
        } finally {
            lock.unlock();
        }
    }

    /** An action that is done at most once, and not after it was taken back. */
    private final class Action implements RunContext.Registration {
        /** Held while the action is done, so that taking it back waits for it. */
        private final ReentrantLock doing = new ReentrantLock();

        private final Runnable action;
        private boolean over;

        Action(Runnable action) {
            this.action = action;
        }

        void perform() {
            doing.lock();
            try {
                if (!over) {
                    over = true;
                    action.run();
                }
            } finally {
                doing.unlock();
            }
        }

        @Override
        public void close() {
            forget(this);
            doing.lock();
            try {
                over = true;
            } finally {
                doing.unlock();
            }
        }
    }
}
