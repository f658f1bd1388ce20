package in.etamil.internal.boundary;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Calls;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.data.Freezing;
import org.jspecify.annotations.Nullable;

/**
 * Calls functions as a part of the run that called a host function, until that returns. What
 * crosses in one call of a run may go into every other of the same run.
 */
final class InCall implements Caller {
    private final Execution x;
    private final Thread thread = Thread.currentThread();
    private volatile boolean over;

    InCall(Execution x) {
        this.x = x;
    }

    void over() {
        over = true;
    }

    @Override
    public @Nullable Object call(
            FunctionEntry function,
            @Nullable Object[] captures,
            @Nullable Object[] arguments,
            @Nullable Limits limits) {
        if (over || Thread.currentThread() != thread) {
            throw Refusals.exception(new Fault(Message.CALL_IS_OVER));
        }
        Object result = Calls.fromHost(function, captures, arguments, x);
        Freezing.freeze(result, x);
        return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InCall call && call.x == x;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(x);
    }
}
