package in.etamil;

import in.etamil.host.Cancellation;
import in.etamil.host.RunKey;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.boundary.FunctionProxy;
import in.etamil.internal.boundary.FunctionView;
import in.etamil.internal.boundary.ValueView;
import in.etamil.internal.run.StartedCalls;
import in.etamil.internal.run.StartedProgram;
import in.etamil.value.EtamilFunction;
import in.etamil.value.EtamilValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program whose top level has run: its functions can be called. Immutable and thread-safe: no
 * call can write a global (docs/semantics.md#scopes), so any number of threads may call at once.
 * Every call is a run of its own, with limits of its own; interrupting its thread ends it. Closing
 * it ends what functions of the host keep for as long as it is started; without such functions it
 * need not be closed.
 *
 * <p>Source: docs/semantics.md#scopes, docs/semantics.md#functions.
 */
public final class Instance implements AutoCloseable {
    private final Program program;
    private final StartedProgram started;
    private final StartedCalls calls;
    private final Boundary boundary;

    Instance(Program program, StartedProgram started) {
        this(program, started, started.calls());
    }

    private Instance(Program program, StartedProgram started, StartedCalls calls) {
        this.program = program;
        this.started = started;
        this.calls = calls;
        this.boundary = new Boundary(started.compiled(), calls);
    }

    /**
     * The program that was started.
     *
     * @return the program
     */
    public Program program() {
        return program;
    }

    /**
     * The same globals and functions, whose calls have other limits than the engine's.
     *
     * @param ofEachCall the limits of every call
     * @return another view of this instance
     */
    public Instance withLimits(Limits ofEachCall) {
        Objects.requireNonNull(ofEachCall, "ofEachCall");
        return new Instance(program, started, calls.withLimits(ofEachCall));
    }

    /**
     * The same globals and functions, whose calls have one more attribute.
     *
     * @param <T> its type
     * @param key names it, see {@link in.etamil.host.RunContext#attribute}
     * @param value its value, in place of one that they had
     * @return another view of this instance
     */
    public <T> Instance with(RunKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        return new Instance(program, started, calls.with(key, value));
    }

    /**
     * The same globals and functions, whose calls something else may end before they are done.
     *
     * @param by cancels them
     * @return another view of this instance
     */
    public Instance withCancellation(Cancellation by) {
        Objects.requireNonNull(by, "by");
        return new Instance(program, started, calls.withCancellation(by));
    }

    /**
     * The same globals and functions, whose calls somebody is told about.
     *
     * @param told is told what a call has used when it is over, see {@link RunOptions#withUsage}
     * @return another view of this instance
     */
    public Instance withUsage(Consumer<RunUsage> told) {
        Objects.requireNonNull(told, "told");
        return new Instance(program, started, calls.withUsage(told));
    }

    /**
     * Ends what functions of the host kept for as long as the program is started ({@link
     * in.etamil.host.RunContext#started}), and refuses further calls through this and all other
     * views; what came out of it can still be read. Calls that are under way go on. Does nothing if
     * it was closed before.
     *
     * @throws EtamilHostException if something cannot be ended; the rest is ended all the same
     */
    @Override
    public void close() {
        started.close();
    }

    /**
     * The names of the program's own functions, imported ones included.
     *
     * @return the names, sorted
     */
    public Set<String> functionNames() {
        return Collections.unmodifiableSet(new TreeSet<>(started.compiled().own()));
    }

    /**
     * A function of the program, or the function that a global of this name holds.
     *
     * @param name its exact name
     * @return the function, callable from any thread
     * @throws EtamilHostException if there is none; says which name is near
     */
    public EtamilFunction function(String name) {
        return new FunctionView(started.function(name), boundary);
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
        return new ValueView(started.global(name), boundary);
    }

    /**
     * Every global that something was assigned to.
     *
     * @return the values by name, sorted; see {@link EtamilValue#get}
     */
    public Map<String, @Nullable Object> globals() {
        Map<String, @Nullable Object> all = new TreeMap<>();
        for (String name : started.compiled().globalSlots().keySet()) {
            if (started.isBound(name)) {
                all.put(name, boundary.out(started.global(name)));
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
        String name = type.getName() + " of " + program.name();
        return type.cast(FunctionProxy.of(type, name, started::function, boundary));
    }
}
