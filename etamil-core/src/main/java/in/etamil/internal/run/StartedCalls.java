package in.etamil.internal.run;

import in.etamil.Limits;
import in.etamil.internal.boundary.Caller;
import in.etamil.internal.runtime.Calls;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.Surroundings;
import in.etamil.internal.runtime.data.Freezing;
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
    public StartedCalls withLimits(Limits ofEachCall) {
        return new StartedCalls(program, surroundings, ofEachCall);
    }

    @Override
    public @Nullable Object call(
            FunctionEntry function, @Nullable Object[] captures, @Nullable Object[] arguments) {
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
