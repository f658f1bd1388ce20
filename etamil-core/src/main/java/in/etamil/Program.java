package in.etamil;

import in.etamil.host.Console;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
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
     * @param globals the request's variables: texts, and maps and lists of such (language.md 9.5)
     * @param console where it prints and reads
     * @return what it recorded
     * @throws IllegalArgumentException if the route is not one of this program's
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
        globals.forEach((name, value) -> bind(x, name, value));
        return Objects.requireNonNull(execute(console, x, index));
    }

    private void bind(Execution x, String name, Object value) {
        Integer slot = compiled.globalSlots().get(name);
        if (slot != null) {
            x.globals[slot] = HostValues.in(value);
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
            throw exhausted(Message.MEMORY_EXHAUSTED, exhausted);
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
        } catch (Fault fault) {
            throw new EtamilRuntimeException(
                    diagnostic(
                            fault.code(),
                            fault.tamil(),
                            fault.english(),
                            fault.detail(),
                            fault.hint(),
                            fault),
                    fault);
        } catch (LimitReached limit) {
            throw new EtamilLimitException(
                    diagnostic(
                            limit.kind().code(), limit.tamil(), limit.english(), null, null, limit),
                    limit);
        } catch (StackOverflowError overflow) {
            throw exhausted(Message.STACK_EXHAUSTED, overflow);
        } catch (ExitSignal exit) {
            throw new EtamilExitException(exit.status());
        }
    }

    private EtamilLimitException exhausted(Message message, VirtualMachineError error) {
        return new EtamilLimitException(
                diagnostic(message.code(), message.tamil(), message.english(), null, null, error),
                error);
    }

    private Diagnostic diagnostic(
            String code,
            String tamil,
            String english,
            @Nullable String detail,
            @Nullable String hint,
            Throwable failure) {
        StackTraceElement place = compiled.placeOf(failure);
        return new Diagnostic(
                code,
                Diagnostic.Stage.RUN,
                tamil,
                english,
                detail,
                place == null ? null : compiled.fileOf(place),
                -1,
                place == null ? 0 : place.getLineNumber(),
                0,
                null,
                hint);
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
