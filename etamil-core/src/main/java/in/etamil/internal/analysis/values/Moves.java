package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
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
        List<Use> candidates = new ArrayList<>();
        for (Use use : evaluation.uses) {
            if (use.node == null || !borrowing.keeps(use)) {
                continue;
            }
            int number = facts.number(use.name);
            boolean dead = number >= 0 && (!live.get(number) || use.node == appended);
            if (dead && last.get(use.name) == use) {
                candidates.add(use);
            } else {
                moved.remove(use.node);
            }
        }
        decide(candidates, evaluation);
    }

    /** Of all but one use of a name none is a candidate. */
    private void decide(List<Use> candidates, Evaluation evaluation) {
        Map<Integer, Integer> lastCalls = lastCalls(candidates, evaluation);
        for (Use use : candidates) {
            if (lastCalls.getOrDefault(facts.number(use.name), 0) < use.end) {
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

    /** At the top level, by variable, when the last call is over that may read it. */
    private Map<Integer, Integer> lastCalls(List<Use> uses, Evaluation evaluation) {
        if (!facts.body.isTopLevel() || uses.isEmpty() || evaluation.calls.isEmpty()) {
            return Map.of();
        }
        BitSet wanted = new BitSet();
        for (Use use : uses) {
            wanted.set(facts.number(use.name));
        }
        Map<Integer, Integer> last = new HashMap<>();
        // Calls end in their order, so the last one that reads a variable is met first.
        for (int i = evaluation.calls.size() - 1; i >= 0 && !wanted.isEmpty(); i--) {
            Evaluation.Call call = evaluation.calls.get(i);
            BitSet read = globalReads.of(call.callee());
            if (!read.intersects(wanted)) {
                continue;
            }
            BitSet found = (BitSet) wanted.clone();
            found.and(read);
            for (int n = found.nextSetBit(0); n >= 0; n = found.nextSetBit(n + 1)) {
                last.put(n, call.end());
            }
            wanted.andNot(found);
        }
        return last;
    }
}
