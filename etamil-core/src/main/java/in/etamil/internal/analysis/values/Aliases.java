package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds variables that only look at a part of a collection for a while (docs/adr/0004-values.md,
 * and the elements of S6): as long as such a variable is read, nothing changes or moves the
 * collection.
 *
 * <p>At the top level the variable stays readable for ever, so there the part itself remembers who
 * looks at it, and whoever changes it asks; all that has to be proven is that the variable is never
 * what changes it.
 */
final class Aliases {
    /** A variable that is read for longer than this is not followed. */
    private static final int MOST_STATEMENTS = 200;

    private final BodyFacts facts;
    private final GlobalReads globalReads;
    private final Set<Expression.Variable> moved;
    private final LiveAnswers answers;
    private final LendingTable table;

    /** Variables that look at a part of another one: what is part of them is not theirs. */
    private final Set<String> looking = new HashSet<>();

    Aliases(
            BodyFacts facts,
            GlobalReads globalReads,
            Set<Expression.Variable> moved,
            LiveAnswers answers,
            LendingTable table) {
        this.facts = facts;
        this.globalReads = globalReads;
        this.moved = moved;
        this.answers = answers;
        this.table = table;
    }

    void find() {
        list(facts.body.statements());
    }

    private void list(List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement instanceof Statement.Assignment take
                    && take.value() instanceof Expression.Path
                    && !table.unmarked.contains(take)) {
                take(statements, i, take);
            }
            if (statement instanceof Statement.ForEach loop) {
                elements(loop);
            }
            for (Block block : statement.blocks()) {
                list(block.statements());
            }
        }
    }

    private Region region(Statement statement) {
        return new Region(facts, globalReads, moved, table, statement);
    }

    private void take(List<Statement> list, int at, Statement.Assignment take) {
        String variable = take.name();
        String root = BodyFacts.root(take.value());
        if (root == null
                || root.equals(variable)
                || facts.isHostGlobal(root)
                || looking.contains(root)
                || answers.isLiveAtHandler(take, variable)) {
            return;
        }
        int next = nextAssignment(list, at, variable);
        boolean ends =
                next < list.size() || !answers.isLiveBehind(list.get(list.size() - 1), variable);
        if (ends && isUndisturbed(list, at + 1, next, variable, root)) {
            table.unmarked.add(take);
            look(variable);
        }
    }

    /** Where the list assigns the variable again, or its end. */
    private static int nextAssignment(List<Statement> list, int at, String variable) {
        for (int i = at + 1; i < list.size(); i++) {
            if (list.get(i) instanceof Statement.Assignment next && next.name().equals(variable)) {
                return i;
            }
        }
        return list.size();
    }

    /** Whether the root stays as it is up to the last mention of the variable. */
    private boolean isUndisturbed(
            List<Statement> list, int from, int next, String variable, String root) {
        int end = Math.min(list.size(), next + 1);
        if (end - from > MOST_STATEMENTS) {
            return false;
        }
        boolean disturbed = false;
        for (int i = from; i < end; i++) {
            Region region = region(list.get(i));
            boolean read = region.mentions(variable);
            disturbed |= disturbs(region, root);
            if (read && disturbed || region.changes(variable)) {
                return false;
            }
        }
        return true;
    }

    private boolean disturbs(Region region, String root) {
        return !facts.body.isTopLevel()
                && facts.number(root) >= 0
                && (region.writes(root) || region.changes(root) || region.changesLoansOf(root));
    }

    private void look(String variable) {
        if (!facts.body.isTopLevel()) {
            looking.add(variable);
        }
    }

    private void elements(Statement.ForEach loop) {
        if (facts.borrowedRoot(loop) != null
                && !answers.isLiveBehind(loop, loop.name())
                && !region(loop).changes(loop.name())) {
            table.lendingLoops.add(loop);
        }
    }
}
