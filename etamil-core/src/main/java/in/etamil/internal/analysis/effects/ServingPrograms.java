package in.etamil.internal.analysis.effects;

import in.etamil.internal.analysis.model.Parts;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.List;

/** Tells the programs whose top level starts a server (extensions.md). */
public final class ServingPrograms {
    private ServingPrograms() {}

    /** Whether its top level, blocks included, contains a statement that starts a server. */
    public static boolean isServing(SyntaxTree tree) {
        return anyOf(tree.statements());
    }

    private static boolean anyOf(List<Statement> statements) {
        for (Statement statement : statements) {
            if (starts(statement)) {
                return true;
            }
            for (Block block : Parts.blocks(statement)) {
                if (anyOf(block.statements())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean starts(Statement statement) {
        return statement instanceof Statement.StartServer
                || statement instanceof Statement.ExpressionStatement call
                        && isServerStart(call.expression());
    }

    private static boolean isServerStart(Expression expression) {
        return expression instanceof Expression.Path path
                && path.base() instanceof Expression.Variable base
                && base.name().equals("server")
                && path.suffixes().size() == 1
                && path.suffixes().get(0) instanceof Suffix.MethodCall call
                && call.name().equals("start");
    }
}
