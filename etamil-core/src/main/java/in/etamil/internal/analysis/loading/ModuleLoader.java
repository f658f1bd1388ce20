package in.etamil.internal.analysis.loading;

import in.etamil.Diagnostic;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.ParseResult.Parsed;
import in.etamil.internal.syntax.ParseResult.Refused;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceProblem;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the statements of imported files where their imports stand (docs/semantics.md#modules). The
 * files that are open at one time are kept on a list and not on the stack, so that a chain of
 * imports may be of any length.
 */
public final class ModuleLoader {
    static final int MAX_MODULES = 1_000;

    private final ModuleResolver resolver;
    private final boolean extensions;
    private final Set<String> loaded = new HashSet<>();

    /**
     * The names of functions defined at the top level of imported files, and the file each was
     * first seen in.
     */
    private final Map<String, String> owners = new HashMap<>();

    private final Deque<OpenModule> open = new ArrayDeque<>();
    private final List<Statement> spliced = new ArrayList<>();
    private @Nullable List<Diagnostic> problems;

    private ModuleLoader(ModuleResolver resolver, boolean extensions) {
        this.resolver = resolver;
        this.extensions = extensions;
    }

    /** A file whose statements are being taken over. */
    private static final class OpenModule {
        final ModuleSource module;
        final List<Statement> statements;
        final boolean imported;
        int next;

        OpenModule(ModuleSource module, List<Statement> statements, boolean imported) {
            this.module = module;
            this.statements = statements;
            this.imported = imported;
        }
    }

    /**
     * Parses a program and all it imports.
     *
     * @param extensions whether the contextual words of docs/semantics.md#what-this-project-adds
     *     are known
     * @return the whole program as one tree, or the problems of the first file that has any
     */
    public static ParseResult load(ModuleSource main, ModuleResolver resolver, boolean extensions) {
        ParseResult parsed = parse(main, extensions);
        if (!(parsed instanceof Parsed whole) || !importsSomething(whole.tree())) {
            return parsed;
        }
        return new ModuleLoader(resolver, extensions).splice(main, whole.tree());
    }

    private static boolean importsSomething(SyntaxTree tree) {
        for (Statement statement : tree.statements()) {
            if (statement instanceof Statement.Import) {
                return true;
            }
        }
        return false;
    }

    private static ParseResult parse(ModuleSource module, boolean extensions) {
        return Parser.parse(
                new SourceText(module.identity(), module.name(), module.text()), extensions);
    }

    private ParseResult splice(ModuleSource main, SyntaxTree tree) {
        loaded.add(main.identity());
        open.push(new OpenModule(main, tree.statements(), false));
        while (!open.isEmpty()) {
            OpenModule current = open.element();
            if (current.next == current.statements.size()) {
                open.pop();
                continue;
            }
            take(current, current.statements.get(current.next++));
            if (problems != null) {
                return new Refused(problems);
            }
        }
        return new Parsed(new SyntaxTree(tree.source(), spliced));
    }

    private void take(OpenModule current, Statement statement) {
        if (statement instanceof Statement.Import wanted) {
            importInto(current, wanted);
            return;
        }
        if (current.imported && statement instanceof Statement.FunctionDefinition function) {
            claim(function);
        }
        spliced.add(statement);
    }

    private void importInto(OpenModule current, Statement.Import wanted) {
        ModuleSource module;
        try {
            module = resolver.resolve(current.module, wanted.path());
        } catch (IOException failure) {
            refuse(wanted.pathSpan(), Message.MODULE_UNREADABLE, reason(failure), wanted.path());
            return;
        }
        if (module == null) {
            refuse(wanted.pathSpan(), Message.MODULE_NOT_FOUND, resolver.searched(), wanted.path());
            return;
        }
        if (!loaded.add(module.identity())) {
            return;
        }
        if (loaded.size() > MAX_MODULES) {
            refuse(wanted.pathSpan(), Message.TOO_MANY_MODULES, null, String.valueOf(MAX_MODULES));
            return;
        }
        ParseResult result = parse(module, extensions);
        if (result instanceof Parsed parsed) {
            open.push(new OpenModule(module, parsed.tree().statements(), true));
        } else if (result instanceof Refused refused) {
            problems = refused.problems();
        }
    }

    /** Two imported files of different names must not define one function at their top levels. */
    private void claim(Statement.FunctionDefinition function) {
        String file = function.span().source().fileName();
        String owner = owners.putIfAbsent(function.name(), file);
        if (owner != null && !owner.equals(file)) {
            refuse(
                    function.nameSpan(),
                    Message.DEFINED_IN_TWO_MODULES,
                    null,
                    function.name(),
                    owner,
                    file);
        }
    }

    private void refuse(Span place, Message message, @Nullable String detail, Object... values) {
        problems =
                List.of(
                        SourceProblem.at(
                                place, Diagnostic.Stage.LOAD, message, detail, null, values));
    }

    /**
     * Why a module cannot be read; the file system's own message would show where the file lies.
     */
    private static String reason(IOException failure) {
        String reason =
                failure instanceof FileSystemException system
                        ? system.getReason()
                        : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }
}
