package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a call reaches, in the order of docs/semantics.md#calls and docs/semantics.md#methods.
 */
public final class Callees {
    private final ProgramModel model;
    private final KnownFunctions known;

    public Callees(ProgramModel model, KnownFunctions known) {
        this.model = model;
        this.known = known;
    }

    public Callee byName(Body from, Expression.Call call) {
        String name = call.name();
        int arguments = call.arguments().size();
        if (from.local(name) >= 0 || model.isAssignedGlobal(name)) {
            return Callee.VALUE;
        }
        Body function = model.functions().get(name);
        if (function != null) {
            return direct(function, arguments);
        }
        if (arguments == 1 && model.shapes().containsKey(name)) {
            return Callee.CONVERSION;
        }
        return known.takes(name, arguments)
                ? new Callee(Callee.Kind.BUILTIN, null, name)
                : Callee.FAILURE;
    }

    /** What {@code S.m(args)} reaches, or {@code null} if the path does not begin with a shape. */
    public @Nullable Callee ofShape(Expression.Path path) {
        if (!(path.base() instanceof Expression.Variable variable)
                || !(path.suffixes().get(0) instanceof Suffix.MethodCall call)) {
            return null;
        }
        ProgramModel.ShapeModel shape = model.shapes().get(variable.name());
        if (shape == null) {
            return null;
        }
        Body method = shape.methods().get(call.name());
        return method == null ? Callee.FAILURE : direct(method, call.arguments().size());
    }

    private static Callee direct(Body function, int arguments) {
        return function.parameters().size() == arguments
                ? new Callee(Callee.Kind.FUNCTION, function, function.name())
                : Callee.FAILURE;
    }

    public boolean keeps(String builtin, int argument) {
        return known.keeps(builtin, argument);
    }

    public boolean makesResult(String builtin) {
        return known.makesResult(builtin);
    }

    /** Whether the call is {@code இணை(x, …)} of the builtin. */
    public boolean isAppend(Body from, Expression expression) {
        return expression instanceof Expression.Call call
                && call.arguments().size() == 2
                && known.isAppend(call.name())
                && byName(from, call).kind() == Callee.Kind.BUILTIN;
    }

    public static List<Expression> arguments(Expression expression) {
        return ((Expression.Call) expression).arguments();
    }
}
