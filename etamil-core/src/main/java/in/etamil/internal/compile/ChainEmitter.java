package in.etamil.internal.compile;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Expression.Operator;
import java.util.List;

/** Emits chains of operators of one level on the general path (docs/semantics.md#precedence). */
final class ChainEmitter {
    /** Joining two, three and four operands. */
    private static final Entry[] JOINS = {Entry.JOIN_2, Entry.JOIN_3, Entry.JOIN_4};

    private final Context c;
    private final ExpressionEmitter expressions;

    ChainEmitter(Context context, ExpressionEmitter expressions) {
        this.c = context;
        this.expressions = expressions;
    }

    void emit(Expression.Chain chain) {
        Operator operator = chain.links().get(0).operator();
        if (operator == Operator.AND || operator == Operator.OR) {
            expressions.conditions().value(chain);
            return;
        }
        expressions.borrow(chain.first());
        if (!c.splits()) {
            inOnePiece(chain);
            return;
        }
        Cuts.sequence(
                c,
                chain,
                0,
                chain.links().size(),
                i -> c.sizes.of(chain.links().get(i).right()) + 16,
                i -> {
                    Waiting left = right(chain, i);
                    operate(chain, i, 0);
                    left.over();
                });
    }

    /** Operands of joins wait on the stack while the next one cannot do or meet anything. */
    private void inOnePiece(Expression.Chain chain) {
        List<Expression.Link> links = chain.links();
        int waiting = 0;
        for (int i = 0; i < links.size(); i++) {
            Waiting left = right(chain, i);
            boolean waits =
                    waiting < JOINS.length - 1
                            && i + 1 < links.size()
                            && links.get(i).operator() == Operator.JOIN
                            && links.get(i + 1).operator() == Operator.JOIN
                            && isQuiet(links.get(i + 1).right());
            if (waits) {
                waiting++;
            } else {
                operate(chain, i, waiting);
                waiting = 0;
            }
            left.over();
        }
    }

    /** Pushes the right side of a link, for which what is on the stack waits. */
    private Waiting right(Expression.Chain chain, int i) {
        Expression right = chain.links().get(i).right();
        Waiting left = new Waiting(c, List.of());
        if (Waiting.isMade(c, chain, i) && Waiting.mayCall(c, right)) {
            left.add();
        }
        expressions.borrow(right);
        return left;
    }

    /** Whether working the operand out has no effect and cannot fail: it may be done early. */
    private boolean isQuiet(Expression operand) {
        return switch (operand) {
            case Expression.TextLiteral e -> true;
            case Expression.NumberLiteral e -> true;
            case Expression.Variable e -> c.program.reads().isBound(e);
            default -> false;
        };
    }

    /** The operation of a link whose operands are on the stack, and those that wait below. */
    private void operate(Expression.Chain chain, int i, int waiting) {
        c.code.at(chain.span());
        c.code.execution();
        switch (chain.links().get(i).operator()) {
            case ADD -> c.code.call(Entry.ADD);
            case SUBTRACT -> c.code.call(Entry.SUBTRACT);
            case MULTIPLY -> c.code.call(Entry.MULTIPLY);
            case DIVIDE -> c.code.call(Entry.DIVIDE);
            case JOIN -> c.code.call(JOINS[waiting]);
            case AND, OR -> throw new IllegalStateException("a condition");
        }
    }
}
