package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a variable gives up what it holds (docs/adr/0004-values.md): it is stored somewhere, every
 * other use in the statement ends before that, and nobody reads the variable again. At the top
 * level a call that may read the global is a use of it (S7).
 */
final class Moves implements Liveness.Listener {
    private final BodyFacts facts;
    private final Borrowing borrowing;
    private final GlobalReads globalReads;
    private final Set<Expression.Variable> moved =
            Collections.newSetFromMap(new IdentityHashMap<>());

    Moves(BodyFacts facts, Borrowing borrowing, GlobalReads globalReads) {
        this.facts = facts;
        this.borrowing = borrowing;
        this.globalReads = globalReads;
    }

    Set<Expression.Variable> moved() {
        return moved;
    }

    @Override
    public void behind(Statement statement, BitSet live, BitSet handler) {}

    @Override
    public void evaluated(Statement statement, Evaluation evaluation, BitSet live) {
        if (evaluation.uses.isEmpty()) {
            return;
        }
        Expression appended = appendedToItself(statement);
        Map<String, Use> last = lastUses(evaluation);
        for (Use use : evaluation.uses) {
            if (use.node == null || !borrowing.keeps(use)) {
                continue;
            }
            int number = facts.number(use.name);
            boolean dead = number >= 0 && (!live.get(number) || use.node == appended);
            if (dead && last.get(use.name) == use && !readByCall(evaluation, number, use.end)) {
                moved.add(use.node);
            } else {
                moved.remove(use.node);
            }
        }
    }

    /**
     * The x of {@code x = இணை(x, …)}, or {@code null}: everything else is evaluated first, and the
     * builtin fails only before it changes anything, so x may be moved even if a handler reads it.
     */
    private @Nullable Expression appendedToItself(Statement statement) {
        if (statement instanceof Statement.Assignment assignment
                && facts.isAppend(assignment.value())
                && Callees.arguments(assignment.value()).get(0)
                        instanceof Expression.Variable variable
                && variable.name().equals(assignment.name())) {
            return variable;
        }
        return null;
    }

    /** By name the one use that ends after all others; a name with two such uses is left out. */
    private static Map<String, Use> lastUses(Evaluation evaluation) {
        Map<String, Use> last = new HashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        for (Use use : evaluation.uses) {
            int end = ends.getOrDefault(use.name, 0);
            if (use.end > end) {
                ends.put(use.name, use.end);
                last.put(use.name, use);
            } else if (use.end == end) {
                last.remove(use.name);
            }
        }
        return last;
    }

    private boolean readByCall(Evaluation evaluation, int number, int end) {
        if (!facts.body.isTopLevel()) {
            return false;
        }
        for (Evaluation.Call call : evaluation.calls) {
            if (call.end() >= end && globalReads.of(call.callee()).get(number)) {
                return true;
            }
        }
        return false;
    }
}
