package in.etamil;

import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.boundary.Caller;
import in.etamil.internal.boundary.FunctionProxy;
import in.etamil.internal.boundary.HostFunctionValue;
import in.etamil.internal.boundary.HostValue;
import in.etamil.internal.boundary.Refusals;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Calls;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.Globals;
import in.etamil.internal.runtime.Host;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.internal.runtime.ServerStart;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.runtime.data.Freezing;
import in.etamil.internal.syntax.NearestWord;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A program whose top level has run: its functions can be called. Immutable and thread-safe: no
 * call can write a global (language.md 5.2), so any number of threads may call at once. Every call
 * is a run of its own, with limits of its own; interrupting its thread ends it.
 *
 * <p>Source: language.md 5.2 and 6; architecture 1 and 3.
 */
public final class Instance {
    private final Core core;
    private final Boundary boundary;

    private Instance(Core core, Boundary boundary) {
        this.core = core;
        this.boundary = boundary;
    }

    /** Runs the top level with these globals bound. */
    static Instance start(
            Program program,
            CompiledProgram compiled,
            RunFailures failures,
            Host host,
            Limits limits,
            Map<String, ?> bound) {
        Core core = new Core(program, compiled, failures, host, limits, bound);
        return new Instance(core, core.boundary);
    }

    /**
     * The program that was started.
     *
     * @return the program
     */
    public Program program() {
        return core.program;
    }

    /**
     * The same globals and functions, whose calls have other limits than the engine's.
     *
     * @param ofEachCall the limits of every call
     * @return another view of this instance
     */
    public Instance withLimits(Limits ofEachCall) {
        return new Instance(
                core, core.boundary.withLimits(Objects.requireNonNull(ofEachCall, "ofEachCall")));
    }

    /**
     * The names of the program's own functions, imported ones included.
     *
     * @return the names, sorted
     */
    public Set<String> functionNames() {
        return Collections.unmodifiableSet(new TreeSet<>(core.compiled.own()));
    }

    /**
     * A function of the program, or the function that a global of this name holds.
     *
     * @param name its exact name
     * @return the function, callable from any thread
     * @throws EtamilHostException if there is none; says which name is near
     */
    public EtamilFunction function(String name) {
        return new HostFunctionValue(core.function(name), boundary);
    }

    /**
     * What the top level left in a global.
     *
     * @param name its exact name
     * @return its value
     * @throws EtamilHostException if there is none, or nothing was assigned to it
     */
    public EtamilValue global(String name) {
        Objects.requireNonNull(name, "name");
        if (!core.isBound(name)) {
            throw Refusals.exception(
                    core.refusal(Message.NO_GLOBAL, name, core.compiled.globalSlots().keySet()));
        }
        return new HostValue(core.value(name), boundary);
    }

    /**
     * Every global that something was assigned to.
     *
     * @return the values by name, sorted; see {@link EtamilValue#get}
     */
    public Map<String, @Nullable Object> globals() {
        Map<String, @Nullable Object> all = new TreeMap<>();
        for (String name : core.compiled.globalSlots().keySet()) {
            if (core.isBound(name)) {
                all.put(name, boundary.out(core.value(name)));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * A Java interface over the program's functions. Every abstract method is the function of its
     * name, or of its {@link EtamilName}, with as many parameters; parameters and results are
     * converted as {@link EtamilValue#as} says. A parameter of type {@link Limits} is not passed:
     * it sets the limits of that call. Names and counts are checked now. A method throws what
     * {@link EtamilFunction#call} throws, and {@link EtamilFailure} for a failure unless it returns
     * {@code EtamilResult}.
     *
     * @param <T> the interface
     * @param type the interface
     * @return an object that may be used by any thread
     * @throws EtamilHostException if a function is missing or takes another number of arguments, or
     *     if it is not an interface
     */
    public <T> T as(Class<T> type) {
        String name = type.getName() + " of " + core.program.name();
        return type.cast(FunctionProxy.of(type, name, core::function, boundary));
    }

    /** What all views of one started program share. */
    private static final class Core implements Caller {
        private final Program program;
        private final CompiledProgram compiled;
        private final RunFailures failures;
        private final Host host;
        private final Limits limits;
        private final Boundary boundary;
        private final Globals globals;

        /** What stands for this instance where values cross. */
        private final Object run = new Object();

        Core(
                Program program,
                CompiledProgram compiled,
                RunFailures failures,
                Host host,
                Limits limits,
                Map<String, ?> bound) {
            this.program = program;
            this.compiled = compiled;
            this.failures = failures;
            this.host = host;
            this.limits = limits;
            this.boundary = new Boundary(compiled, this, null);
            this.globals = started(bound);
        }

        private Globals started(Map<String, ?> bound) {
            Execution x = new Execution(compiled, host, limits, true);
            x.setRun(run);
            ServerStart.bind(x);
            for (Map.Entry<String, ?> global : bound.entrySet()) {
                Integer slot = compiled.globalSlots().get(global.getKey());
                if (slot != null) {
                    x.globals[slot] = boundary.in(global.getValue());
                }
            }
            try {
                x.checkCancelled();
                compiled.runMain(x);
                return x.globals();
            } catch (Fault | LimitReached | StackOverflowError | ExitSignal failure) {
                throw failures.of(failure);
            } catch (OutOfMemoryError exhausted) {
                x.forget();
                throw failures.of(exhausted);
            } finally {
                host.console().flush();
            }
        }

        @Override
        public Object run() {
            return run;
        }

        @Override
        public @Nullable Object call(
                FunctionEntry function,
                @Nullable Object[] captures,
                @Nullable Object[] arguments,
                @Nullable Limits ofCall) {
            Execution x = new Execution(compiled, host, ofCall == null ? limits : ofCall, globals);
            try {
                x.checkCancelled();
                Object result = Calls.fromHost(function, captures, arguments, x);
                Freezing.freeze(result, x);
                return result;
            } catch (Fault
                    | LimitReached
                    | StackOverflowError
                    | OutOfMemoryError
                    | ExitSignal failure) {
                throw failures.of(failure);
            } finally {
                host.console().flush();
            }
        }

        boolean isBound(String name) {
            Integer slot = compiled.globalSlots().get(name);
            return slot != null && globals.values()[slot] != Unbound.VALUE;
        }

        @Nullable Object value(String name) {
            return globals.values()[Objects.requireNonNull(compiled.globalSlots().get(name))];
        }

        /** A variable of the name comes first, as it does in the language (language.md 6.2). */
        ProgramFunction function(String name) {
            Objects.requireNonNull(name, "name");
            if (isBound(name) && value(name) instanceof ProgramFunction held) {
                return held;
            }
            FunctionEntry entry =
                    compiled.own().contains(name) ? compiled.functions().get(name) : null;
            if (entry == null) {
                throw Refusals.exception(
                        refusal(Message.NO_FUNCTION_TO_CALL, name, compiled.own()));
            }
            return new ProgramFunction(name, entry);
        }

        Fault refusal(Message message, String name, Collection<String> names) {
            List<String> others = new ArrayList<>(names);
            String hint = NearestWord.hintFor(name, others);
            return hint == null ? new Fault(message, name) : Fault.withHint(message, hint, name);
        }
    }
}
