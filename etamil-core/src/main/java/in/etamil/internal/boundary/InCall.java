package in.etamil.internal.boundary;

import in.etamil.Limits;
import in.etamil.host.Capability;
import in.etamil.host.RunContext;
import in.etamil.host.RunKey;
import in.etamil.host.RunOutcome;
import in.etamil.host.RunScope;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Calls;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.FunctionEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls functions as a part of the run that called a host function, until that returns. */
final class InCall implements Caller, RunContext {
    private final Object run;
    private final Thread thread = Thread.currentThread();

    /** {@code null} once the host function has returned: what it keeps must not hold the run. */
    private volatile @Nullable Execution x;

    /** The failure that the host got last, and what it was in the program. */
    private @Nullable RuntimeException shown;

    private @Nullable Throwable meant;

    /** The host function, where it may not call functions of the program. */
    private final @Nullable String silent;

    InCall(Execution x, @Nullable String silent) {
        this.x = x;
        this.run = x.run();
        this.silent = silent;
    }

    void over() {
        x = null;
    }

    @Override
    public Object run() {
        return run;
    }

    /**
     * What a failure was in the program, if it is the one that this run's own function ended with.
     */
    @Nullable Throwable meantBy(Throwable failure) {
        return failure == shown ? meant : null;
    }

    @Override
    public @Nullable Object call(
            FunctionEntry function,
            @Nullable Object[] captures,
            @Nullable Object[] arguments,
            @Nullable Limits limits) {
        Execution running = x;
        if (running == null || Thread.currentThread() != thread) {
            throw Refusals.exception(new Fault(Message.CALL_IS_OVER));
        }
        if (silent != null) {
            throw Refusals.exception(new Fault(Message.MAY_NOT_CALL, silent));
        }
        try {
            return Calls.fromHostWithin(function, captures, arguments, running);
        } catch (Fault | LimitReached | StackOverflowError | ExitSignal end) {
            RuntimeException failure = running.host().failures().of(end);
            shown = failure;
            meant = end;
            throw failure;
        }
    }

    // ---- the run

    @Override
    public <T> T capability(Capability<T> capability) {
        return running().host().permitted(capability);
    }

    private Execution running() {
        Execution running = x;
        if (running == null || Thread.currentThread() != thread) {
            throw Refusals.exception(new Fault(Message.CALL_IS_OVER));
        }
        return running;
    }

    @Override
    public <T> @Nullable T attribute(RunKey<T> key) {
        throw new IllegalStateException("runs have no attributes yet");
    }

    @Override
    public Optional<Duration> remaining() {
        long left = running().remainingNanos();
        return left == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(left));
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted() || running().remainingNanos() == 0;
    }

    @Override
    public Registration onCancel(Runnable action) {
        throw new IllegalStateException("runs tell nobody yet that they are cancelled");
    }

    @Override
    public RunScope started() {
        throw new IllegalStateException("runs have no scopes yet");
    }

    @Override
    public <T> T keep(
            RunKey<T> key,
            Supplier<? extends T> make,
            BiConsumer<? super T, ? super RunOutcome> end) {
        throw new IllegalStateException("runs keep nothing yet");
    }

    @Override
    public void onEnd(Consumer<? super RunOutcome> action) {
        throw new IllegalStateException("runs keep nothing yet");
    }
}
