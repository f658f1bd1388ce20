package in.etamil;

import in.etamil.host.RunOutcome;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.compile.Compilation;
import in.etamil.internal.compile.Earlier;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.run.Run;
import in.etamil.internal.run.RunDefaults;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.runtime.data.Freezing;
import in.etamil.internal.runtime.data.FunctionSearch;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.runtime.data.Values;
import in.etamil.internal.scope.Scope;
import in.etamil.internal.syntax.KeywordTable;
import in.etamil.internal.syntax.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts that run one after the other, as somebody types them: globals, functions and shapes stay
 * from one to the next. Not thread-safe: one thread at a time may use it, and no program that runs
 * in it.
 *
 * <p>Inputs are not checked before they run ({@link Etamil#check} refuses what this accepts), and
 * are compiled without what is proven over whole programs: a long computation is faster as a {@link
 * Program}. Every input is a run of its own, with the engine's limits; interrupting its thread ends
 * the input, and the session goes on. Closing it ends what functions of the host keep for as long
 * as it lasts; one without such functions need not be closed.
 *
 * <p>Source: docs/semantics.md#sessions.
 */
public final class Session implements AutoCloseable {
    private static final String NAME = "உள்ளீடு-";

    /** So many that looking through all values is worth it. */
    private static final int MANY_CLASSES = 200;

    private final Etamil engine;
    private final RunOptions options;

    /** The functions and shapes that hold, the newest last. */
    private final Map<String, Statement> definitions = new LinkedHashMap<>();

    private List<String> names = Responses.NAMES;
    private @Nullable Object[] globals = {};
    private List<String> functions = List.of();
    private Map<String, ShapeType> shapes = Map.of();
    private @Nullable CompiledProgram newest;
    private int inputs;
    private boolean running;
    private boolean closed;

    /** What lasts as long as the session. */
    private final Scope scope = new Scope();

    Session(Etamil engine, RunOptions options) {
        this.engine = engine;
        this.options = options;
    }

    /**
     * Runs one input: statements, or one value or call, which is printed. What it defines is kept
     * if it succeeds, what it assigns always, but for an input that finds no memory: that one
     * leaves the variables as they were.
     *
     * @param input the text; the lines of errors count from its first one
     * @throws EtamilCompileException if it cannot be read as a program, or compiling it strikes a
     *     limit or is interrupted
     * @throws EtamilRuntimeException if it fails
     * @throws EtamilLimitException if it strikes a limit or is cancelled
     * @throws EtamilExitException if it ends the session
     * @throws EtamilHostException if the session is closed, or what the input kept cannot be ended
     * @throws IllegalStateException if a program that runs in this session calls this
     */
    public void run(String input) {
        requireAtRest();
        if (closed) {
            throw HostMistake.of(new Fault(Message.CLOSED, NAME + inputs));
        }
        inputs++;
        Source source = Source.of(NAME + inputs, input);
        running = true;
        try {
            run(source);
        } finally {
            running = false;
        }
    }

    private void requireAtRest() {
        if (running) {
            throw new IllegalStateException("an input of this session is running");
        }
    }

    /**
     * Ends what functions of the host kept for as long as the session lasts, and refuses further
     * inputs. Does nothing if it was closed before.
     *
     * @throws EtamilHostException if something cannot be ended; the rest is ended all the same
     * @throws IllegalStateException if a program that runs in this session calls this
     */
    @Override
    public void close() {
        requireAtRest();
        closed = true;
        if (scope.end(RunOutcome.SUCCESS) instanceof RuntimeException failure) {
            throw failure;
        }
    }

    /**
     * Whether more lines must follow before an input can be run: it has braces that are not closed
     * yet. Braces in strings do not count, those in comments do.
     *
     * @param input the lines so far
     * @return whether it is unfinished
     */
    public static boolean isUnfinished(String input) {
        int open = 0;
        boolean inString = false;
        for (int i = 0; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '"') {
                inString = !inString;
            } else if (inString) {
                i += c == '\\' ? 1 : 0;
            } else if (c == '{') {
                open++;
            } else if (c == '}') {
                open--;
            }
        }
        return open > 0;
    }

    /**
     * The variables that something was assigned to.
     *
     * @return what {@code அச்சு} would print for each, by name, sorted
     */
    public SortedMap<String, String> variables() {
        SortedMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < globals.length; i++) {
            if (globals[i] != Unbound.VALUE) {
                all.put(names.get(i), Values.toFlatText(globals[i], Meter.UNLIMITED));
            }
        }
        return all;
    }

    /**
     * The functions that inputs and what they imported defined.
     *
     * @return their names in the order of definition
     */
    public List<String> functionNames() {
        return functions;
    }

    /**
     * What can be typed: every spelling of every keyword and builtin, and the session's own names.
     *
     * @return the words, sorted
     */
    public NavigableSet<String> words() {
        NavigableSet<String> words = new TreeSet<>(KeywordTable.spellings());
        words.addAll(engine.functions().names());
        words.addAll(functions);
        words.addAll(shapes.keySet());
        for (int i = 0; i < globals.length; i++) {
            if (globals[i] != Unbound.VALUE) {
                words.add(names.get(i));
            }
        }
        return Collections.unmodifiableNavigableSet(words);
    }

    // ---- one input

    private void run(Source source) {
        forgetUnusedCode();
        Earlier earlier =
                new Earlier(true, List.copyOf(definitions.values()), names, newest, shapes);
        Compilation compilation = engine.compileInput(source, earlier);
        CompiledProgram program = compilation.program();
        ProgramModel model = compilation.model();
        run(program, model);
        for (Statement definition : model.definitions()) {
            define(definition);
        }
        functions = List.copyOf(model.functions().keySet());
        shapes = program.shapes();
    }

    /** Code of earlier inputs is only reached through function values that they left. */
    private void forgetUnusedCode() {
        if (newest != null
                && newest.classes().size() > MANY_CLASSES
                && !FunctionSearch.findsOneIn(globals)) {
            newest = null;
        }
    }

    private void define(Statement definition) {
        if (definition instanceof Statement.FunctionDefinition function) {
            newest("செயல் " + function.name(), definition);
        } else if (definition instanceof Statement.ShapeDefinition shape) {
            newest("வடிவம் " + shape.name(), definition);
        }
    }

    /** Of definitions of one name the last in the text wins. */
    private void newest(String key, Statement definition) {
        definitions.remove(key);
        definitions.put(key, definition);
    }

    private void run(CompiledProgram program, ProgramModel model) {
        @Nullable Object[] before = globals;
        RunDefaults defaults = engine.defaults(program, NAME + inputs);
        Execution x =
                Execution.following(
                        before,
                        program,
                        defaults.surroundings(options, scope),
                        defaults.limits(options));
        newest = program;
        names = List.copyOf(model.globals().keySet());
        restore(before);
        Run.of(x, new Input(program));
    }

    /** An input as a run. */
    private final class Input implements Run.Body<Void> {
        private final CompiledProgram program;

        Input(CompiledProgram program) {
            this.program = program;
        }

        /** What finds no memory leaves the variables as they were. */
        @Override
        public @Nullable Void run(Execution x) {
            try {
                program.runMain(x);
            } catch (LimitReached limit) {
                if (limit.kind() != Message.OUT_OF_MEMORY) {
                    keep(x);
                }
                throw limit;
            } catch (OutOfMemoryError exhausted) {
                throw exhausted;
            } catch (Throwable end) {
                keep(x);
                throw end;
            }
            keep(x);
            return null;
        }
    }

    /** What is kept is never changed in place, so that it can be restored. */
    private void keep(Execution x) {
        for (Object value : x.globals) {
            Freezing.freeze(value, Meter.UNLIMITED);
        }
        globals = x.globals;
    }

    private void restore(@Nullable Object[] before) {
        @Nullable Object[] restored = new Object[names.size()];
        Arrays.fill(restored, Unbound.VALUE);
        System.arraycopy(before, 0, restored, 0, before.length);
        globals = restored;
    }
}
