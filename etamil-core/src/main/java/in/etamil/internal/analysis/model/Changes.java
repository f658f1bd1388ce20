package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which variables statements bind, and which they bind or change in part. */
public final class Changes {
    private Changes() {}

    /** The name that the statement binds once its expressions are evaluated, blocks apart. */
    public static @Nullable String bound(Statement statement) {
        return switch (statement) {
            case Statement.Assignment s -> s.name();
            case Statement.Declaration s -> s.name();
            case Statement.ElementAssignment s -> s.name();
            case Statement.FieldAssignment s -> s.name();
            case Statement.Input s -> s.name();
            case Statement.FileRead s -> s.name();
            case Statement.CsvRead s -> s.name();
            case Statement.DbQuery s -> s.name();
            default -> null;
        };
    }

    /** The variable of which the statement changes an element or field, or {@code null}. */
    public static @Nullable String changed(Statement statement) {
        return switch (statement) {
            case Statement.ElementAssignment s -> s.name();
            case Statement.FieldAssignment s -> s.name();
            default -> null;
        };
    }

    /** Every name that the statements bind or change, their blocks included. */
    public static Set<String> in(List<Statement> statements) {
        Set<String> names = new HashSet<>();
        collect(statements, names);
        return names;
    }

    private static void collect(@Nullable Block block, Set<String> names) {
        if (block != null) {
            collect(block.statements(), names);
        }
    }

    private static void collect(List<Statement> statements, Set<String> names) {
        for (Statement statement : statements) {
            collect(statement, names);
        }
    }

    public static void collect(Statement statement, Set<String> names) {
        String bound = bound(statement);
        if (bound != null) {
            names.add(bound);
        }
        switch (statement) {
            case Statement.If s -> {
                collect(s.then(), names);
                collect(s.otherwise(), names);
            }
            case Statement.While s -> collect(s.body(), names);
            case Statement.ForEach s -> {
                names.add(s.name());
                collect(s.body(), names);
            }
            case Statement.Try s -> {
                names.add(s.name());
                collect(s.body(), names);
                collect(s.handler(), names);
            }
            default -> {}
        }
    }

    /** The blocks of a statement that belong to the same body as it does. */
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
}
