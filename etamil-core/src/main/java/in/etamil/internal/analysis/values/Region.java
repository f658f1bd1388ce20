package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement with all that is inside its blocks, and what happens to variables in there. */
final class Region {
    private final BodyFacts facts;
    private final GlobalReads globalReads;
    private final Set<Expression.Variable> moved;
    private final LendingTable table;
    private final List<Statement> statements;

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
        this.statements = Descendants.of(List.of(statement));
    }

    List<Statement> statements() {
        return statements;
    }

    /** Whether anything in there binds the variable or changes a part of it. */
    boolean writes(String variable) {
        for (Statement statement : statements) {
            Binding binding = statement.binds();
            if (binding != null && binding.name().equals(variable)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of the variable is changed, or the variable gives up its value. */
    boolean changes(String variable) {
        for (Statement statement : statements) {
            if (isPartOf(variable, statement.binds()) || moves(statement, variable)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is bound is a part of the variable. */
    static boolean isPartOf(String variable, @Nullable Binding binding) {
        return binding != null
                && binding.kind() == Binding.Kind.CHANGED
                && binding.name().equals(variable);
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
