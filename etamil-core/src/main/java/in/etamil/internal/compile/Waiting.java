package in.etamil.internal.compile;

import in.etamil.internal.analysis.effects.Leaves;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Suffix;
import java.util.List;

/**
 * Values that wait on the JVM's stack, held by no variable, while functions of the program may run:
 * they count for as long. One is for the operands of one operation.
 */
final class Waiting {
    private static final int UNKNOWN = -2;
    private static final int UNUSED = -1;

    private final Context c;
    private final List<Expression> operands;

    /** The last operand that may call a function of the program; -1 for none. */
    private int lastCall = UNKNOWN;

    private int entry = UNUSED;

    Waiting(Context context, List<Expression> operands) {
        this.c = context;
        this.operands = operands;
    }

    /** The operand's value is on the stack, and those behind it come next. */
    void afterOperand(int i) {
        if (isMade(c, operands.get(i)) && i < lastCall()) {
            add();
        }
    }

    /** The value on the stack waits. */
    void add() {
        if (entry == UNUSED) {
            entry = c.accounts().reserve();
        }
        c.accounts().add(entry);
    }

    /** What waited counts no more. */
    void over() {
        if (entry != UNUSED) {
            c.accounts().release(entry);
            entry = UNUSED;
        }
    }

    private int lastCall() {
        if (lastCall == UNKNOWN) {
            lastCall = operands.size() - 1;
            while (lastCall >= 0 && !mayCall(c, operands.get(lastCall))) {
                lastCall--;
            }
        }
        return lastCall;
    }

    /** Whether functions of the program may run while the expression is worked out. */
    static boolean mayCall(Context c, Expression expression) {
        return Leaves.mayCall(expression, c.body, c.model, c.program.facts());
    }

    /** Whether the value may be large and no variable holds it. */
    static boolean isMade(Context c, Expression expression) {
        return switch (expression) {
            case Expression.Variable e -> c.words(e.name()) == null && c.uses.moves(e);
            case Expression.ArrayLiteral e -> !e.elements().isEmpty();
            case Expression.RecordLiteral e -> !e.pairs().isEmpty();
            case Expression.ShapeLiteral e -> true;
            case Expression.Lambda e -> !c.model.lambda(e).captures().isEmpty();
            case Expression.Chain e -> joins(e, e.links().size() - 1);
            case Expression.Call e -> !c.isNumber(e);
            case Expression.Path e ->
                    !c.isNumber(e) && (firstCall(e) < e.suffixes().size() || isMadeByBase(c, e));
            default -> false;
        };
    }

    /** Behind how many suffixes of a path, or more, what it gives may be large and held nowhere. */
    static int madeBehind(Context c, Expression.Path path) {
        return isMadeByBase(c, path) ? 0 : firstCall(path) + 1;
    }

    /** The first suffix that is a call, or the number of suffixes. */
    private static int firstCall(Expression.Path path) {
        int suffix = 0;
        while (suffix < path.suffixes().size() && !isCall(path.suffixes().get(suffix))) {
            suffix++;
        }
        return suffix;
    }

    private static boolean isCall(Suffix suffix) {
        return switch (suffix) {
            case Suffix.MethodCall s -> true;
            case Suffix.Apply s -> true;
            case Suffix.Index s -> false;
            case Suffix.Field s -> false;
            case Suffix.Propagate s -> false;
        };
    }

    private static boolean isMadeByBase(Context c, Expression.Path path) {
        return !(path.base() instanceof Expression.Variable) && isMade(c, path.base());
    }

    /** The same for what stands before the chain's link. */
    static boolean isMade(Context c, Expression.Chain chain, int link) {
        return link == 0 ? isMade(c, chain.first()) : joins(chain, link - 1);
    }

    private static boolean joins(Expression.Chain chain, int link) {
        return chain.links().get(link).operator() == Operator.JOIN;
    }
}
