package in.etamil.internal.run;

import in.etamil.Limits;
import in.etamil.RunOptions;
import in.etamil.host.RunOutcome;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.Globals;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.internal.runtime.ServedPart;
import in.etamil.internal.runtime.Surroundings;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.scope.Scope;
import in.etamil.internal.syntax.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A program whose top level has run, and what that left. Immutable and thread-safe. */
public final class StartedProgram {
    private final CompiledProgram compiled;
    private final String name;
    private final StartedCalls calls;
    private final Globals globals;

    /** What stands for it where values cross. */
    private final Object run = new Object();

    /** What lasts as long as it is not closed. */
    private final Scope scope = new Scope();

    private volatile boolean closed;

    private StartedProgram(RunDefaults defaults, RunOptions options) {
        this.compiled = defaults.program();
        this.name = defaults.name();
        Surroundings surroundings = defaults.surroundings(options, scope);
        Limits limits = defaults.limits(options);
        this.calls = new StartedCalls(this, surroundings, limits);
        Execution x = new Execution(compiled, surroundings, limits, ServedPart.ofNobody());
        x.setRun(run);
        RunDefaults.give(options.globals(), new Boundary(compiled, calls), x);
        x.scope().onEnd(this::endWith);
        this.globals = Objects.requireNonNull(Run.of(x, new TopLevel(compiled)));
    }

    /** The top level as a run, and the globals that it leaves. */
    private record TopLevel(CompiledProgram compiled) implements Run.Body<Globals> {
        @Override
        public Globals run(Execution x) {
            compiled.runMain(x);
            return x.globals();
        }
    }

    /** Runs the top level with what the options give. */
    public static StartedProgram start(RunDefaults defaults, RunOptions options) {
        return new StartedProgram(defaults, options);
    }

    /** What does not start has nobody who could close it. */
    private void endWith(RunOutcome outcome) {
        if (outcome.failure() != null) {
            scope.end(outcome);
        }
    }

    /** Ends what is kept for as long as it is started, and refuses calls from now on. */
    public void close() {
        closed = true;
        if (scope.end(RunOutcome.SUCCESS) instanceof RuntimeException failure) {
            throw failure;
        }
    }

    void requireOpen() {
        if (closed) {
            throw HostMistake.of(new Fault(Message.CLOSED, name));
        }
    }

    public CompiledProgram compiled() {
        return compiled;
    }

    /** Calls its functions as it was started. */
    public StartedCalls calls() {
        return calls;
    }

    Globals globals() {
        return globals;
    }

    Object run() {
        return run;
    }

    /** Whether the top level assigned something to the global. */
    public boolean isBound(String name) {
        Integer slot = compiled.globalSlots().get(name);
        return slot != null && globals.values()[slot] != Unbound.VALUE;
    }

    /** What it left in a global that is bound. */
    public @Nullable Object global(String name) {
        if (!isBound(name)) {
            throw missing(Message.NO_GLOBAL, name, compiled.globalSlots().keySet());
        }
        return globals.values()[Objects.requireNonNull(compiled.globalSlots().get(name))];
    }

    /** A variable of the name comes first, as it does in the language (docs/semantics.md#calls). */
    public ProgramFunction function(String name) {
        Objects.requireNonNull(name, "name");
        if (isBound(name) && global(name) instanceof ProgramFunction held) {
            return held;
        }
        FunctionEntry entry = compiled.own().contains(name) ? compiled.functions().get(name) : null;
        if (entry == null) {
            throw missing(Message.NO_FUNCTION_TO_CALL, name, compiled.own());
        }
        return new ProgramFunction(name, entry);
    }

    private static RuntimeException missing(
            Message message, String name, Collection<String> names) {
        List<String> others = new ArrayList<>(names);
        String hint = NearestWord.hintFor(name, others);
        return HostMistake.of(
                hint == null ? new Fault(message, name) : Fault.withHint(message, hint, name));
    }
}
