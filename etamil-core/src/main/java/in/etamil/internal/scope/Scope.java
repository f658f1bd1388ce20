package in.etamil.internal.scope;

import in.etamil.host.RunKey;
import in.etamil.host.RunOutcome;
import in.etamil.host.RunScope;
import in.etamil.internal.diagnostic.Blame;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.Message;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is kept while something runs, until it ends. Thread-safe; ends once. */
public final class Scope implements RunScope {
    /** Stands for what is under way. */
    private static final Object BEING_MADE = new Object();

    /** Held while something is made, so that it is made once. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<RunKey<?>, Object> kept = new HashMap<>();

    /** What is to be done at the end, the newest first. */
    private final ArrayDeque<Consumer<? super RunOutcome>> ends = new ArrayDeque<>();

    private boolean ended;

    /** What making it keeps is older than it, so that it is ended later. */
    @Override
    @SuppressWarnings("unchecked") // put there under a key of its type
    public <T> T keep(
            RunKey<T> key,
            Supplier<? extends T> make,
            BiConsumer<? super T, ? super RunOutcome> end) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(end, "end");
        lock.lock();
        try {
            requireOpen();
            Object known = kept.get(key);
            if (known == BEING_MADE) {
                throw new IllegalStateException("'" + key + "' is asked for while it is made");
            }
            if (known != null) {
                return (T) known;
            }
            T made = made(key, make);
            ends.push(outcome -> end.accept(made, outcome));
            return made;
        } finally {
            lock.unlock();
        }
    }

    private <T> T made(RunKey<T> key, Supplier<? extends T> make) {
        kept.put(key, BEING_MADE);
        try {
            T made = Objects.requireNonNull(make.get(), () -> "made under the key '" + key + "'");
            kept.put(key, made);
            return made;
        } finally {
            kept.remove(key, BEING_MADE);
        }
    }

    @Override
    public void onEnd(Consumer<? super RunOutcome> action) {
        Objects.requireNonNull(action, "action");
        lock.lock();
        try {
            requireOpen();
            ends.push(action);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (ended) {
            throw HostMistake.of(new Fault(Message.SCOPE_HAS_ENDED));
        }
    }

    /**
     * Ends it, if it did not end before. What an action throws is added to the failure; if there is
     * none yet it becomes the failure, which the actions after it are told. An interrupt, which may
     * have ended what ran here, does not keep what was kept from being ended.
     *
     * @return what the caller gets: the failure of the outcome, or of the first action that failed;
     *     {@code null} if there is none
     */
    public @Nullable Throwable end(RunOutcome outcome) {
        boolean interrupted = Thread.interrupted();
        try {
            return ended(outcome).failure();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RunOutcome ended(RunOutcome outcome) {
        RunOutcome told = outcome;
        for (Consumer<? super RunOutcome> action : begunEnd()) {
            try {
                action.accept(told);
            } catch (Throwable thrown) {
                told = with(thrown, told);
            }
        }
        return told;
    }

    /** The actions run without the lock: one that keeps something is refused. */
    private Iterable<Consumer<? super RunOutcome>> begunEnd() {
        lock.lock();
        try {
            ended = true;
            ArrayDeque<Consumer<? super RunOutcome>> actions = ends.clone();
            ends.clear();
            return actions;
        } finally {
            lock.unlock();
        }
    }

    private static RunOutcome with(Throwable thrown, RunOutcome before) {
        Throwable failure = before.failure();
        if (failure == null) {
            Fault fault = Fault.withDetail(Message.END_FAILED, Blame.reason(thrown), thrown);
            return new RunOutcome(RunOutcome.End.FAILURE, HostMistake.of(fault));
        }
        if (thrown != failure) {
            failure.addSuppressed(thrown);
        }
        return before;
    }
}
