package in.etamil;

import in.etamil.host.Console;
import in.etamil.host.FunctionDescriptor;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.host.ModuleSource.Origin;
import in.etamil.host.Settings;
import in.etamil.internal.analysis.effects.ServingPrograms;
import in.etamil.internal.analysis.model.Mentions;
import in.etamil.internal.boundary.HostUnit;
import in.etamil.internal.compile.Compilation;
import in.etamil.internal.compile.Compiler;
import in.etamil.internal.compile.CompilerInput;
import in.etamil.internal.compile.CompilerInput.SessionInput;
import in.etamil.internal.compile.CompilerInput.WholeProgram;
import in.etamil.internal.compile.CompilerInput.WithRoutes;
import in.etamil.internal.compile.Earlier;
import in.etamil.internal.compile.RefusedProgram;
import in.etamil.internal.library.StandardLibrary;
import in.etamil.internal.run.RunDefaults;
import in.etamil.internal.run.ServedRuns;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.FunctionTable;
import in.etamil.internal.scope.DeadlineTimer;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import in.etamil.served.Job;
import in.etamil.served.Route;
import in.etamil.served.TextRoute;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way in: compiles programs. One per application is enough. Immutable and thread-safe.
 *
 * <pre>{@code
 * Etamil etamil = Etamil.builder().build();
 * Program program = etamil.compile(Source.of(Path.of("vari.qmz")));
 * program.run(console);
 * }</pre>
 */
public final class Etamil {
    private final FunctionTable functions;
    private final Compiler compiler;
    private final List<Library> libraries;
    private final Console console;
    private final @Nullable ModuleResolver modules;
    private final Permissions permissions;
    private final Limits limits;
    private final Settings settings;
    private final DeadlineTimer timer;

    Etamil(EtamilBuilder builder) {
        modules = builder.modules;
        permissions = builder.permissions;
        limits = builder.limits;
        settings = builder.settings;
        timer = new DeadlineTimer(builder.ticker);
        libraries = List.copyOf(builder.libraries);
        console = builder.console;
        functions = StandardLibrary.table(builder.compatibility == Compatibility.SDK);
        addLibraries();
        compiler =
                new Compiler(functions, builder.optimisation, limits.compiling(), builder.ticker);
    }

    private void addLibraries() {
        Set<String> modulePaths = new HashSet<>();
        for (Library library : libraries) {
            for (String path : library.modules().keySet()) {
                if (!modulePaths.add(path)) {
                    throw new IllegalArgumentException("two modules are named " + path);
                }
            }
            for (HostFunction function : library.functions()) {
                FunctionDescriptor descriptor = function.descriptor();
                if (descriptor.statement().isEmpty()) {
                    descriptor.names().forEach(this::requireCallable);
                }
                Builtin.Hosted code = new Builtin.Hosted(library.name(), new HostUnit(function));
                functions.add(library.name(), Builtin.of(descriptor, Builtin.Form.CALL, code));
            }
        }
    }

    /** A name that cannot stand before a bracket, such as a keyword, would never be found. */
    private void requireCallable(String name) {
        SourceText call = new SourceText(name, name, name + "();");
        boolean callable =
                Parser.parse(call, functions.extensions()) instanceof ParseResult.Parsed parsed
                        && parsed.tree().statements().size() == 1
                        && parsed.tree().statements().get(0)
                                instanceof Statement.ExpressionStatement statement
                        && statement.expression() instanceof Expression.Call called
                        && called.name().equals(name);
        if (!callable) {
            throw new IllegalArgumentException(
                    "no program can call a function by the name '" + name + "'");
        }
    }

    /**
     * Starts with the safe preset: {@link Permissions#UNTRUSTED}, {@link Limits#embedded()},
     * imports only beside the source.
     *
     * @return a new builder
     */
    public static EtamilBuilder builder() {
        return new EtamilBuilder();
    }

    /**
     * What the operator set.
     *
     * @return the settings that the builder was given
     */
    public Settings settings() {
        return settings;
    }

    /**
     * Compiles a program with its imports.
     *
     * @param source the program
     * @return the compiled program
     * @throws EtamilCompileException if it is refused, with every problem found; also if it strikes
     *     a limit ({@link Limits.Compiling}), is too large for the memory there is, or the thread
     *     is interrupted, which stays so. A fault of this SDK is ET9001, with what happened as the
     *     cause
     * @throws EtamilHostException if the module resolver throws (ET6022)
     */
    public Program compile(Source source) {
        return compile(source, new WholeProgram(moduleOf(source), resolverFor(source)));
    }

    /**
     * Finds every problem of a program without compiling or running it.
     *
     * @param source the program
     * @return the problems in the order of the text; it is accepted if none is an error ({@link
     *     Diagnostic#severity()}). A struck limit and an interrupt of the thread are problems, too
     * @throws EtamilHostException if the module resolver throws (ET6022)
     */
    public List<Diagnostic> check(Source source) {
        try {
            return compiler.check(new WholeProgram(moduleOf(source), resolverFor(source)));
        } catch (RefusedProgram refused) {
            return List.copyOf(refused.problems());
        }
    }

    /**
     * Begins a session: texts that run one after the other, each with what the ones before it left.
     *
     * @param console where its inputs print and read
     * @return a new session
     */
    public Session session(Console console) {
        return session(RunOptions.DEFAULT.withConsole(console));
    }

    /**
     * As {@link #session(Console)}, with what the host gives to every input.
     *
     * @param options console, limits, attributes, cancellation
     * @return a new session
     * @throws IllegalArgumentException if the options hold globals: an input assigns them
     */
    public Session session(RunOptions options) {
        if (!options.globals().isEmpty()) {
            throw new IllegalArgumentException("a session takes no globals: an input assigns them");
        }
        return new Session(this, options);
    }

    // ---- for Program and Session

    FunctionTable functions() {
        return functions;
    }

    /** A program with what its runs have where their options say nothing else. */
    RunDefaults defaults(CompiledProgram program, String name) {
        return new RunDefaults(
                program,
                name,
                new RunFailures(program, functions),
                permissions,
                console,
                limits,
                timer);
    }

    /** Appends text routes to a program that was accepted, and compiles the whole again. */
    Program compileWithRoutes(Source source, SyntaxTree tree, List<TextRoute> routes) {
        List<WithRoutes.Route> texts = new ArrayList<>();
        for (TextRoute route : routes) {
            texts.add(new WithRoutes.Route(route.method(), route.path(), route.text()));
        }
        return compile(source, new WithRoutes(tree, source.path(), texts));
    }

    /** Compiles what was typed into a session. */
    Compilation compileInput(Source typed, Earlier earlier) {
        return compiled(new SessionInput(moduleOf(typed), resolverFor(typed), earlier));
    }

    private Compilation compiled(CompilerInput input) {
        try {
            return compiler.compile(input);
        } catch (RefusedProgram refused) {
            throw new EtamilCompileException(refused.problems(), refused.getCause());
        }
    }

    /** A file is named as it was asked for, and known by where it really lies. */
    private static ModuleSource moduleOf(Source source) {
        Path file = source.path();
        return file == null
                ? ModuleSource.text(source.name(), source.text())
                : new ModuleSource(
                        file.toString(), source.name(), Origin.FILE, file, source.text());
    }

    private ModuleResolver resolverFor(Source source) {
        ModuleResolver own = modules == null ? source.folder() : modules;
        return libraries.isEmpty() ? own : new LibraryModules(own, libraries);
    }

    private Program compile(Source source, CompilerInput input) {
        Compilation compilation = compiled(input);
        SyntaxTree tree = compilation.tree();
        List<Route> routes = new ArrayList<>();
        for (Statement.Route route : compilation.model().routes()) {
            routes.add(route(route));
        }
        List<Job> jobs = new ArrayList<>();
        for (Statement.Schedule job : compilation.model().jobs()) {
            jobs.add(job(job, jobs.size() + 1));
        }
        boolean serving = functions.extensions() && ServingPrograms.isServing(tree);
        return new Program(
                this,
                source,
                tree,
                compilation.program(),
                compilation.warnings(),
                new ServedRuns.Declared(
                        routes, jobs, serving, Mentions.of(tree.statements(), false).bound()));
    }

    private static Job job(Statement.Schedule job, int number) {
        Span span = job.span();
        BigDecimal seconds =
                job.seconds() instanceof Expression.NumberLiteral literal
                        ? literal.value().toBigDecimal()
                        : null;
        return new Job(number, seconds, span.source().fileName(), span.line());
    }

    private static Route route(Statement.Route route) {
        Span span = route.span();
        String path =
                route.path() instanceof Expression.TextLiteral literal ? literal.value() : null;
        return new Route(route.method(), path, span.source().fileName(), span.line());
    }
}
