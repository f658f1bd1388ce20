package in.etamil.internal.compile;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Operator;
import in.etamil.internal.syntax.Expression.Relation;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits conditions as jumps: truth, comparisons and their chains, and the short circuits
 * (docs/semantics.md#precedence, docs/semantics.md#evaluation-order,
 * docs/semantics.md#conversions).
 */
final class ConditionEmitter {
    private final Context c;
    private final ExpressionEmitter expressions;

    ConditionEmitter(Context context, ExpressionEmitter expressions) {
        this.c = context;
        this.expressions = expressions;
    }

    /** Jumps if the expression's truth is the one given; else goes on behind. */
    void jumpIf(boolean truth, Expression expression, Label target) {
        c.charge(expression);
        if (c.splits() && c.sizes.of(expression) > c.expressionLimit) {
            test(truth, expression, target);
            return;
        }
        switch (expression) {
            case Expression.Not e -> jumpIf(!truth, e.operand(), target);
            case Expression.Comparison e -> comparison(truth, e, target);
            case Expression.Chain e -> {
                if (isLogical(e)) {
                    logical(truth, e, 0, e.links().size() + 1, target);
                } else {
                    test(truth, e, target);
                }
            }
            default -> test(truth, expression, target);
        }
    }

    /** Pushes the truth as a value. */
    void value(Expression condition) {
        Label no = new Label();
        Label end = new Label();
        switch (condition) {
            case Expression.Not e -> jumpIf(true, e.operand(), no);
            case Expression.Comparison e -> comparison(false, e, no);
            case Expression.Chain e -> logical(false, e, 0, e.links().size() + 1, no);
            default -> throw new IllegalStateException("not a condition");
        }
        booleans(no, end);
    }

    private void booleans(Label no, Label end) {
        c.code.pushBoolean(true);
        c.code.jump(Opcodes.GOTO, end);
        c.code.label(no);
        c.code.pushBoolean(false);
        c.code.label(end);
    }

    private void test(boolean truth, Expression expression, Label target) {
        if (expressions.numbers().handles(expression)) {
            int taken = c.code.taken();
            c.wordCode().truth(expressions.numbers().operand(expression));
            c.code.giveBack(taken);
        } else {
            expressions.borrow(expression);
            c.code.call(Entry.IS_TRUE);
        }
        c.code.jump(truth ? Opcodes.IFNE : Opcodes.IFEQ, target);
    }

    private static boolean isLogical(Expression.Chain chain) {
        Operator operator = chain.links().get(0).operator();
        return operator == Operator.AND || operator == Operator.OR;
    }

    // ---- மற்றும், அல்லது

    private void logical(boolean truth, Expression.Chain chain, int from, int end, Label target) {
        if (c.splits()
                && end - from > 1
                && logicalSize(chain, from, end) > CodeSize.METHOD - CodeSize.EXPRESSION) {
            logicalInParts(truth, chain, from, end, target);
            return;
        }
        boolean decides = chain.links().get(0).operator() == Operator.OR;
        if (truth == decides) {
            for (int i = from; i < end; i++) {
                jumpIf(truth, operand(chain, i), target);
            }
            return;
        }
        Label decided = new Label();
        for (int i = from; i < end - 1; i++) {
            jumpIf(decides, operand(chain, i), decided);
        }
        jumpIf(truth, operand(chain, end - 1), target);
        c.code.label(decided);
    }

    /**
     * Groups of operands become methods that answer the group's truth: both operators are
     * associative.
     */
    private void logicalInParts(
            boolean truth, Expression.Chain chain, int from, int end, Label target) {
        boolean decides = chain.links().get(0).operator() == Operator.OR;
        Label decided = new Label();
        Cuts.inParts(
                from,
                end,
                CodeSize.OUTLINED + 20,
                (first, last) -> {
                    c.outline(
                            chain.span(),
                            Code.Answer.VALUE,
                            Context.Extra.NONE,
                            () -> {
                                c.expressionLimit = CodeSize.OUTLINED;
                                Label no = new Label();
                                Label done = new Label();
                                logical(false, chain, first, last, no);
                                booleans(no, done);
                                c.code.asm().visitInsn(Opcodes.ARETURN);
                            });
                    c.checkPropagated();
                    c.code.call(Entry.IS_TRUE);
                    if (last < end) {
                        c.code.jump(
                                decides ? Opcodes.IFNE : Opcodes.IFEQ,
                                truth == decides ? target : decided);
                    } else {
                        c.code.jump(truth ? Opcodes.IFNE : Opcodes.IFEQ, target);
                    }
                });
        c.code.label(decided);
    }

    private long logicalSize(Expression.Chain chain, int from, int end) {
        long size = 0;
        for (int i = from; i < end; i++) {
            size += Math.min(c.sizes.of(operand(chain, i)), c.expressionLimit) + 16;
        }
        return size;
    }

    private static Expression operand(Expression.Chain chain, int i) {
        return i == 0 ? chain.first() : chain.links().get(i - 1).right();
    }

    // ---- comparisons

    private void comparison(boolean truth, Expression.Comparison comparison, Label target) {
        comparison(truth, comparison, 0, comparison.relations().size(), target);
    }

    private void comparison(
            boolean truth, Expression.Comparison comparison, int from, int end, Label target) {
        if (c.splits() && end - from > 40) {
            comparisonInParts(truth, comparison, from, end, target);
            return;
        }
        Label no = truth ? new Label() : target;
        for (int i = from; i < end; i++) {
            relation(comparison, i, no);
        }
        if (truth) {
            c.code.jump(Opcodes.GOTO, target);
            c.code.label(no);
        }
    }

    private void comparisonInParts(
            boolean truth, Expression.Comparison comparison, int from, int end, Label target) {
        Label no = truth ? new Label() : target;
        Cuts.inParts(
                from,
                end,
                100,
                (first, last) -> {
                    c.outline(
                            comparison.span(),
                            Code.Answer.VALUE,
                            Context.Extra.NONE,
                            () -> {
                                Label partNo = new Label();
                                Label done = new Label();
                                c.expressionLimit = CodeSize.OUTLINED;
                                comparison(false, comparison, first, last, partNo);
                                booleans(partNo, done);
                                c.code.asm().visitInsn(Opcodes.ARETURN);
                            });
                    c.checkPropagated();
                    c.code.call(Entry.IS_TRUE);
                    c.code.jump(Opcodes.IFEQ, no);
                });
        if (truth) {
            c.code.jump(Opcodes.GOTO, target);
            c.code.label(no);
        }
    }

    /**
     * A middle operand is a name, a literal or a field or element of such: evaluating it again does
     * no harm.
     */
    private void relation(Expression.Comparison comparison, int i, Label no) {
        List<Expression> operands = comparison.operands();
        Relation relation = comparison.relations().get(i);
        Expression left = operands.get(i);
        Expression right = operands.get(i + 1);
        if (c.usesWords() && c.isNumber(left) && c.isNumber(right)) {
            int taken = c.code.taken();
            Operand first = expressions.numbers().operand(left);
            c.code.operands().hold(WordPlaces.PLACES);
            Operand second = expressions.numbers().operand(right);
            c.code.operands().release(WordPlaces.PLACES);
            c.wordCode().compare(first, second, unless(relation), no);
            c.code.giveBack(taken);
            return;
        }
        Waiting waiting = new Waiting(c, List.of());
        expressions.borrow(left);
        if (Waiting.mayMakeMore(c, right)) {
            waiting.add(left);
        }
        int place = c.code.operands().park();
        expressions.borrow(right);
        c.code.operands().fetchBelow(place);
        waiting.over();
        c.code.at(comparison.span());
        objects(relation);
        c.code.jump(Opcodes.IFEQ, no);
    }

    /** The jump taken when what compares as the int on the stack does not stand in the relation. */
    private static int unless(Relation relation) {
        return switch (relation) {
            case EQUAL -> Opcodes.IFNE;
            case NOT_EQUAL -> Opcodes.IFEQ;
            case LESS -> Opcodes.IFGE;
            case GREATER -> Opcodes.IFLE;
            case LESS_OR_EQUAL -> Opcodes.IFGT;
            case GREATER_OR_EQUAL -> Opcodes.IFLT;
        };
    }

    private void objects(Relation relation) {
        c.code.execution();
        switch (relation) {
            case EQUAL -> equal();
            case NOT_EQUAL -> {
                equal();
                c.code.pushInt(1);
                c.code.asm().visitInsn(Opcodes.IXOR);
            }
            case LESS -> c.code.call(Entry.LESS);
            case GREATER -> c.code.call(Entry.GREATER);
            case LESS_OR_EQUAL -> c.code.call(Entry.LESS_OR_EQUAL);
            case GREATER_OR_EQUAL -> c.code.call(Entry.GREATER_OR_EQUAL);
        }
    }

    private void equal() {
        c.code.call(Entry.EQUAL);
    }
}
