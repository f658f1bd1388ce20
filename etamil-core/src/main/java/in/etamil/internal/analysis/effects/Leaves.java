package in.etamil.internal.analysis.effects;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Statement;
import java.util.List;

/** Which bodies call nothing of the program, so that no call is ever active above theirs. */
public final class Leaves {
    private Leaves() {}

    /** Whether nothing but builtins that only compute is called in the body. */
    public static boolean isLeaf(Body body, ProgramModel model, KnownFunctions known) {
        for (Statement statement : Descendants.of(body.statements())) {
            if (calls(statement.parts(), body, model, known)) {
                return false;
            }
        }
        return true;
    }

    /** Whether something of the program may be called while the expression is worked out. */
    public static boolean mayCall(
            Expression expression, Body body, ProgramModel model, KnownFunctions known) {
        return callsItself(expression, body, model, known)
                || calls(expression.parts(), body, model, known);
    }

    private static boolean calls(
            List<Part> parts, Body body, ProgramModel model, KnownFunctions known) {
        for (Part part : parts) {
            if (mayCall(part.expression(), body, model, known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean callsItself(
            Expression expression, Body body, ProgramModel model, KnownFunctions known) {
        return switch (expression) {
            case Expression.Call call ->
                    body.local(call.name()) >= 0
                            || model.isAssignedGlobal(call.name())
                            || model.functions().containsKey(call.name())
                            || known.mayCallBack(call.name());
            case Expression.Path path -> calls(path);
            case Expression.Variable e -> false;
            case Expression.Lambda e -> false;
            case Expression.Literal e -> false;
            case Expression.Construction e -> false;
            case Expression.Operation e -> false;
        };
    }

    private static boolean calls(Expression.Path path) {
        for (Suffix suffix : path.suffixes()) {
            boolean calls =
                    switch (suffix) {
                        case Suffix.MethodCall s -> true;
                        case Suffix.Apply s -> true;
                        case Suffix.Index s -> false;
                        case Suffix.Field s -> false;
                        case Suffix.Propagate s -> false;
                    };
            if (calls) {
                return true;
            }
        }
        return false;
    }
}
