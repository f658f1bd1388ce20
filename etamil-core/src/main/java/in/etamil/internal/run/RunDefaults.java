package in.etamil.internal.run;

import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.RunOptions;
import in.etamil.host.Console;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FailureTranslator;
import in.etamil.internal.runtime.Host;
import in.etamil.internal.runtime.ServedPart;
import in.etamil.internal.runtime.ServerStart;
import in.etamil.internal.runtime.Surroundings;
import in.etamil.internal.scope.DeadlineTimer;
import in.etamil.internal.scope.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program with what its runs have where their options say nothing else. Immutable and
 * thread-safe.
 *
 * @param program the program
 * @param name its name
 * @param failures what the host gets of failures
 * @param permissions what it may reach
 * @param console where it prints and reads
 * @param limits how much a run may use
 * @param timer tells the time, and when it is over
 */
public record RunDefaults(
        CompiledProgram program,
        String name,
        FailureTranslator failures,
        Permissions permissions,
        Console console,
        Limits limits,
        DeadlineTimer timer) {

    /**
     * What a run with these options stands in.
     *
     * @param started what lasts as long as the globals that it reads; {@code null} if that is
     *     itself
     */
    public Surroundings surroundings(RunOptions options, @Nullable Scope started) {
        Console own = options.console();
        return new Surroundings(
                new Host(own == null ? console : own, permissions, name),
                failures,
                timer,
                options.attributes(),
                options.cancellation(),
                options.usage(),
                started);
    }

    /** How much a run with these options may use. */
    public Limits limits(RunOptions options) {
        Limits own = options.limits();
        return own == null ? limits : own;
    }

    /** A run of the top level, to which nothing was given yet. */
    public Execution topLevel(RunOptions options, @Nullable ServedPart served) {
        return new Execution(program, surroundings(options, null), limits(options), served);
    }

    /** Gives a run what the host and the language give to variables. */
    static void give(Map<String, ?> globals, Boundary boundary, Execution x) {
        ServerStart.bind(x);
        ServedPart served = x.served();
        for (Map.Entry<String, ?> global : globals.entrySet()) {
            Integer slot = x.program().globalSlots().get(global.getKey());
            if (slot != null) {
                Object value = boundary.in(global.getValue());
                x.globals[slot] = value;
                if (served != null) {
                    served.give(value);
                }
            }
        }
    }
}
