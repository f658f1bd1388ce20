package in.etamil.internal.boundary;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Calls;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.FunctionEntry;
import org.jspecify.annotations.Nullable;

/** Calls functions as a part of the run that called a host function, until that returns. */
final class InCall implements Caller {
    private final Object run;
    private final Thread thread = Thread.currentThread();

    /** {@code null} once the host function has returned: what it keeps must not hold the run. */
    private volatile @Nullable Execution x;

    /** The failure that the host got last, and what it was in the program. */
    private @Nullable RuntimeException shown;

    private @Nullable Throwable meant;

    InCall(Execution x) {
        this.x = x;
        this.run = x.run();
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
        try {
            return Calls.fromHostWithin(function, captures, arguments, running);
        } catch (Fault | LimitReached | StackOverflowError | ExitSignal end) {
            RuntimeException failure = running.host().failures().of(end);
            shown = failure;
            meant = end;
            throw failure;
        }
    }
}
