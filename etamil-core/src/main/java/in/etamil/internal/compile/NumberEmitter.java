package in.etamil.internal.compile;

import in.etamil.internal.analysis.numbers.NumberKinds;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Emits expressions that are provably numbers on words in JVM locals (docs/adr/0003-numbers.md), so
 * that nothing is allocated between them.
 */
final class NumberEmitter {
    private static final Decimal ZERO = Decimal.of(0);

    private final Context c;
    private final ExpressionEmitter expressions;
    private final CallEmitter calls;
    private final RoundingEmitter roundings;

    NumberEmitter(Context context, ExpressionEmitter expressions, CallEmitter calls) {
        this.c = context;
        this.expressions = expressions;
        this.calls = calls;
        this.roundings = new RoundingEmitter(context, this, calls);
    }

    /** Whether the expression is a number and better worked out on words. */
    boolean handles(Expression expression) {
        return c.usesWords()
                && !c.code.operands().areMany()
                && c.isNumber(expression)
                && isWorthIt(expression);
    }

    /** One operation on two objects whose result is an object is shortest as one call. */
    private boolean isWorthIt(Expression expression) {
        return switch (expression) {
            case Expression.Variable e -> c.words(e.name()) != null;
            case Expression.Negate e -> isWorthIt(e.operand());
            case Expression.Chain e -> fits(e) && (e.links().size() > 1 || hasWorthyPart(e));
            case Expression.Call e -> calls.givesWords(e) || roundings.handles(e);
            case Expression.Path e -> calls.givesWords(e);
            default -> false;
        };
    }

    private boolean hasWorthyPart(Expression.Chain chain) {
        return isWorthIt(chain.first()) || isWorthIt(chain.links().get(0).right());
    }

    /** Whether the chain is emitted in one piece. */
    private boolean fits(Expression.Chain chain) {
        return NumberKinds.isArithmetic(chain) && !isCutOff(chain);
    }

    /**
     * Whether the expression becomes a method of its own, or so much waits that it is an object.
     */
    private boolean isCutOff(Expression expression) {
        return c.splits() && c.sizes.of(expression) > c.expressionLimit
                || c.code.operands().areMany();
    }

    // ---- values

    /** Pushes the number as an object. */
    void box(Expression expression) {
        if (calls.givesWords(expression)) {
            calls.words(expression);
            c.code.execution();
            c.code.call(Entry.BOX_RESULT);
        } else {
            int taken = c.code.taken();
            c.wordCode().box(operand(expression));
            c.code.giveBack(taken);
        }
    }

    /** Leaves the number as a function's result: the first word on the stack. */
    void leave(Expression expression) {
        c.charge(expression);
        if (calls.givesWords(expression)) {
            calls.words(expression);
        } else if (expression instanceof Expression.Chain chain && fits(chain)) {
            chain(chain, null);
        } else if (roundings.handles(expression)) {
            roundings.leave((Expression.Call) expression);
        } else {
            c.wordCode().leaveResult(operand(expression));
        }
    }

    /** Pushes both words. */
    void push(Expression expression) {
        int taken = c.code.taken();
        c.wordCode().push(operand(expression));
        c.code.giveBack(taken);
    }

    /** Works the value, of whatever kind, out as a number; where it is already, it stays. */
    Operand operand(Expression expression) {
        c.charge(expression);
        if (expression instanceof Expression.NumberLiteral literal) {
            return new Operand.Constant(literal.value());
        }
        WordPlaces held = held(expression);
        if (held == null) {
            held = c.code.newWords();
            into(expression, held);
        }
        return new Operand.Held(held);
    }

    private @Nullable WordPlaces held(Expression expression) {
        return expression instanceof Expression.Variable variable && c.isNumber(variable)
                ? c.words(variable.name())
                : null;
    }

    /** Works the value, of whatever kind, out as a number into its place; it is stored last. */
    void into(Expression expression, WordPlaces target) {
        c.charge(expression);
        if (expression instanceof Expression.NumberLiteral || held(expression) != null) {
            c.wordCode().move(operand(expression), target);
        } else if (isCutOff(expression)) {
            expressions.borrow(expression);
            c.wordCode().unbox(target);
        } else if (expression instanceof Expression.Chain chain && fits(chain)) {
            chain(chain, target);
        } else if (expression instanceof Expression.Negate negate) {
            Operand operand = operand(negate.operand());
            c.code.at(negate.span());
            c.wordCode()
                    .operate(
                            Expression.Operator.SUBTRACT,
                            new Operand.Constant(ZERO),
                            operand,
                            target);
        } else if (roundings.handles(expression)) {
            roundings.leave((Expression.Call) expression);
            c.wordCode().storeResult(target);
        } else if (calls.givesWords(expression)) {
            calls.words(expression);
            c.wordCode().storeResult(target);
        } else {
            expressions.borrow(expression);
            c.wordCode().unbox(target);
        }
    }

    /** The last operation of a chain that is emitted in one piece, else {@code null}. */
    Expression.@Nullable Operator lastOf(Expression expression) {
        return expression instanceof Expression.Chain chain && fits(chain)
                ? chain.links().get(chain.links().size() - 1).operator()
                : null;
    }

    private void chain(Expression.Chain chain, @Nullable WordPlaces target) {
        int last = chain.links().size() - 1;
        int taken = c.code.taken();
        operate(chain, last, operandBefore(chain, last), target);
        c.code.giveBack(taken);
    }

    /** Works out what stands before the chain's link. */
    Operand operandBefore(Expression.Chain chain, int link) {
        Operand left = operand(chain.first());
        if (link == 0) {
            return left;
        }
        WordPlaces between = c.code.newWords();
        for (int i = 0; i < link; i++) {
            operate(chain, i, left, between);
            left = new Operand.Held(between);
        }
        return left;
    }

    private void operate(
            Expression.Chain chain, int link, Operand left, @Nullable WordPlaces result) {
        int taken = c.code.taken();
        c.code.operands().hold(WordPlaces.PLACES);
        Operand right = operand(chain.links().get(link).right());
        c.code.operands().release(WordPlaces.PLACES);
        c.code.at(chain.span());
        c.wordCode().operate(chain.links().get(link).operator(), left, right, result);
        c.code.giveBack(taken);
    }
}
