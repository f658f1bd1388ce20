package in.etamil.internal.analysis.effects;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.Parts;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.List;

/** Which bodies call nothing of the program, so that no call is ever active above theirs. */
public final class Leaves {
    private Leaves() {}

    /** Whether nothing but builtins that only compute is called in the body. */
    public static boolean isLeaf(Body body, ProgramModel model, KnownFunctions known) {
        return !calls(body.statements(), body, model, known);
    }

    /** Whether something of the program may be called while the expression is worked out. */
    public static boolean mayCall(
            Expression expression, Body body, ProgramModel model, KnownFunctions known) {
        return calls(expression, body, model, known);
    }

    private static boolean calls(
            List<Statement> statements, Body body, ProgramModel model, KnownFunctions known) {
        for (Statement statement : statements) {
            for (Expression expression : Parts.of(statement)) {
                if (calls(expression, body, model, known)) {
                    return true;
                }
            }
            for (Block block : Parts.blocks(statement)) {
                if (calls(block.statements(), body, model, known)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean calls(
            Expression expression, Body body, ProgramModel model, KnownFunctions known) {
        boolean here =
                switch (expression) {
                    case Expression.Call call ->
                            body.local(call.name()) >= 0
                                    || model.isAssignedGlobal(call.name())
                                    || model.functions().containsKey(call.name())
                                    || known.mayCallBack(call.name());
                    case Expression.Path path -> calls(path);
                    default -> false;
                };
        if (here) {
            return true;
        }
        for (Expression part : Parts.of(expression)) {
            if (calls(part, body, model, known)) {
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
