package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the expressions of a statement in the order in which they are evaluated, and notes when the
 * use of each variable ends: when the operation is done that takes the value. The root of a path
 * whose value is itself borrowed stays in use until that outer operation is done
 * (docs/adr/0004-values.md).
 */
final class EvaluationWalk {
    private final ProgramModel model;
    private final Callees callees;
    private final Body body;
    private final Evaluation result = new Evaluation();

    /** Uses whose operation is still to come, the innermost last. */
    private final List<Use> open = new ArrayList<>();

    private int now;

    private EvaluationWalk(ProgramModel model, Callees callees, Body body) {
        this.model = model;
        this.callees = callees;
        this.body = body;
    }

    /** Evaluates a statement; {@code keeps} where what its parts say is kept really is. */
    static Evaluation of(
            ProgramModel model, Callees callees, Body body, Statement statement, boolean keeps) {
        EvaluationWalk walk = new EvaluationWalk(model, callees, body);
        for (Part part : statement.parts()) {
            walk.value(part.expression(), keeps && part.kind() == Part.Kind.KEPT);
        }
        Binding binding = statement.binds();
        if (binding != null && binding.kind() == Binding.Kind.CHANGED) {
            walk.use(new Use(binding.name(), Use.Kind.BORROW, null));
        }
        walk.done(0);
        return walk.result;
    }

    // ---- uses

    private void use(Use use) {
        result.uses.add(use);
        open.add(use);
    }

    /** An operation is done: the uses opened since then end. */
    private void done(int since) {
        now++;
        for (int i = open.size() - 1; i >= since; i--) {
            open.remove(i).end = now;
        }
    }

    private void called(Callee callee, int since) {
        done(since);
        result.calls.add(new Evaluation.Call(callee, now));
    }

    // ---- expressions

    private void borrow(Expression expression) {
        value(expression, false);
    }

    private void keep(Expression expression) {
        value(expression, true);
    }

    private void value(Expression expression, boolean keep) {
        int since = open.size();
        switch (expression) {
            case Expression.Variable e -> variable(e, keep);
            case Expression.Literal e -> {}
            case Expression.Construction e -> operation(e, since);
            case Expression.Not e -> operation(e, since);
            case Expression.Negate e -> operation(e, since);
            case Expression.Comparison e -> operation(e, since);
            case Expression.Lambda e -> {
                for (String name : model.lambda(e).captures()) {
                    use(new Use(name, Use.Kind.BORROW, null));
                }
                done(since);
            }
            case Expression.Chain e -> chain(e, since);
            case Expression.Call e -> call(callees.byName(body, e), e.name(), e.arguments(), since);
            case Expression.Path e -> path(e, keep, since);
        }
    }

    private void variable(Expression.Variable variable, boolean keep) {
        use(new Use(variable.name(), keep ? Use.Kind.KEEP : Use.Kind.BORROW, variable));
    }

    private void kept(List<Expression> expressions) {
        for (Expression expression : expressions) {
            keep(expression);
        }
    }

    /** All parts are evaluated before anything is done with them. */
    private void operation(Expression expression, int since) {
        for (Part part : expression.parts()) {
            value(part.expression(), part.kind() == Part.Kind.KEPT);
        }
        done(since);
    }

    private void chain(Expression.Chain chain, int since) {
        Operator operator = chain.links().get(0).operator();
        boolean logical = operator == Operator.AND || operator == Operator.OR;
        borrow(chain.first());
        if (logical) {
            done(since);
        }
        for (Expression.Link link : chain.links()) {
            borrow(link.right());
            done(since);
        }
    }

    // ---- calls and paths

    private void call(Callee callee, String name, List<Expression> arguments, int since) {
        switch (callee.kind()) {
            case FUNCTION -> {
                for (int i = 0; i < arguments.size(); i++) {
                    argument(arguments.get(i), callee.body(), i);
                }
            }
            case BUILTIN -> {
                for (int i = 0; i < arguments.size(); i++) {
                    value(arguments.get(i), callees.keeps(name, i));
                }
            }
            case VALUE -> {
                use(new Use(name, Use.Kind.BORROW, null));
                kept(arguments);
            }
            case CONVERSION, METHOD -> kept(arguments);
            case FAILURE -> {
                for (Expression argument : arguments) {
                    borrow(argument);
                }
            }
        }
        called(callee, since);
    }

    private void argument(Expression argument, @Nullable Body function, int parameter) {
        if (argument instanceof Expression.Variable variable) {
            use(new Use(variable.name(), Use.Kind.ARGUMENT, variable, function, parameter));
        } else {
            borrow(argument);
        }
    }

    private void path(Expression.Path path, boolean keep, int since) {
        Callee ofShape = callees.ofShape(path);
        int first = 0;
        if (ofShape != null) {
            Suffix.MethodCall call = (Suffix.MethodCall) path.suffixes().get(0);
            call(ofShape, call.name(), call.arguments(), since);
            first = 1;
        } else {
            borrow(path.base());
        }
        for (int i = first; i < path.suffixes().size(); i++) {
            suffix(path.suffixes().get(i), since);
        }
        if (keep) {
            done(since);
        }
    }

    private void suffix(Suffix suffix, int since) {
        switch (suffix) {
            case Suffix.Index s -> {
                int inside = open.size();
                borrow(s.index());
                done(inside);
            }
            case Suffix.Field s -> {}
            case Suffix.MethodCall s -> {
                kept(s.arguments());
                called(new Callee(Callee.Kind.METHOD, null, s.name()), since);
            }
            case Suffix.Apply s -> {
                kept(s.arguments());
                called(Callee.VALUE, since);
            }
            case Suffix.Propagate s -> done(since);
        }
    }
}
