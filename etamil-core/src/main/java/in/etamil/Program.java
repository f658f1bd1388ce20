package in.etamil;

import in.etamil.host.Console;
import in.etamil.internal.boundary.Boundary;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.library.ResponseFunctions;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
import in.etamil.internal.runtime.Host;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.ServerStart;
import in.etamil.internal.runtime.Serving;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.runtime.data.Values;
import in.etamil.internal.syntax.SyntaxTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled program. Immutable and thread-safe: any number of threads may run it at once, each run
 * is a fresh execution.
 *
 * <p>Source: language.md 9.5 and 11.
 */
public final class Program {
    private static final int NO_BLOCK = -1;
    private static final BigDecimal OK = BigDecimal.valueOf(200);

    private final Etamil engine;
    private final Source source;
    private final SyntaxTree tree;
    private final CompiledProgram compiled;
    private final Declared declared;
    private final RunFailures failures;
    private final Prelude prelude;
    private final boolean sharing;

    Program(
            Etamil engine,
            Source source,
            SyntaxTree tree,
            CompiledProgram compiled,
            Declared declared) {
        this.engine = engine;
        this.source = source;
        this.tree = tree;
        this.compiled = compiled;
        this.declared = declared;
        this.failures = new RunFailures(compiled, engine.functions());
        this.prelude = new Prelude(compiled);
        this.sharing = true;
    }

    private Program(Program other) {
        this.engine = other.engine;
        this.source = other.source;
        this.tree = other.tree;
        this.compiled = other.compiled;
        this.declared = other.declared;
        this.failures = other.failures;
        this.prelude = other.prelude;
        this.sharing = false;
    }

    /** The same program, whose whole top level runs for every request: what sharing is held to. */
    Program withoutSharing() {
        return new Program(this);
    }

    /**
     * What the text declares for a server.
     *
     * @param routes the routes
     * @param jobs the jobs
     * @param serving whether the top level starts a server
     * @param assigned the names that the top level assigns
     */
    record Declared(List<Route> routes, List<Job> jobs, boolean serving, Set<String> assigned) {
        Declared {
            routes = List.copyOf(routes);
            jobs = List.copyOf(jobs);
            assigned = Set.copyOf(assigned);
        }
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
        Execution x = new Execution(compiled, host(console, Serving.NONE), engine.limits(), false);
        ServerStart.bind(x);
        execute(console, x);
    }

    /** Without a lambda: it is start-up time. */
    private void execute(Console console, Execution x) {
        try {
            compiled.runMain(x);
        } catch (Fault | LimitReached | StackOverflowError | ExitSignal end) {
            throw failures.of(end);
        } catch (OutOfMemoryError exhausted) {
            // Reporting needs memory too, also where it was a report that found none.
            x.forget();
            throw failures.of(exhausted);
        } finally {
            console.flush();
        }
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
                this,
                compiled,
                failures,
                host(console, Serving.NONE),
                engine.limits(),
                new HashMap<>(globals));
    }

    /**
     * The routes that the program declares at its top level, in the order of the text.
     *
     * @return the routes
     */
    public List<Route> routes() {
        return declared.routes();
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
     * The jobs that the program declares at its top level, in the order of the text.
     *
     * @return the jobs
     */
    public List<Job> jobs() {
        return declared.jobs();
    }

    /**
     * The names that the prelude assigns: what a server gives under one of these is lost.
     *
     * @return the names of the variables, without those that only routes and jobs assign
     */
    public Set<String> assignedNames() {
        return declared.assigned();
    }

    /**
     * The record shapes that the program declares.
     *
     * @return the shapes by name
     */
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        compiled.shapes().forEach((name, type) -> shapes.put(name, shape(type)));
        return shapes;
    }

    private static Shape shape(ShapeType type) {
        List<Shape.Field> fields = new ArrayList<>();
        for (ShapeType.Field field : type.fields()) {
            fields.add(new Shape.Field(field.name(), kind(field.accepts()), field.shape()));
        }
        return new Shape(type.name(), fields);
    }

    private static Shape.Kind kind(ShapeType.Accepts accepts) {
        return switch (accepts) {
            case ANYTHING -> Shape.Kind.ANY;
            case NUMBER -> Shape.Kind.NUMBER;
            case TEXT -> Shape.Kind.TEXT;
            case DATE -> Shape.Kind.DATE;
            case BOOLEAN -> Shape.Kind.BOOLEAN;
            case ARRAY -> Shape.Kind.ARRAY;
            case RECORD -> Shape.Kind.RECORD;
            case FUNCTION -> Shape.Kind.FUNCTION;
            case SHAPE -> Shape.Kind.SHAPE;
        };
    }

    /**
     * The limits of its runs: those of the engine that compiled it.
     *
     * @return the limits
     */
    public Limits limits() {
        return engine.limits();
    }

    /**
     * Whether its top level starts a server, by {@code வழங்கி_தொடங்கு} or {@code server.start}.
     *
     * @return whether it is a serving program (extensions.md)
     */
    public boolean isServing() {
        return declared.serving();
    }

    /**
     * The names that may be global variables: all that the program's text assigns or reads at its
     * top level or in functions. A server need not prepare others.
     *
     * @return the names
     */
    public Set<String> globalNames() {
        return compiled.globalSlots().keySet();
    }

    /**
     * Runs the top level once, routes and jobs being declarations, to learn where the program wants
     * to be served.
     *
     * @param console where it prints and reads
     * @return what it said last; {@code null} if it did not come to say it
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public @Nullable ServerAddress serverAddress(Console console) {
        Execution x = new Execution(compiled, host(console, Serving.NONE), engine.limits(), true);
        x.seekAddress();
        ServerStart.bind(x);
        execute(x, NO_BLOCK, ServedRun.of(console, Map.of()), List.of(), false);
        return x.address();
    }

    /**
     * Runs the prelude and then the route's block in a fresh execution, with variables and nothing
     * else.
     *
     * @param route one of {@link #routes()}
     * @param globals the request's variables, see {@link ServedRun#variables()}
     * @param console where it prints and reads
     * @return what it recorded
     * @throws EtamilException as {@link #answer(Route, ServedRun)} says
     */
    public Answer answer(Route route, Map<String, ?> globals, Console console) {
        return answer(route, ServedRun.of(console, globals));
    }

    /**
     * Runs the prelude and then the route's block in a fresh execution.
     *
     * @param route one of {@link #routes()}
     * @param run what the server gives to it
     * @return what it recorded
     * @throws IllegalArgumentException if the route is not one of this program's
     * @throws EtamilHostException if a variable cannot be given to a program
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself, unless the block had recorded a response and
     *     the status is 0
     */
    public Answer answer(Route route, ServedRun run) {
        int index = routes().indexOf(Objects.requireNonNull(route, "route"));
        if (index < 0) {
            throw new IllegalArgumentException("not a route of this program: " + route);
        }
        return answer(index, run);
    }

    /**
     * Runs the top level as the answer to a request: what a server does with a program without
     * routes where that is asked for (backend-gaps.md G-32).
     *
     * @param run what the server gives to it
     * @return what it recorded
     * @throws EtamilException as {@link #answer(Route, ServedRun)} says
     */
    public Answer answer(ServedRun run) {
        return answer(NO_BLOCK, run);
    }

    /**
     * Runs the prelude and then the job's block in a fresh execution.
     *
     * @param job one of {@link #jobs()}
     * @param run what the server gives to it
     * @throws IllegalArgumentException if the job is not one of this program's
     * @throws EtamilException as {@link #answer(Route, ServedRun)} says
     */
    public void run(Job job, ServedRun run) {
        int index = jobs().indexOf(Objects.requireNonNull(job, "job"));
        if (index < 0) {
            throw new IllegalArgumentException("not a job of this program: " + job);
        }
        answer(routes().size() + index, run);
    }

    private Answer answer(int block, ServedRun run) {
        Serving serving = new Serving(run.uploads(), run.logFields(), run.control());
        Limits limits =
                run.wallTime() == null
                        ? engine.limits()
                        : engine.limits().withWallTime(run.wallTime());
        Host host = host(run.console(), serving);
        Execution x = new Execution(compiled, host, limits, true);
        boolean begun =
                sharing
                        && prelude.begin(
                                x,
                                run.variables().keySet(),
                                () -> new Execution(compiled, host, limits, true));
        ServerStart.bind(x);
        Boundary boundary = Boundary.within(x);
        List<Object> given = new ArrayList<>();
        run.variables().forEach((name, value) -> bind(x, name, boundary.in(value), given));
        return execute(x, block, run, given, begun);
    }

    private void bind(Execution x, String name, @Nullable Object value, List<Object> given) {
        Integer slot = compiled.globalSlots().get(name);
        if (slot != null) {
            x.globals[slot] = value;
            if (value instanceof RecordValue) {
                given.add(value);
            }
        }
    }

    private Host host(Console console, Serving serving) {
        return engine.host(
                Objects.requireNonNull(console, "console"), failures, serving, source.name());
    }

    // ---- what a run came to

    private Answer execute(
            Execution x, int block, ServedRun run, List<Object> given, boolean begun) {
        try {
            if (begun) {
                compiled.runParts(x, false);
            } else {
                compiled.runMain(x);
            }
            if (block != NO_BLOCK) {
                runBlock(x, block);
            }
            return answerOf(x);
        } catch (Fault fault) {
            throw failures.of(fault, missing(fault, given, run));
        } catch (ExitSignal | LimitReached | StackOverflowError end) {
            throw failures.of(end);
        } catch (OutOfMemoryError exhausted) {
            // Reporting needs memory too, also where it was a report that found none.
            x.forget();
            throw failures.of(exhausted);
        } finally {
            run.console().flush();
        }
    }

    /** The entry of the request's records, or its variable, that the program read in vain. */
    private static @Nullable String missing(Fault fault, List<Object> given, ServedRun run) {
        if (fault.kind() == Message.UNDEFINED_VARIABLE) {
            String name = String.valueOf(fault.value(0));
            return run.unreadable().contains(name) ? name : null;
        }
        if (fault.kind() == Message.NO_FIELD && fault.subject() != null) {
            for (Object value : given) {
                if (value == fault.subject()) {
                    return String.valueOf(fault.value(0));
                }
            }
        }
        return null;
    }

    /** An exit with success ends a handler that has answered, as any end does (G-42). */
    private void runBlock(Execution x, int block) {
        try {
            compiled.runBlock(x, block);
        } catch (ExitSignal exit) {
            if (exit.status() != 0 || x.globals[Responses.STATUS] == Unbound.VALUE) {
                throw exit;
            }
        }
    }

    private static Answer answerOf(Execution x) {
        Object status = x.globals[Responses.STATUS];
        Object body = x.globals[Responses.BODY];
        BigDecimal number = status == Unbound.VALUE ? OK : null;
        if (status instanceof Decimal decimal) {
            number = decimal.toBigDecimal();
        }
        String text = body == Unbound.VALUE ? null : Values.toFlatText(body, x);
        return new Answer(
                number,
                text,
                x.bodyIsJson(),
                headers(x.globals[Responses.HEADERS], x),
                ResponseFunctions.answer(x));
    }

    private static Map<String, List<String>> headers(@Nullable Object value, Meter meter) {
        if (!(value instanceof RecordValue record)) {
            return Map.of();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : record.sortedKeys(meter)) {
            headers.put(name, texts(record.get(name), meter));
        }
        return headers;
    }

    /** An array is several headers of one name (G-18). */
    private static List<String> texts(@Nullable Object value, Meter meter) {
        if (!(value instanceof ArrayValue array)) {
            return List.of(Values.toFlatText(value, meter));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            texts.add(Values.toFlatText(array.get(i), meter));
        }
        return texts;
    }
}
