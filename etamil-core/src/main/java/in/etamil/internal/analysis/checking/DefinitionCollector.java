package in.etamil.internal.analysis.checking;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.Statement.FunctionDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds every definition of a program, wherever it stands: a function may be defined in the body of
 * an anonymous function, so expressions are searched too. Notes what each body binds on the way.
 */
final class DefinitionCollector {
    private final Definitions definitions;
    private Set<String> bound = new HashSet<>();

    DefinitionCollector(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Collects from the top level, and returns the names that are bound there. */
    Set<String> collectFrom(List<Statement> statements) {
        all(statements);
        return bound;
    }

    private void all(List<Statement> statements) {
        for (Statement statement : statements) {
            collect(statement);
        }
    }

    private void block(@Nullable Block block) {
        if (block != null) {
            all(block.statements());
        }
    }

    private void body(Signature signature, Block body) {
        Set<String> outer = bound;
        bound = new HashSet<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            bound.add(parameter.name());
        }
        all(body.statements());
        definitions.addBoundNames(body, bound);
        bound = outer;
    }

    private void collect(Statement statement) {
        switch (statement) {
            case FunctionDefinition s -> {
                definitions.addFunction(s);
                body(s.signature(), s.body());
            }
            case Statement.ShapeDefinition s -> {
                definitions.addShape(s);
                for (FunctionDefinition method : s.methods()) {
                    body(method.signature(), method.body());
                }
            }
            case Statement.If s -> {
                expression(s.condition());
                block(s.then());
                block(s.otherwise());
            }
            case Statement.While s -> {
                expression(s.condition());
                block(s.body());
            }
            case Statement.ForEach s -> {
                bound.add(s.name());
                expression(s.collection());
                block(s.body());
            }
            case Statement.Try s -> {
                bound.add(s.name());
                block(s.body());
                block(s.handler());
            }
            case Statement.Route s -> {
                expression(s.path());
                block(s.body());
            }
            case Statement.Schedule s -> {
                expression(s.seconds());
                block(s.body());
            }
            case Statement.Return s -> expression(s.value());
            case Statement.Print s -> expression(s.value());
            case Statement.ExpressionStatement s -> expression(s.expression());
            case Statement.Assignment s -> bind(s.name(), s.value());
            case Statement.Declaration s -> bound.add(s.name());
            case Statement.ElementAssignment s -> {
                expression(s.index());
                bind(s.name(), s.value());
            }
            case Statement.FieldAssignment s -> bind(s.name(), s.value());
            case Statement.Input s -> {
                if (s.name() != null) {
                    bound.add(s.name());
                }
            }
            case Statement.FileRead s -> bind(s.name(), s.path());
            case Statement.CsvRead s -> bind(s.name(), s.path());
            case Statement.FileOpen s -> expression(s.path());
            case Statement.FileClose s -> expression(s.path());
            case Statement.FileWrite s -> {
                expression(s.path());
                expression(s.value());
            }
            case Statement.CsvWrite s -> {
                expression(s.path());
                expression(s.value());
            }
            case Statement.DbConnect s -> expression(s.connection());
            case Statement.DbExecute s -> {
                expression(s.sql());
                expression(s.parameters());
            }
            case Statement.DbQuery s -> {
                expression(s.sql());
                bind(s.name(), s.parameters());
            }
            case Statement.StartServer s -> {
                expression(s.host());
                expression(s.port());
            }
            case Statement.Respond s -> {
                expression(s.status());
                expression(s.body());
                expression(s.headers());
            }
            case Statement.RespondJson s -> {
                expression(s.body());
                expression(s.status());
            }
            case Statement.Import s -> {}
            case Statement.DbDisconnect s -> {}
            case Statement.Unsupported s -> {}
        }
    }

    private void bind(String name, Expression value) {
        bound.add(name);
        expression(value);
    }

    private void expressions(List<Expression> expressions) {
        for (Expression expression : expressions) {
            expression(expression);
        }
    }

    private void pairs(List<Expression.Pair> pairs) {
        for (Expression.Pair pair : pairs) {
            expression(pair.value());
        }
    }

    private void expression(@Nullable Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Lambda e -> body(e.signature(), e.body());
            case Expression.ArrayLiteral e -> expressions(e.elements());
            case Expression.RecordLiteral e -> pairs(e.pairs());
            case Expression.ShapeLiteral e -> {
                expression(e.spread());
                pairs(e.pairs());
            }
            case Expression.Not e -> expression(e.operand());
            case Expression.Negate e -> expression(e.operand());
            case Expression.Chain e -> {
                expression(e.first());
                for (Expression.Link link : e.links()) {
                    expression(link.right());
                }
            }
            case Expression.Comparison e -> expressions(e.operands());
            case Expression.Call e -> expressions(e.arguments());
            case Expression.Path e -> {
                expression(e.base());
                for (Suffix suffix : e.suffixes()) {
                    suffix(suffix);
                }
            }
            case Expression.Variable e -> {}
            case Expression.NumberLiteral e -> {}
            case Expression.TextLiteral e -> {}
            case Expression.BooleanLiteral e -> {}
            case Expression.NullLiteral e -> {}
        }
    }

    private void suffix(Suffix suffix) {
        switch (suffix) {
            case Suffix.Index s -> expression(s.index());
            case Suffix.MethodCall s -> expressions(s.arguments());
            case Suffix.Apply s -> expressions(s.arguments());
            case Suffix.Field s -> {}
            case Suffix.Propagate s -> {}
        }
    }
}
