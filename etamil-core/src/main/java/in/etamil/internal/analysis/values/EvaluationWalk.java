package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the expressions of a statement in the order in which they are evaluated, and notes when the
 * use of each variable ends: when the operation is done that takes the value. The root of a path
 * whose value is itself borrowed stays in use until that outer operation is done (values.md, S2).
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

    /** Evaluates a statement; {@code lends} where a for-each only borrows its collection. */
    static Evaluation of(
            ProgramModel model, Callees callees, Body body, Statement statement, boolean lends) {
        EvaluationWalk walk = new EvaluationWalk(model, callees, body);
        walk.statement(statement, lends);
        walk.done(0);
        return walk.result;
    }

    private void statement(Statement statement, boolean lends) {
        switch (statement) {
            case Statement.Assignment s -> keep(s.value());
            case Statement.ElementAssignment s -> {
                borrow(s.index());
                keep(s.value());
                use(new Use(s.name(), Use.Kind.BORROW, null));
            }
            case Statement.FieldAssignment s -> {
                keep(s.value());
                use(new Use(s.name(), Use.Kind.BORROW, null));
            }
            case Statement.ExpressionStatement s -> borrow(s.expression());
            case Statement.Return s -> optional(s.value(), !body.isTopLevel());
            case Statement.If s -> borrow(s.condition());
            case Statement.While s -> borrow(s.condition());
            case Statement.ForEach s -> value(s.collection(), !lends);
            case Statement.Print s -> borrow(s.value());
            case Statement.FileOpen s -> borrow(s.path());
            case Statement.FileClose s -> borrow(s.path());
            case Statement.FileRead s -> borrow(s.path());
            case Statement.CsvRead s -> borrow(s.path());
            case Statement.FileWrite s -> {
                borrow(s.path());
                borrow(s.value());
            }
            case Statement.CsvWrite s -> {
                borrow(s.path());
                borrow(s.value());
            }
            default -> service(statement);
        }
    }

    private void service(Statement statement) {
        switch (statement) {
            case Statement.DbConnect s -> keep(s.connection());
            case Statement.DbExecute s -> {
                keep(s.sql());
                keep(s.parameters());
            }
            case Statement.DbQuery s -> {
                keep(s.sql());
                keep(s.parameters());
            }
            case Statement.Route s -> borrow(s.path());
            case Statement.Schedule s -> borrow(s.seconds());
            case Statement.StartServer s -> {
                borrow(s.host());
                borrow(s.port());
            }
            case Statement.Respond s -> {
                keep(s.status());
                borrow(s.body());
                optional(s.headers(), true);
            }
            case Statement.RespondJson s -> {
                optional(s.status(), true);
                keep(s.body());
            }
            default -> {}
        }
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

    private void optional(@Nullable Expression expression, boolean keep) {
        if (expression != null) {
            value(expression, keep);
        }
    }

    private void value(Expression expression, boolean keep) {
        int since = open.size();
        switch (expression) {
            case Expression.Variable e -> variable(e, keep);
            case Expression.ArrayLiteral e -> {
                kept(e.elements());
                done(since);
            }
            case Expression.RecordLiteral e -> {
                pairs(e.pairs());
                done(since);
            }
            case Expression.ShapeLiteral e -> {
                optional(e.spread(), false);
                pairs(e.pairs());
                done(since);
            }
            case Expression.Lambda e -> {
                for (String name : model.lambda(e).captures()) {
                    use(new Use(name, Use.Kind.BORROW, null));
                }
                done(since);
            }
            case Expression.Not e -> {
                borrow(e.operand());
                done(since);
            }
            case Expression.Negate e -> {
                borrow(e.operand());
                done(since);
            }
            case Expression.Chain e -> chain(e, since);
            case Expression.Comparison e -> comparison(e, since);
            case Expression.Call e -> call(callees.byName(body, e), e.name(), e.arguments(), since);
            case Expression.Path e -> path(e, keep, since);
            case Expression.NumberLiteral e -> {}
            case Expression.TextLiteral e -> {}
            case Expression.BooleanLiteral e -> {}
            case Expression.NullLiteral e -> {}
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

    private void pairs(List<Expression.Pair> pairs) {
        for (Expression.Pair pair : pairs) {
            keep(pair.value());
        }
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

    private void comparison(Expression.Comparison comparison, int since) {
        for (Expression operand : comparison.operands()) {
            borrow(operand);
        }
        done(since);
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
