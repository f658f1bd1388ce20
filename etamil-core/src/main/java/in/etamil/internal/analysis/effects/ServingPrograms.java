package in.etamil.internal.analysis.effects;

import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;

/**
 * Tells the programs whose top level starts a server (docs/semantics.md#what-this-project-adds).
 */
public final class ServingPrograms {
    private ServingPrograms() {}

    /** Whether its top level, blocks included, contains a statement that starts a server. */
    public static boolean isServing(SyntaxTree tree) {
        for (Statement statement : Descendants.of(tree.statements())) {
            if (starts(statement)) {
                return true;
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
