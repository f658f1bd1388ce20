package in.etamil.internal.boundary;

import in.etamil.EtamilException;
import in.etamil.Limits;
import in.etamil.host.Cancellation;
import in.etamil.host.Capability;
import in.etamil.host.RunContext;
import in.etamil.host.RunKey;
import in.etamil.host.RunOutcome;
import in.etamil.host.RunScope;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Calls;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.scope.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a host function: what it sees of the run that calls it, and its way back into it.
 * Both are over when it returns.
 */
final class HostCall implements Caller, RunContext {
    private final Object run;
    private final Thread thread = Thread.currentThread();

    /** {@code null} once the host function has returned: what it keeps must not hold the run. */
    private volatile @Nullable Execution x;

    /** The failure that the host got last, and what it was in the program. */
    private @Nullable RuntimeException shown;

    private @Nullable Throwable meant;

    /** What is to be done when the run is cancelled. */
    private Set<Registration> watches = Set.of();

    /** The host function, where it may not call functions of the program. */
    private final @Nullable String silent;

    HostCall(Execution x, @Nullable String silent) {
        this.x = x;
        this.run = x.run();
        this.silent = silent;
    }

    /** Nothing is done on behalf of the function any more when this has returned. */
    void over() {
        x = null;
        for (Registration watch : watches) {
            watch.close();
        }
    }

    /** Of the run, if it is not over, for its own thread. */
    private Execution running(Message otherwise) {
        Execution running = x;
        if (running == null || Thread.currentThread() != thread) {
            throw HostMistake.of(new Fault(otherwise));
        }
        return running;
    }

    private Execution running() {
        return running(Message.RUN_IS_OVER);
    }

    // ---- calls back into the program

    @Override
    public Object run() {
        return run;
    }

    /** Those of the run. When it is over, so is what the value is for. */
    @Override
    public Meter meter() {
        Execution running = x;
        return running == null || Thread.currentThread() != thread ? Meter.UNLIMITED : running;
    }

    @Override
    public RuntimeException struck(LimitReached limit) {
        return shown(limit, running());
    }

    /** The host gets an exception of its own, and the program its own end back from it. */
    private EtamilException shown(Throwable end, Execution running) {
        EtamilException failure =
                running.surroundings().failures().translate(end, running.served());
        shown = failure;
        meant = end;
        return failure;
    }

    /** They are a part of the run, whose limits count. */
    @Override
    public Caller withLimits(Limits ofEachCall) {
        return this;
    }

    /**
     * What a failure was in the program, if it is the one that this run's own function ended with.
     */
    @Nullable Throwable meantBy(Throwable failure) {
        return failure == shown ? meant : null;
    }

    @Override
    public @Nullable Object call(
            FunctionEntry function, @Nullable Object[] captures, @Nullable Object[] arguments) {
        Execution running = running(Message.CALL_IS_OVER);
        if (silent != null) {
            throw HostMistake.of(new Fault(Message.MAY_NOT_CALL, silent));
        }
        try {
            return Calls.fromHostWithin(function, captures, arguments, running);
        } catch (Fault | LimitReached | StackOverflowError | ExitSignal end) {
            throw shown(end, running);
        } catch (EtamilException passing) {
            // The host's console, say: no business of the program's, however it gets on.
            shown = passing;
            meant = passing;
            throw passing;
        } catch (RuntimeException | LinkageError | InternalError unexpected) {
            EtamilException failure = shown(unexpected, running);
            meant = failure;
            throw failure;
        }
    }

    // ---- the run

    @Override
    public <T> T capability(Capability<T> capability) {
        return running().host().permitted(capability);
    }

    @Override
    @SuppressWarnings("unchecked") // put there under a key of its type
    public <T> @Nullable T attribute(RunKey<T> key) {
        return (T) running().surroundings().attributes().get(key);
    }

    @Override
    public Optional<Duration> remaining() {
        Execution running = running();
        return running.isTimed()
                ? Optional.of(Duration.ofNanos(running.remainingNanos()))
                : Optional.empty();
    }

    @Override
    public boolean isCancelled() {
        Execution running = running();
        return running.isCancelled() || running.remainingNanos() == 0;
    }

    /** Whatever comes first cancels the one that the action belongs to, so that it is done once. */
    @Override
    public Registration onCancel(Runnable action) {
        Execution running = running();
        Cancellation own = new Cancellation();
        List<Registration> parts = new ArrayList<>();
        parts.add(own.onCancel(action));
        Cancellation cancellation = running.surroundings().cancellation();
        if (cancellation != null) {
            parts.add(cancellation.onCancel(own::cancel));
        }
        if (running.isTimed()) {
            parts.add(running.surroundings().timer().at(running.deadline(), own::cancel));
        }
        Registration watch = () -> parts.forEach(Registration::close);
        if (watches.isEmpty()) {
            watches = ConcurrentHashMap.newKeySet();
        }
        watches.add(watch);
        return () -> {
            watches.remove(watch);
            watch.close();
        };
    }

    @Override
    public RunScope started() {
        Execution running = running();
        Scope started = running.surroundings().started();
        return started == null ? running.scope() : started;
    }

    @Override
    public <T> T keep(
            RunKey<T> key,
            Supplier<? extends T> make,
            BiConsumer<? super T, ? super RunOutcome> end) {
        return running().scope().keep(key, make, end);
    }

    @Override
    public void onEnd(Consumer<? super RunOutcome> action) {
        running().scope().onEnd(action);
    }
}
