package in.etamil.internal.compile;

import in.etamil.Diagnostic;
import in.etamil.host.ModuleResolver;
import in.etamil.host.ModuleSource;
import in.etamil.internal.analysis.loading.ModuleLoader;
import in.etamil.internal.compile.CompilerInput.SessionInput;
import in.etamil.internal.compile.CompilerInput.WholeProgram;
import in.etamil.internal.compile.CompilerInput.WithRoutes;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.ParseResult;
import in.etamil.internal.syntax.ParseResult.Parsed;
import in.etamil.internal.syntax.ParseResult.Refused;
import in.etamil.internal.syntax.Parser;
import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** The first stage: parses a text and all it imports into one tree. */
final class Loading {
    private final boolean extensions;

    /**
     * With {@code extensions} the contextual words of docs/semantics.md#what-this-project-adds are
     * known.
     */
    Loading(boolean extensions) {
        this.extensions = extensions;
    }

    SyntaxTree load(CompilerInput input) {
        return switch (input) {
            case WholeProgram whole -> load(whole.main(), whole.modules());
            case WithRoutes extended -> appended(extended);
            case SessionInput typed -> typed(typed);
        };
    }

    private SyntaxTree load(ModuleSource main, ModuleResolver modules) {
        return switch (ModuleLoader.load(main, modules, extensions)) {
            case Parsed parsed -> parsed.tree();
            case Refused refused -> throw new RefusedProgram(refused.problems());
        };
    }

    // ---- routes

    /** Each text is a file of its own, so the problems of all of them are told. */
    private SyntaxTree appended(WithRoutes input) {
        List<Statement> statements = new ArrayList<>(input.program().statements());
        List<Diagnostic> problems = new ArrayList<>();
        for (WithRoutes.Route route : input.routes()) {
            switch (block(route)) {
                case Parsed block -> statements.add(statement(route, block.tree()));
                case Refused refused -> problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedProgram(problems);
        }
        return new SyntaxTree(input.program().source(), statements);
    }

    private ParseResult block(WithRoutes.Route route) {
        String label = route.method() + " " + route.path();
        return Parser.parse(new SourceText(label, label, route.text()), extensions);
    }

    private static Statement statement(WithRoutes.Route route, SyntaxTree block) {
        Span span = new Span(block.source(), 0, route.text().length(), 1, 1);
        return new Statement.Route(
                span,
                route.method(),
                new Expression.TextLiteral(span, route.path()),
                new Block(span, block.statements()));
    }

    // ---- sessions

    /** The input's statements behind the definitions that hold, or the one that prints a value. */
    private SyntaxTree typed(SessionInput input) {
        SyntaxTree tree = statementsOrValue(input);
        List<Statement> whole = new ArrayList<>(input.earlier().definitions());
        whole.addAll(tree.statements());
        return new SyntaxTree(tree.source(), whole);
    }

    private SyntaxTree statementsOrValue(SessionInput input) {
        ModuleSource typed = input.text();
        SourceText text = new SourceText(typed.name(), typed.name(), typed.text());
        if (Parser.parse(text, extensions) instanceof Refused
                && Parser.parseValue(text, extensions) instanceof Parsed value) {
            return value.tree();
        }
        SyntaxTree tree = load(typed, input.modules());
        List<Statement> statements = tree.statements();
        return statements.size() == 1
                        && statements.get(0) instanceof Statement.ExpressionStatement call
                ? new SyntaxTree(
                        tree.source(), List.of(new Statement.Print(call.span(), call.expression())))
                : tree;
    }
}
