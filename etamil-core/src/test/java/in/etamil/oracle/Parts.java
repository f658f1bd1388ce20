package in.etamil.oracle;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts that a node of the tree is made of, in the order of the text. */
final class Parts {
    private Parts() {}

    /** The expressions directly inside; of an anonymous function none, since its body is made of statements. */
    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral e -> List.of();
            case Expression.TextLiteral e -> List.of();
            case Expression.BooleanLiteral e -> List.of();
            case Expression.NullLiteral e -> List.of();
            case Expression.Variable e -> List.of();
            case Expression.Lambda e -> List.of();
            case Expression.ArrayLiteral e -> e.elements();
            case Expression.RecordLiteral e -> values(e.pairs(), null);
            case Expression.ShapeLiteral e -> values(e.pairs(), e.spread());
            case Expression.Not e -> List.of(e.operand());
            case Expression.Negate e -> List.of(e.operand());
            case Expression.Chain e -> {
                List<Expression> parts = new ArrayList<>();
                parts.add(e.first());
                for (Expression.Link link : e.links()) {
                    parts.add(link.right());
                }
                yield parts;
            }
            case Expression.Comparison e -> e.operands();
            case Expression.Call e -> e.arguments();
            case Expression.Path e -> {
                List<Expression> parts = new ArrayList<>();
                parts.add(e.base());
                for (Expression.Suffix suffix : e.suffixes()) {
                    switch (suffix) {
                        case Expression.Suffix.Index s -> parts.add(s.index());
                        case Expression.Suffix.MethodCall s -> parts.addAll(s.arguments());
                        case Expression.Suffix.Apply s -> parts.addAll(s.arguments());
                        case Expression.Suffix.Field s -> {}
                        case Expression.Suffix.Propagate s -> {}
                    }
                }
                yield parts;
            }
        };
    }

    private static List<Expression> values(List<Expression.Pair> pairs, @Nullable Expression spread) {
        List<Expression> parts = new ArrayList<>();
        for (Expression.Pair pair : pairs) {
            parts.add(pair.value());
        }
        if (spread != null) {
            parts.add(spread);
        }
        return parts;
    }

    /** The expressions directly inside a statement, without those of its blocks. */
    static List<Expression> of(Statement statement) {
        return switch (statement) {
            case Statement.Assignment s -> List.of(s.value());
            case Statement.ElementAssignment s -> List.of(s.index(), s.value());
            case Statement.FieldAssignment s -> List.of(s.value());
            case Statement.ExpressionStatement s -> List.of(s.expression());
            case Statement.Return s -> present(s.value());
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
            case Statement.Respond s -> present(s.status(), s.body(), s.headers());
            case Statement.RespondJson s -> present(s.status(), s.body());
            case Statement.ShapeDefinition s -> List.of();
            case Statement.FunctionDefinition s -> List.of();
            case Statement.Import s -> List.of();
            case Statement.Declaration s -> List.of();
            case Statement.Try s -> List.of();
            case Statement.Input s -> List.of();
            case Statement.DbDisconnect s -> List.of();
            case Statement.Route s -> List.of();
            case Statement.Schedule s -> List.of();
            case Statement.StartServer s -> List.of();
            case Statement.Unsupported s -> List.of();
        };
    }

    private static List<Expression> present(@Nullable Expression... expressions) {
        return Arrays.stream(expressions).filter(Objects::nonNull).toList();
    }

    /** The blocks of a statement that run as part of it, so not those of functions. */
    static List<Block> blocks(Statement statement) {
        return switch (statement) {
            case Statement.If s -> s.otherwise() == null ? List.of(s.then()) : List.of(s.then(), s.otherwise());
            case Statement.While s -> List.of(s.body());
            case Statement.ForEach s -> List.of(s.body());
            case Statement.Try s -> List.of(s.body(), s.handler());
            default -> List.of();
        };
    }
}
