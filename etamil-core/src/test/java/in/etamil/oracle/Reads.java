package in.etamil.oracle;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Signature;
import in.etamil.internal.syntax.Statement;
import java.util.HashSet;
import java.util.Set;

/** The names an anonymous function reads, and those read by anonymous functions inside it (docs/semantics.md#anonymous-functions). */
final class Reads {
    private final Set<String> names = new HashSet<>();

    private Reads() {}

    static Set<String> of(Expression.Lambda lambda) {
        Reads reads = new Reads();
        reads.block(lambda.body());
        for (Signature.Parameter parameter : lambda.signature().parameters()) {
            reads.names.remove(parameter.name());
        }
        return reads.names;
    }

    private void block(Block block) {
        for (Statement statement : block.statements()) {
            switch (statement) {
                case Statement.ElementAssignment s -> names.add(s.name());
                case Statement.FieldAssignment s -> names.add(s.name());
                default -> {}
            }
            for (Expression part : Parts.of(statement)) {
                expression(part);
            }
            for (Block inner : Parts.blocks(statement)) {
                block(inner);
            }
        }
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Variable e -> names.add(e.name());
            case Expression.Call e -> names.add(e.name());
            case Expression.Lambda e -> names.addAll(of(e));
            default -> {}
        }
        for (Expression part : Parts.of(expression)) {
            expression(part);
        }
    }
}
