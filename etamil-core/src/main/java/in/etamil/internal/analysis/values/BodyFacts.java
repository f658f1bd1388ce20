package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Suffix;
import in.etamil.internal.syntax.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One body as the analysis of values sees it: its variables as numbers, and what its statements
 * evaluate, worked out once.
 */
final class BodyFacts {
    final Body body;
    private final ProgramModel model;
    private final Callees callees;
    private final Map<Statement, Evaluation> evaluations = new IdentityHashMap<>();

    /** The root that a for-each borrows, or {@code ""}. */
    private final Map<Statement.ForEach, String> borrowedRoots = new IdentityHashMap<>();

    BodyFacts(ProgramModel model, Callees callees, Body body) {
        this.model = model;
        this.callees = callees;
        this.body = body;
    }

    /** The number of a variable that belongs to this body, or -1. */
    int number(String name) {
        if (!body.isTopLevel()) {
            return body.local(name);
        }
        return model.isHostGlobal(name) ? -1 : model.globalSlot(name);
    }

    int variables() {
        return body.isTopLevel() ? model.globals().size() : body.slots();
    }

    Evaluation evaluation(Statement statement) {
        Evaluation known = evaluations.get(statement);
        if (known == null) {
            known = EvaluationWalk.of(model, callees, body, statement, keeps(statement));
            evaluations.put(statement, known);
        }
        return known;
    }

    /**
     * Whether it keeps what the tree says is kept: a loop may borrow, and no caller gets a result.
     */
    private boolean keeps(Statement statement) {
        return statement instanceof Statement.ForEach loop
                ? borrowedRoot(loop) == null
                : !(statement instanceof Statement.Return && body.isTopLevel());
    }

    /** The root of the collection that a for-each borrows, or {@code null} if it marks (S6). */
    @Nullable String borrowedRoot(Statement.ForEach loop) {
        String known = borrowedRoots.get(loop);
        if (known == null) {
            String root = root(loop.collection());
            known = root != null && isUnchangedBy(loop, root) ? root : "";
            borrowedRoots.put(loop, known);
        }
        return known.isEmpty() ? null : known;
    }

    private boolean isUnchangedBy(Statement.ForEach loop, String root) {
        return !model.isHostGlobal(root)
                && !loop.name().equals(root)
                && !isBound(root, loop.body().statements());
    }

    private static boolean isBound(String name, List<Statement> statements) {
        for (Statement statement : Descendants.of(statements)) {
            Binding binding = statement.binds();
            if (binding != null && binding.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The variable of which the expression is a part, or which it is. */
    static @Nullable String root(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            return variable.name();
        }
        if (!(expression instanceof Expression.Path path)
                || !(path.base() instanceof Expression.Variable variable)) {
            return null;
        }
        for (Suffix suffix : path.suffixes()) {
            if (!(suffix instanceof Suffix.Index) && !(suffix instanceof Suffix.Field)) {
                return null;
            }
        }
        return variable.name();
    }

    Callee callee(Expression.Call call) {
        return callees.byName(body, call);
    }

    boolean isAppend(Expression expression) {
        return callees.isAppend(body, expression);
    }

    boolean isHostGlobal(String name) {
        return model.isHostGlobal(name);
    }
}
