package in.etamil;

import in.etamil.host.Console;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.Host;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Values;
import in.etamil.internal.syntax.SyntaxTree;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A compiled program. Immutable and thread-safe: any number of threads may run it at once, each run
 * is a fresh execution.
 *
 * <p>Source: language.md 9.5 and 11.
 */
public final class Program {
    private static final int NO_ROUTE = -1;

    private final Etamil engine;
    private final Source source;
    private final SyntaxTree tree;
    private final CompiledProgram compiled;
    private final List<Route> routes;
    private final RunFailures failures;

    Program(
            Etamil engine,
            Source source,
            SyntaxTree tree,
            CompiledProgram compiled,
            List<Route> routes) {
        this.engine = engine;
        this.source = source;
        this.tree = tree;
        this.compiled = compiled;
        this.routes = List.copyOf(routes);
        this.failures = new RunFailures(compiled, engine.functions());
    }

    /**
     * The program's name: its source's name.
     *
     * @return the name
     */
    public String name() {
        return source.name();
    }

    /**
     * The SHA-256 of the program's text in UTF-8, and behind it, each after a byte 0, of the
     * imported files that hold statements, in the order of the program: the same program has the
     * same hash on every machine.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String sourceHash() {
        return SourceHash.of(tree);
    }

    /**
     * How many statements stand at the top level, imports spliced in.
     *
     * @return the number
     */
    public int statementCount() {
        return tree.statements().size();
    }

    /**
     * Runs the top level once, as the command line does.
     *
     * @param console where it prints and reads
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public void run(Console console) {
        Execution x = new Execution(compiled, host(console), engine.limits(), false);
        execute(console, x, NO_ROUTE);
    }

    /**
     * Runs the top level once and keeps the globals it leaves: its functions can be called. Prints
     * to the engine's console ({@link EtamilBuilder#console}). Routes and jobs are declarations
     * here, which do nothing.
     *
     * @return the started program
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public Instance start() {
        return start(Map.of());
    }

    /**
     * As {@link #start()}, with globals that the host gives.
     *
     * @param globals values by the exact names of variables, of the types that {@link
     *     in.etamil.value.EtamilValue#as} names; the program may assign others. Names that it does
     *     not use are left out
     * @return the started program
     * @throws EtamilHostException if one cannot be given to a program
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public Instance start(Map<String, ?> globals) {
        return start(globals, engine.console());
    }

    /**
     * As {@link #start(Map)}, printing elsewhere.
     *
     * @param globals values by the exact names of variables
     * @param console where it prints and reads, now and in every call; must be thread-safe if calls
     *     come from several threads
     * @return the started program
     * @throws EtamilHostException if a value cannot be given to a program
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public Instance start(Map<String, ?> globals, Console console) {
        return Instance.start(
                this, compiled, failures, host(console), engine.limits(), new HashMap<>(globals));
    }

    /**
     * The routes that the program declares at its top level, in the order of the text.
     *
     * @return the routes
     */
    public List<Route> routes() {
        return routes;
    }

    /**
     * Compiles this program again with further routes, as if each stood as a {@code வழி} block at
     * its end.
     *
     * @param additions the routes
     * @return the new program
     * @throws EtamilCompileException if one is refused; the diagnostics name its method and path as
     *     their file
     */
    public Program withRoutes(List<TextRoute> additions) {
        return engine.compileWithRoutes(source, tree, List.copyOf(additions));
    }

    /**
     * Runs the prelude and then the route's block in a fresh execution.
     *
     * @param route one of {@link #routes()}
     * @param globals the request's variables (language.md 9.5), of the types that {@link
     *     in.etamil.value.EtamilValue#as} names
     * @param console where it prints and reads
     * @return what it recorded
     * @throws IllegalArgumentException if the route is not one of this program's
     * @throws EtamilHostException if a variable cannot be given to a program
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself, unless the block had recorded a response and
     *     the status is 0
     */
    public Answer answer(Route route, Map<String, ?> globals, Console console) {
        int index = routes.indexOf(Objects.requireNonNull(route, "route"));
        if (index < 0) {
            throw new IllegalArgumentException("not a route of this program: " + route);
        }
        Execution x = new Execution(compiled, host(console), engine.limits(), true);
        Boundary boundary = Boundary.within(x);
        globals.forEach((name, value) -> bind(x, name, boundary.in(value)));
        return Objects.requireNonNull(execute(console, x, index));
    }

    private void bind(Execution x, String name, @Nullable Object value) {
        Integer slot = compiled.globalSlots().get(name);
        if (slot != null) {
            x.globals[slot] = value;
        }
    }

    private Host host(Console console) {
        return engine.host(Objects.requireNonNull(console, "console"), source.name());
    }

    // ---- what a run came to

    private @Nullable Answer execute(Console console, Execution x, int route) {
        try {
            return runOrReport(x, route);
        } catch (OutOfMemoryError exhausted) {
            // Reporting needs memory too, also where it was a report that found none.
            x.forget();
            throw failures.of(exhausted);
        } finally {
            console.flush();
        }
    }

    /**
     * The prelude, and then the route if there is one, with its answer. Without a lambda: it is
     * start-up time.
     */
    private @Nullable Answer runOrReport(Execution x, int route) {
        try {
            compiled.runMain(x);
            if (route == NO_ROUTE) {
                return null;
            }
            runRoute(x, route);
            return answerOf(x);
        } catch (Fault | LimitReached | StackOverflowError | ExitSignal end) {
            throw failures.of(end);
        }
    }

    /** An exit with success ends a handler that has answered, as any end does (G-42). */
    private void runRoute(Execution x, int route) {
        try {
            compiled.runRoute(x, route);
        } catch (ExitSignal exit) {
            if (exit.status() != 0 || x.globals[Responses.STATUS] == Unbound.VALUE) {
                throw exit;
            }
        }
    }

    private static Answer answerOf(Execution x) {
        Object status = x.globals[Responses.STATUS];
        Object body = x.globals[Responses.BODY];
        BigDecimal number = status instanceof Decimal decimal ? decimal.toBigDecimal() : null;
        String text = body == Unbound.VALUE ? null : Values.toFlatText(body, x);
        return new Answer(number, text, x.bodyIsJson(), headers(x.globals[Responses.HEADERS], x));
    }

    private static Map<String, String> headers(@Nullable Object value, Meter meter) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (value instanceof RecordValue record) {
            for (String name : record.sortedKeys()) {
                headers.put(name, Values.toFlatText(record.get(name), meter));
            }
        }
        return headers;
    }
}
