package in.etamil;

import in.etamil.host.Console;
import in.etamil.internal.run.RunDefaults;
import in.etamil.internal.run.ServedRuns;
import in.etamil.internal.run.StartedProgram;
import in.etamil.internal.run.WholeRun;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.syntax.SyntaxTree;
import in.etamil.served.ServedProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compiled program. Immutable and thread-safe: any number of threads may run it at once, each run
 * is a fresh execution.
 *
 * <p>Source: docs/semantics.md#serving, docs/semantics.md#the-command-line.
 */
public final class Program {
    private final Source source;
    private final SyntaxTree tree;
    private final RunDefaults defaults;
    private final ServedRuns served;

    Program(
            Etamil engine,
            Source source,
            SyntaxTree tree,
            CompiledProgram compiled,
            ServedRuns.Declared declared) {
        this.source = source;
        this.tree = tree;
        this.defaults = engine.defaults(compiled, source.name());
        this.served =
                new ServedRuns(
                        defaults,
                        declared,
                        routes -> engine.compileWithRoutes(source, tree, routes),
                        true);
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
        run(RunOptions.DEFAULT.withConsole(console));
    }

    /**
     * As {@link #run(Console)}, with what the host gives.
     *
     * @param options console, globals, limits, attributes, cancellation
     * @throws EtamilHostException if a global cannot be given to a program, or what it kept cannot
     *     be ended
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public void run(RunOptions options) {
        WholeRun.of(defaults, options);
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
        return start(RunOptions.DEFAULT);
    }

    /**
     * As {@link #start()}, with globals that the host gives.
     *
     * @param globals values by the exact names of variables, see {@link RunOptions#withGlobals}
     * @return the started program
     * @throws EtamilHostException if one cannot be given to a program
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public Instance start(Map<String, ?> globals) {
        return start(RunOptions.DEFAULT.withGlobals(globals));
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
        return start(RunOptions.DEFAULT.withGlobals(globals).withConsole(console));
    }

    /**
     * As {@link #start()}, with what the host gives. But for the globals, it is the same for the
     * top level and for every call: its limits are those of each.
     *
     * @param options console, globals, limits, attributes, cancellation
     * @return the started program
     * @throws EtamilHostException if a global cannot be given to a program, or what the run kept
     *     cannot be ended
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends itself
     */
    public Instance start(RunOptions options) {
        return new Instance(this, StartedProgram.start(defaults, options));
    }

    /**
     * The program as a server sees it: its routes and jobs, and runs that answer requests.
     *
     * @return the same program
     */
    public ServedProgram served() {
        return served;
    }

    /**
     * The record shapes that the program declares.
     *
     * @return the shapes by name
     */
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        defaults.program().shapes().forEach((name, type) -> shapes.put(name, shape(type)));
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
        return defaults.limits();
    }
}
