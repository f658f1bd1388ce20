package in.etamil.internal.run;

import in.etamil.RunOptions;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import org.jspecify.annotations.Nullable;

/** A run of the top level for what it does, as the command line runs programs. */
public final class WholeRun implements Run.Body<Void> {
    private final CompiledProgram program;

    private WholeRun(CompiledProgram program) {
        this.program = program;
    }

    /** Runs it once. */
    public static void of(RunDefaults defaults, RunOptions options) {
        Execution x = defaults.topLevel(options, null);
        RunDefaults.give(options.globals(), Boundary.within(x), x);
        Run.of(x, new WholeRun(defaults.program()));
    }

    @Override
    public @Nullable Void run(Execution x) {
        program.runMain(x);
        return null;
    }
}
