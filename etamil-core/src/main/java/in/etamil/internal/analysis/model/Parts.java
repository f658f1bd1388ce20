package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node is made of: its expressions in the order in which they are evaluated, and its blocks.
 * What belongs to another body (functions, anonymous functions, routes, schedules) is left out.
 */
public final class Parts {
    private Parts() {}

    /** The expressions directly in a statement. */
    public static List<Expression> of(Statement statement) {
        return switch (statement) {
            case Statement.Assignment s -> List.of(s.value());
            case Statement.ElementAssignment s -> List.of(s.index(), s.value());
            case Statement.FieldAssignment s -> List.of(s.value());
            case Statement.ExpressionStatement s -> List.of(s.expression());
            case Statement.Return s -> optional(s.value());
            case Statement.If s -> List.of(s.condition());
            case Statement.While s -> List.of(s.condition());
            case Statement.ForEach s -> List.of(s.collection());
            case Statement.Print s -> List.of(s.value());
            case Statement.FileOpen s -> List.of(s.path());
            case Statement.FileClose s -> List.of(s.path());
            case Statement.FileRead s -> List.of(s.path());
            case Statement.FileWrite s -> List.of(s.path(), s.value());
            case Statement.CsvRead s -> List.of(s.path());
            case Statement.CsvWrite s -> List.of(s.path(), s.value());
            case Statement.DbConnect s -> List.of(s.connection());
            case Statement.DbExecute s -> List.of(s.sql(), s.parameters());
            case Statement.DbQuery s -> List.of(s.sql(), s.parameters());
            case Statement.StartServer s -> List.of(s.host(), s.port());
            case Statement.Respond s -> with(List.of(s.status(), s.body()), s.headers());
            case Statement.RespondJson s ->
                    s.status() == null ? List.of(s.body()) : List.of(s.status(), s.body());
            default -> List.of();
        };
    }

    /** The blocks directly in a statement that belong to the same body. */
    public static List<Block> blocks(Statement statement) {
        return switch (statement) {
            case Statement.If s ->
                    s.otherwise() == null ? List.of(s.then()) : List.of(s.then(), s.otherwise());
            case Statement.While s -> List.of(s.body());
            case Statement.ForEach s -> List.of(s.body());
            case Statement.Try s -> List.of(s.body(), s.handler());
            default -> List.of();
        };
    }

    /** The name that a statement binds, if it binds one; a try block binds its handler's. */
    public static @Nullable String bound(Statement statement) {
        return switch (statement) {
            case Statement.Assignment s -> s.name();
            case Statement.Declaration s -> s.name();
            case Statement.ElementAssignment s -> s.name();
            case Statement.FieldAssignment s -> s.name();
            case Statement.ForEach s -> s.name();
            case Statement.Try s -> s.name();
            case Statement.Input s -> s.name();
            case Statement.FileRead s -> s.name();
            case Statement.CsvRead s -> s.name();
            case Statement.DbQuery s -> s.name();
            default -> null;
        };
    }

    /** The expressions directly in an expression. */
    public static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.ArrayLiteral e -> e.elements();
            case Expression.RecordLiteral e -> values(e.pairs());
            case Expression.ShapeLiteral e -> shape(e);
            case Expression.Not e -> List.of(e.operand());
            case Expression.Negate e -> List.of(e.operand());
            case Expression.Chain e -> chain(e);
            case Expression.Comparison e -> e.operands();
            case Expression.Call e -> e.arguments();
            case Expression.Path e -> path(e);
            default -> List.of();
        };
    }

    private static List<Expression> shape(Expression.ShapeLiteral literal) {
        List<Expression> parts = new ArrayList<>();
        if (literal.spread() != null) {
            parts.add(literal.spread());
        }
        parts.addAll(values(literal.pairs()));
        return parts;
    }

    private static List<Expression> values(List<Expression.Pair> pairs) {
        List<Expression> values = new ArrayList<>(pairs.size());
        for (Expression.Pair pair : pairs) {
            values.add(pair.value());
        }
        return values;
    }

    private static List<Expression> chain(Expression.Chain chain) {
        List<Expression> parts = new ArrayList<>(chain.links().size() + 1);
        parts.add(chain.first());
        for (Expression.Link link : chain.links()) {
            parts.add(link.right());
        }
        return parts;
    }

    private static List<Expression> path(Expression.Path path) {
        List<Expression> parts = new ArrayList<>();
        parts.add(path.base());
        for (Suffix suffix : path.suffixes()) {
            switch (suffix) {
                case Suffix.Index s -> parts.add(s.index());
                case Suffix.MethodCall s -> parts.addAll(s.arguments());
                case Suffix.Apply s -> parts.addAll(s.arguments());
                case Suffix.Field s -> {}
                case Suffix.Propagate s -> {}
            }
        }
        return parts;
    }

    private static List<Expression> optional(@Nullable Expression expression) {
        return expression == null ? List.of() : List.of(expression);
    }

    private static List<Expression> with(List<Expression> parts, @Nullable Expression last) {
        if (last == null) {
            return parts;
        }
        List<Expression> all = new ArrayList<>(parts);
        all.add(last);
        return all;
    }
}
