package in.etamil.internal.run;

import in.etamil.Limits;
import in.etamil.RunUsage;
import in.etamil.host.Cancellation;
import in.etamil.host.RunKey;
import in.etamil.internal.boundary.Caller;
import in.etamil.internal.boundary.IncomingValues;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.Calls;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.Surroundings;
import in.etamil.internal.runtime.data.Freezing;
import in.etamil.internal.runtime.data.Meter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls functions of a started program, each call a run of its own in the same surroundings.
 * Immutable and thread-safe.
 */
public final class StartedCalls implements Caller {
    private final StartedProgram program;
    private final Surroundings surroundings;
    private final Limits limits;

    StartedCalls(StartedProgram program, Surroundings surroundings, Limits limits) {
        this.program = program;
        this.surroundings = surroundings;
        this.limits = limits;
    }

    @Override
    public Object run() {
        return program.run();
    }

    @Override
    public Meter meter() {
        return new IncomingValues(limits);
    }

    @Override
    public RuntimeException struck(LimitReached limit) {
        return surroundings.failures().translate(limit, null);
    }

    @Override
    public StartedCalls withLimits(Limits ofEachCall) {
        return new StartedCalls(program, surroundings, ofEachCall);
    }

    /** The same calls with one more attribute. */
    public <T> StartedCalls with(RunKey<T> key, T value) {
        Map<RunKey<?>, Object> all = new HashMap<>(surroundings.attributes());
        all.put(key, value);
        return new StartedCalls(program, surroundings.withAttributes(Map.copyOf(all)), limits);
    }

    /** The same calls, ended early by another. */
    public StartedCalls withCancellation(Cancellation by) {
        return new StartedCalls(program, surroundings.withCancellation(by), limits);
    }

    /** The same calls, what each uses told to somebody. */
    public StartedCalls withUsage(Consumer<RunUsage> told) {
        return new StartedCalls(program, surroundings.withUsage(told), limits);
    }

    @Override
    public @Nullable Object call(
            FunctionEntry function, @Nullable Object[] captures, @Nullable Object[] arguments) {
        program.requireOpen();
        Execution x = new Execution(program.compiled(), surroundings, limits, program.globals());
        return Run.of(x, new Call(function, captures, arguments));
    }

    /** A call as a run. */
    private static final class Call implements Run.Body<Object> {
        private final FunctionEntry function;
        private final @Nullable Object[] captures;
        private final @Nullable Object[] arguments;

        Call(FunctionEntry function, @Nullable Object[] captures, @Nullable Object[] arguments) {
            this.function = function;
            this.captures = captures;
            this.arguments = arguments;
        }

        @Override
        public @Nullable Object run(Execution x) {
            Object result = Calls.fromHost(function, captures, arguments, x);
            Freezing.freeze(result, x);
            return result;
        }
    }
}
