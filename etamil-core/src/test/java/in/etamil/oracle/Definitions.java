package in.etamil.oracle;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a program before it runs: its functions and shapes wherever they stand, and what every
 * anonymous function captures, by the text rules of docs/semantics.md#anonymous-functions.
 */
final class Definitions {
    private final Map<String, Statement.FunctionDefinition> functions = new HashMap<>();
    private final Map<String, Statement.ShapeDefinition> shapes = new HashMap<>();
    private final Map<Expression.Lambda, Set<String>> captures = new IdentityHashMap<>();

    Definitions(SyntaxTree tree) {
        statements(tree.statements(), null);
    }

    Statement.@Nullable FunctionDefinition function(String name) {
        return functions.get(name);
    }

    Statement.@Nullable ShapeDefinition shape(String name) {
        return shapes.get(name);
    }

    Set<String> captures(Expression.Lambda lambda) {
        return captures.getOrDefault(lambda, Set.of());
    }

    /**
     * Goes through statements in the order of the text. The set holds the names that are locals so far, in the
     * function or anonymous function these statements stand in; {@code null} at the top level.
     */
    private void statements(List<Statement> statements, @Nullable Set<String> locals) {
        for (Statement statement : statements) {
            statement(statement, locals);
        }
    }

    private static void bind(@Nullable Set<String> locals, @Nullable String name) {
        if (locals != null && name != null) {
            locals.add(name);
        }
    }

    private void statement(Statement statement, @Nullable Set<String> locals) {
        switch (statement) {
            case Statement.ShapeDefinition shape -> {
                shapes.put(shape.name(), shape);
                for (Statement.FunctionDefinition method : shape.methods()) {
                    body(method.signature(), method.body());
                }
            }
            case Statement.FunctionDefinition function -> {
                functions.put(function.name(), function);
                body(function.signature(), function.body());
            }
            case Statement.Assignment s -> {
                expression(s.value(), locals);
                bind(locals, s.name());
            }
            case Statement.Declaration s -> bind(locals, s.name());
            // What these leave is a local, so a function written behind them captures it.
            case Statement.ElementAssignment s -> {
                expression(s.index(), locals);
                expression(s.value(), locals);
                bind(locals, s.name());
            }
            case Statement.FieldAssignment s -> {
                expression(s.value(), locals);
                bind(locals, s.name());
            }
            case Statement.ExpressionStatement s -> expression(s.expression(), locals);
            case Statement.Return s -> expression(s.value(), locals);
            case Statement.If s -> {
                expression(s.condition(), locals);
                block(s.then(), locals);
                block(s.otherwise(), locals);
            }
            case Statement.While s -> {
                expression(s.condition(), locals);
                block(s.body(), locals);
            }
            case Statement.ForEach s -> {
                expression(s.collection(), locals);
                bind(locals, s.name());
                block(s.body(), locals);
            }
            case Statement.Try s -> {
                block(s.body(), locals);
                bind(locals, s.name());
                block(s.handler(), locals);
            }
            case Statement.Print s -> expression(s.value(), locals);
            case Statement.Input s -> bind(locals, s.name());
            case Statement.FileOpen s -> expression(s.path(), locals);
            case Statement.FileClose s -> expression(s.path(), locals);
            case Statement.FileRead s -> {
                expression(s.path(), locals);
                bind(locals, s.name());
            }
            case Statement.FileWrite s -> {
                expression(s.path(), locals);
                expression(s.value(), locals);
            }
            case Statement.CsvRead s -> {
                expression(s.path(), locals);
                bind(locals, s.name());
            }
            case Statement.CsvWrite s -> {
                expression(s.path(), locals);
                expression(s.value(), locals);
            }
            case Statement.DbConnect s -> expression(s.connection(), locals);
            case Statement.DbExecute s -> {
                expression(s.sql(), locals);
                expression(s.parameters(), locals);
            }
            case Statement.DbQuery s -> {
                expression(s.sql(), locals);
                expression(s.parameters(), locals);
                bind(locals, s.name());
            }
            case Statement.Route s -> block(s.body(), locals);
            case Statement.Schedule s -> block(s.body(), locals);
            case Statement.Respond s -> {
                expression(s.status(), locals);
                expression(s.body(), locals);
                expression(s.headers(), locals);
            }
            case Statement.RespondJson s -> {
                // In the order of the text: the last definition wins.
                expression(s.body(), locals);
                expression(s.status(), locals);
            }
            case Statement.Import s -> {}
            case Statement.DbDisconnect s -> {}
            case Statement.StartServer s -> {}
            case Statement.Unsupported s -> {}
        }
    }

    private void block(@Nullable Block block, @Nullable Set<String> locals) {
        if (block != null) {
            statements(block.statements(), locals);
        }
    }

    private void body(Signature signature, Block body) {
        Set<String> locals = new HashSet<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            locals.add(parameter.name());
        }
        block(body, locals);
    }

    private void expressions(List<Expression> expressions, @Nullable Set<String> locals) {
        for (Expression expression : expressions) {
            expression(expression, locals);
        }
    }

    private void expression(@Nullable Expression expression, @Nullable Set<String> locals) {
        if (expression instanceof Expression.Lambda lambda) {
            lambda(lambda, locals);
        } else if (expression != null) {
            for (Expression part : Parts.of(expression)) {
                expression(part, locals);
            }
        }
    }

    private void lambda(Expression.Lambda lambda, @Nullable Set<String> enclosing) {
        Set<String> inside = new HashSet<>();
        if (enclosing != null) {
            Set<String> captured = new TreeSet<>(CodePoints::compare);
            captured.addAll(Reads.of(lambda));
            captured.retainAll(enclosing);
            captures.put(lambda, captured);
            inside.addAll(captured);
        }
        for (Signature.Parameter parameter : lambda.signature().parameters()) {
            inside.add(parameter.name());
        }
        block(lambda.body(), inside);
    }
}
