package in.etamil.internal.run;

import in.etamil.EtamilException;
import in.etamil.RunUsage;
import in.etamil.host.Console;
import in.etamil.host.RunOutcome;
import in.etamil.host.RunOutcome.End;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.ActiveRun;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.Output;
import in.etamil.internal.scope.Scope;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run from its beginning to its end, whatever it is a run of: the one place where what ends a
 * run is caught and becomes what the caller gets, where what was kept is ended, and where the
 * console is flushed.
 */
public final class Run {
    /** As far as a cause of ours is away; causes of hosts may go round in a circle. */
    private static final int MOST_CAUSES = 4;

    private Run() {}

    /**
     * What is run. Not a lambda where it runs while a process starts: a JVM takes long to make its
     * first one.
     *
     * @param <R> what it comes to
     */
    public interface Body<R> {
        /** Runs it. */
        @Nullable R run(Execution x);
    }

    /**
     * Runs a body in a fresh execution.
     *
     * @return what it comes to
     * @throws in.etamil.EtamilException if it does not come to its end, or what it kept cannot be
     *     ended
     */
    public static <R> @Nullable R of(Execution x, Body<R> body) {
        @Nullable Object[] active = ActiveRun.place();
        Object around = active[0];
        active[0] = x;
        try {
            return usingUp(x, body, (Execution) around);
        } finally {
            active[0] = around;
        }
    }

    private static <R> @Nullable R usingUp(Execution x, Body<R> body, @Nullable Execution around) {
        Consumer<RunUsage> usage = x.surroundings().usage();
        if (usage == null) {
            return toItsEnd(x, body, around);
        }
        x.startClock();
        try {
            return toItsEnd(x, body, around);
        } finally {
            usage.accept(x.usage());
        }
    }

    private static <R> @Nullable R toItsEnd(Execution x, Body<R> body, @Nullable Execution around) {
        Interruption interruption = Interruption.begin(x.surroundings().cancellation());
        @Nullable R result;
        try {
            x.checkCancelled();
            if (around != null) {
                x.beginsInside(around);
            }
            result = body.run(x);
            Output.flush(x.host().console());
        } catch (Fault | LimitReached | StackOverflowError | OutOfMemoryError | ExitSignal end) {
            if (end instanceof OutOfMemoryError) {
                // Reporting needs memory too, also where it was a report that found none.
                x.forget();
            }
            throw failed(x, wayOf(end), end, interruption);
        } catch (EtamilException ofHost) {
            // What the host itself did wrong reaches it as it is.
            over(x, new RunOutcome(End.FAILURE, ofHost), interruption);
            throw ofHost;
        } catch (RuntimeException | LinkageError | InternalError unexpected) {
            throw failed(x, End.FAILURE, unexpected, interruption);
        } catch (Throwable other) {
            over(x, new RunOutcome(End.FAILURE, other), interruption);
            throw other;
        }
        succeeded(x, interruption);
        return result;
    }

    private static End wayOf(Throwable end) {
        if (end instanceof Fault) {
            return End.FAILURE;
        }
        if (end instanceof ExitSignal) {
            return End.EXIT;
        }
        boolean cancelled = end instanceof LimitReached limit && limit.kind() == Message.CANCELLED;
        return cancelled ? End.CANCELLED : End.LIMIT;
    }

    private static void succeeded(Execution x, @Nullable Interruption interruption) {
        Interruption.end(interruption);
        Scope scope = x.madeScope();
        if (scope != null && scope.end(RunOutcome.SUCCESS) instanceof RuntimeException failure) {
            throw failure;
        }
    }

    private static RuntimeException failed(
            Execution x, End way, Throwable end, @Nullable Interruption interruption) {
        RuntimeException failure;
        try {
            failure = x.surroundings().failures().translate(end, x.served());
        } catch (Error exhausted) {
            over(x, new RunOutcome(way, exhausted), interruption);
            throw exhausted;
        }
        over(x, new RunOutcome(way, failure), interruption);
        return failure;
    }

    private static void over(Execution x, RunOutcome outcome, @Nullable Interruption interruption) {
        Interruption.end(interruption);
        flush(x.host().console(), Objects.requireNonNull(outcome.failure()));
        Scope scope = x.madeScope();
        if (scope != null) {
            scope.end(outcome);
        }
    }

    private static void flush(Console console, Throwable failure) {
        try {
            console.flush();
        } catch (RuntimeException | Error e) {
            // What a console throws when it printed it throws again when it is flushed.
            if (!isCausedBy(failure, e)) {
                failure.addSuppressed(e);
            }
        }
    }

    private static boolean isCausedBy(Throwable failure, Throwable cause) {
        Throwable at = failure;
        for (int i = 0; at != null && at != cause && i < MOST_CAUSES; i++) {
            at = at.getCause();
        }
        return at == cause;
    }
}
