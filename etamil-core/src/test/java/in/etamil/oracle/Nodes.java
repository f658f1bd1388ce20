package in.etamil.oracle;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that statements are made of, collected from a walk. */
final class Nodes {
    final List<Statement> statements = new ArrayList<>();
    final List<Expression> expressions = new ArrayList<>();

    /** Signatures of functions, methods and anonymous functions. */
    final List<Signature> signatures = new ArrayList<>();

    private final boolean intoFunctions;

    private Nodes(boolean intoFunctions) {
        this.intoFunctions = intoFunctions;
    }

    /** With the bodies of functions, methods, anonymous functions, routes and schedules. */
    static Nodes everywhere(List<Statement> statements) {
        Nodes nodes = new Nodes(true);
        nodes.all(statements);
        return nodes;
    }

    /** What runs as part of these statements: without the bodies of functions. */
    static Nodes running(List<Statement> statements) {
        Nodes nodes = new Nodes(false);
        nodes.all(statements);
        return nodes;
    }

    private void all(List<Statement> list) {
        for (Statement statement : list) {
            statements.add(statement);
            for (Expression part : Parts.of(statement)) {
                expression(part);
            }
            for (Block block : Parts.blocks(statement)) {
                all(block.statements());
            }
            if (intoFunctions) {
                bodies(statement);
            }
        }
    }

    private void bodies(Statement statement) {
        switch (statement) {
            case Statement.FunctionDefinition s -> function(s);
            case Statement.ShapeDefinition s -> s.methods().forEach(this::function);
            case Statement.Route s -> all(s.body().statements());
            case Statement.Schedule s -> all(s.body().statements());
            default -> {}
        }
    }

    private void function(Statement.FunctionDefinition function) {
        signatures.add(function.signature());
        all(function.body().statements());
    }

    private void expression(Expression expression) {
        expressions.add(expression);
        for (Expression part : Parts.of(expression)) {
            expression(part);
        }
        if (intoFunctions && expression instanceof Expression.Lambda lambda) {
            signatures.add(lambda.signature());
            all(lambda.body().statements());
        }
    }

    /** The names that these statements bind or change. */
    Set<String> assigned() {
        Set<String> names = new HashSet<>();
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Assignment s -> names.add(s.name());
                case Statement.Declaration s -> names.add(s.name());
                case Statement.ElementAssignment s -> names.add(s.name());
                case Statement.FieldAssignment s -> names.add(s.name());
                case Statement.ForEach s -> names.add(s.name());
                case Statement.Try s -> names.add(s.name());
                case Statement.Input s -> names.add(String.valueOf(s.name()));
                case Statement.FileRead s -> names.add(s.name());
                case Statement.CsvRead s -> names.add(s.name());
                case Statement.DbQuery s -> names.add(s.name());
                default -> {}
            }
        }
        return names;
    }

    boolean has(Class<? extends Statement> kind) {
        return statements.stream().anyMatch(kind::isInstance);
    }

    boolean hasLambda() {
        return expressions.stream().anyMatch(Expression.Lambda.class::isInstance);
    }

    boolean propagates() {
        return expressions.stream()
                .anyMatch(expression -> expression instanceof Expression.Path path
                        && path.suffixes().stream().anyMatch(Expression.Suffix.Propagate.class::isInstance));
    }
}
