package in.etamil.internal.analysis;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.List;

/** Which bodies call nothing of the program, so that no call is ever active above theirs. */
public final class Leaves {
    private Leaves() {}

    /** Whether nothing but builtins is called in the body. */
    public static boolean isLeaf(Body body, ProgramModel model) {
        return !calls(body.statements(), body, model);
    }

    /** Whether something of the program may be called while the expression is worked out. */
    public static boolean mayCall(Expression expression, Body body, ProgramModel model) {
        return calls(expression, body, model);
    }

    private static boolean calls(List<Statement> statements, Body body, ProgramModel model) {
        for (Statement statement : statements) {
            for (Expression expression : Parts.of(statement)) {
                if (calls(expression, body, model)) {
                    return true;
                }
            }
            for (Block block : Parts.blocks(statement)) {
                if (calls(block.statements(), body, model)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean calls(Expression expression, Body body, ProgramModel model) {
        boolean here =
                switch (expression) {
                    case Expression.Call call ->
                            body.local(call.name()) >= 0
                                    || model.isAssignedGlobal(call.name())
                                    || model.functions().containsKey(call.name());
                    case Expression.Path path -> calls(path);
                    default -> false;
                };
        if (here) {
            return true;
        }
        for (Expression part : Parts.of(expression)) {
            if (calls(part, body, model)) {
                return true;
            }
        }
        return false;
    }

    private static boolean calls(Expression.Path path) {
        for (Suffix suffix : path.suffixes()) {
            if (suffix instanceof Suffix.MethodCall || suffix instanceof Suffix.Apply) {
                return true;
            }
        }
        return false;
    }
}
