package in.etamil.internal.run;

import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.ServedPart;
import in.etamil.internal.runtime.Unbound;
import in.etamil.served.Answer;
import in.etamil.served.Job;
import in.etamil.served.Route;
import in.etamil.served.ServedProgram;
import in.etamil.served.ServedRun;
import in.etamil.served.ServerAddress;
import in.etamil.served.TextRoute;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A program that answers requests. Immutable and thread-safe. */
public final class ServedRuns implements ServedProgram {
    private static final int NO_BLOCK = -1;

    private final RunDefaults defaults;
    private final Declared declared;
    private final Function<List<TextRoute>, Program> recompiled;
    private final @Nullable Prelude prelude;

    /**
     * What the text declares for a server.
     *
     * @param routes the routes
     * @param jobs the jobs
     * @param serving whether the top level starts a server
     * @param assigned the names that the top level assigns
     */
    public record Declared(
            List<Route> routes, List<Job> jobs, boolean serving, Set<String> assigned) {
        public Declared {
            routes = List.copyOf(routes);
            jobs = List.copyOf(jobs);
            assigned = Set.copyOf(assigned);
        }
    }

    /**
     * @param recompiled compiles the program again with further routes
     * @param sharing whether what is the same for every request is computed once
     */
    public ServedRuns(
            RunDefaults defaults,
            Declared declared,
            Function<List<TextRoute>, Program> recompiled,
            boolean sharing) {
        this.defaults = defaults;
        this.declared = declared;
        this.recompiled = recompiled;
        this.prelude = sharing ? new Prelude(defaults.program()) : null;
    }

    /** The same program, whose whole top level runs for every request: what sharing is held to. */
    public ServedRuns withoutSharing() {
        return new ServedRuns(defaults, declared, recompiled, false);
    }

    @Override
    public List<Route> routes() {
        return declared.routes();
    }

    @Override
    public Program withRoutes(List<TextRoute> additions) {
        return recompiled.apply(List.copyOf(additions));
    }

    @Override
    public List<Job> jobs() {
        return declared.jobs();
    }

    @Override
    public boolean isServing() {
        return declared.serving();
    }

    @Override
    public Set<String> assignedNames() {
        return declared.assigned();
    }

    @Override
    public Set<String> globalNames() {
        return defaults.program().globalSlots().keySet();
    }

    // ---- runs

    @Override
    public @Nullable ServerAddress address(RunOptions options) {
        ServedPart served = ServedPart.seekingAddress();
        Execution x = defaults.topLevel(options, served);
        RunDefaults.give(options.globals(), Boundary.within(x), x);
        Run.of(x, new Request(served, false, NO_BLOCK));
        return served.address();
    }

    @Override
    public Answer answer(Route route, ServedRun run) {
        int index = routes().indexOf(Objects.requireNonNull(route, "route"));
        if (index < 0) {
            throw new IllegalArgumentException("not a route of this program: " + route);
        }
        return answer(index, run);
    }

    @Override
    public Answer answer(ServedRun run) {
        return answer(NO_BLOCK, run);
    }

    @Override
    public void run(Job job, ServedRun run) {
        int index = jobs().indexOf(Objects.requireNonNull(job, "job"));
        if (index < 0) {
            throw new IllegalArgumentException("not a job of this program: " + job);
        }
        answer(routes().size() + index, run);
    }

    private Answer answer(int block, ServedRun run) {
        ServedPart served =
                ServedPart.of(run.uploads(), run.logFields(), run.control(), run.unreadable());
        RunOptions options = run.options();
        Execution x = defaults.topLevel(options, served);
        boolean begun = prelude != null && prelude.begin(x, options.globals().keySet());
        RunDefaults.give(options.globals(), Boundary.within(x), x);
        return Objects.requireNonNull(Run.of(x, new Request(served, begun, block)));
    }

    /**
     * A request, or a job, as a run.
     *
     * @param begun whether what is the same for every request is there already
     */
    private record Request(ServedPart served, boolean begun, int block)
            implements Run.Body<Answer> {
        @Override
        public Answer run(Execution x) {
            if (begun) {
                x.program().runParts(x, false);
            } else {
                x.program().runMain(x);
            }
            if (block != NO_BLOCK) {
                runBlock(x);
            }
            return Answers.of(x, served);
        }

        /** An exit with success ends a handler that has answered, as any end does. */
        private void runBlock(Execution x) {
            try {
                x.program().runBlock(x, served, block);
            } catch (ExitSignal exit) {
                if (exit.status() != 0 || x.globals[Responses.STATUS] == Unbound.VALUE) {
                    throw exit;
                }
            }
        }
    }
}
