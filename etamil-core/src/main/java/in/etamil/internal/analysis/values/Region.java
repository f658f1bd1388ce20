package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Changes;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** A statement with all that is inside its blocks, and what happens to variables in there. */
final class Region {
    private final BodyFacts facts;
    private final GlobalReads globalReads;
    private final Set<Expression.Variable> moved;
    private final LendingTable table;
    private final List<Statement> statements = new ArrayList<>();

    Region(
            BodyFacts facts,
            GlobalReads globalReads,
            Set<Expression.Variable> moved,
            LendingTable table,
            Statement statement) {
        this.facts = facts;
        this.globalReads = globalReads;
        this.moved = moved;
        this.table = table;
        add(statement);
    }

    private void add(Statement statement) {
        statements.add(statement);
        for (Block block : Changes.blocks(statement)) {
            for (Statement inside : block.statements()) {
                add(inside);
            }
        }
    }

    List<Statement> statements() {
        return statements;
    }

    /** Whether anything in there binds the variable or changes a part of it. */
    boolean writes(String variable) {
        for (Statement statement : statements) {
            boolean writes =
                    variable.equals(Changes.bound(statement))
                            || statement instanceof Statement.ForEach loop
                                    && variable.equals(loop.name())
                            || statement instanceof Statement.Try attempt
                                    && variable.equals(attempt.name());
            if (writes) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of the variable is changed, or the variable gives up its value. */
    boolean changes(String variable) {
        for (Statement statement : statements) {
            if (variable.equals(Changes.changed(statement)) || moves(statement, variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean moves(Statement statement, String variable) {
        for (Use use : facts.evaluation(statement).uses) {
            if (use.node != null
                    && use.name.equals(variable)
                    && (moved.contains(use.node) || table.returned.contains(use.node))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that was lent by the variable, however deep, is changed or moved. */
    boolean changesLoansOf(String variable) {
        for (Statement statement : statements) {
            if (isLoanOf(statement, variable)) {
                return true;
            }
            for (Use use : facts.evaluation(statement).uses) {
                if (use.node != null && isLoanOf(use.node, variable)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLoanOf(Object node, String variable) {
        Loan loan = table.loans.get(node);
        return loan != null && loan.isFrom(variable);
    }

    /** Whether the variable is named in there, or a called function may read the global. */
    boolean mentions(String variable) {
        for (Statement statement : statements) {
            if (mentions(facts.evaluation(statement), variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean mentions(Evaluation evaluation, String variable) {
        return evaluation.mentions(variable) || readByCall(evaluation, variable);
    }

    /** Whether a call of the evaluation may read the variable, which is then a global. */
    boolean readByCall(Evaluation evaluation, String variable) {
        if (!facts.body.isTopLevel()) {
            return false;
        }
        int number = facts.number(variable);
        for (Evaluation.Call call : evaluation.calls) {
            BitSet read = globalReads.of(call.callee());
            if (number < 0 || read.get(number)) {
                return true;
            }
        }
        return false;
    }
}
