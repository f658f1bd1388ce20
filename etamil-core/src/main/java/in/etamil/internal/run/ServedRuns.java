package in.etamil.internal.run;

import in.etamil.Answer;
import in.etamil.Limits;
import in.etamil.ServedRun;
import in.etamil.ServerAddress;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.ServerStart;
import in.etamil.internal.runtime.Serving;
import in.etamil.internal.runtime.Surroundings;
import in.etamil.internal.runtime.Unbound;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs of a program for a server. Thread-safe. */
public final class ServedRuns {
    /** The number of no block: the top level alone is run. */
    public static final int NO_BLOCK = -1;

    private final CompiledProgram compiled;
    private final @Nullable Prelude prelude;

    /**
     * @param sharing whether what is the same for every request is computed once
     */
    public ServedRuns(CompiledProgram compiled, boolean sharing) {
        this.compiled = compiled;
        this.prelude = sharing ? new Prelude(compiled) : null;
    }

    /** Where the program wants to be served; {@code null} if it did not come to say so. */
    public @Nullable ServerAddress address(Surroundings surroundings, Limits limits) {
        Serving serving = Serving.seekingAddress();
        Execution x = new Execution(compiled, surroundings, limits, serving);
        ServerStart.bind(x);
        Run.of(x, new Request(compiled, serving, false, NO_BLOCK));
        return serving.address();
    }

    /**
     * Runs the top level, and then a block.
     *
     * @param block its number among the blocks of the program, or {@link #NO_BLOCK}
     * @return what was recorded
     */
    public Answer answer(int block, ServedRun run, Surroundings surroundings, Limits limits) {
        Serving serving =
                Serving.of(run.uploads(), run.logFields(), run.control(), run.unreadable());
        Execution x = new Execution(compiled, surroundings, limits, serving);
        boolean begun =
                prelude != null
                        && prelude.begin(
                                x,
                                run.variables().keySet(),
                                () ->
                                        new Execution(
                                                compiled,
                                                surroundings,
                                                limits,
                                                Serving.ofNobody()));
        ServerStart.bind(x);
        give(run.variables(), serving, x);
        return Objects.requireNonNull(
                Run.of(x, new Request(compiled, serving, begun, block)));
    }

    private void give(Map<String, ?> variables, Serving serving, Execution x) {
        Boundary boundary = Boundary.within(x);
        for (Map.Entry<String, ?> variable : variables.entrySet()) {
            Object value = boundary.in(variable.getValue());
            Integer slot = compiled.globalSlots().get(variable.getKey());
            if (slot != null) {
                x.globals[slot] = value;
                serving.give(value);
            }
        }
    }

    /**
     * A request, or a job, as a run.
     *
     * @param begun whether what is the same for every request is there already
     */
    private record Request(CompiledProgram compiled, Serving serving, boolean begun, int block)
            implements Run.Body<Answer> {
        @Override
        public Answer run(Execution x) {
            if (begun) {
                compiled.runParts(x, false);
            } else {
                compiled.runMain(x);
            }
            if (block != NO_BLOCK) {
                runBlock(x);
            }
            return Answers.of(x, serving);
        }

        /** An exit with success ends a handler that has answered, as any end does (G-42). */
        private void runBlock(Execution x) {
            try {
                compiled.runBlock(x, serving, block);
            } catch (ExitSignal exit) {
                if (exit.status() != 0 || x.globals[Responses.STATUS] == Unbound.VALUE) {
                    throw exit;
                }
            }
        }
    }
}
