package in.etamil.internal.compile;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Emits {@code வட்டமிடு(e, 2)} and {@code தரை(e)} on words. Where e ends in a division, both are
 * one step: the digits that rounding would drop again are not worked out.
 */
final class RoundingEmitter {
    private final Context c;
    private final NumberEmitter numbers;
    private final CallEmitter calls;

    RoundingEmitter(Context context, NumberEmitter numbers, CallEmitter calls) {
        this.c = context;
        this.numbers = numbers;
        this.calls = calls;
    }

    /** Whether the expression is a call of one of the two builtins that cannot fail. */
    boolean handles(Expression expression) {
        if (!c.usesWords()
                || c.code.operands().areMany()
                || !(expression instanceof Expression.Call call)) {
            return false;
        }
        return rounds(call, calls.certainBuiltin(call));
    }

    /** Whether a call of the builtin is one that rounds numbers in words. */
    static boolean rounds(Expression.Call call, @Nullable Builtin builtin) {
        if (builtin == null || !builtin.takes(call.arguments().size())) {
            return false;
        }
        return switch (builtin.form()) {
            case FLOOR -> true;
            case ROUND -> places(call) >= 0;
            case CALL, APPEND, RESULT -> false;
        };
    }

    /** The number of places where it is written as one, else -1. */
    private static int places(Expression.Call call) {
        return call.arguments().get(1) instanceof Expression.NumberLiteral literal
                        && literal.value().intIndex() <= Decimal.MAX_SCALE
                ? literal.value().intIndex()
                : -1;
    }

    /** Works the rounded number out and leaves it as a function's result. */
    void leave(Expression.Call call) {
        call.arguments().forEach(c::charge);
        boolean floor = call.arguments().size() == 1;
        Expression argument = call.arguments().get(0);
        Expression.Operator before = operationBefore(floor, numbers.lastOf(argument));
        int taken = c.code.taken();
        if (before != null) {
            pushOperands((Expression.Chain) argument);
        } else {
            Operand operand = numbers.operand(argument);
            c.code.at(call.span());
            c.wordCode().push(operand);
        }
        if (!floor) {
            c.code.pushInt(places(call));
        }
        c.code.execution();
        c.code.call(entry(floor, before));
        c.code.giveBack(taken);
    }

    /** The last operation where it and the rounding are one step, else {@code null}. */
    private static Expression.@Nullable Operator operationBefore(
            boolean floor, Expression.@Nullable Operator last) {
        boolean atOnce =
                last == Expression.Operator.DIVIDE
                        || last == Expression.Operator.MULTIPLY && !floor;
        return atOnce ? last : null;
    }

    private static Entry entry(boolean floor, Expression.@Nullable Operator before) {
        if (before == null) {
            return floor ? Entry.WORDS_FLOOR : Entry.WORDS_ROUND;
        }
        if (before == Expression.Operator.MULTIPLY) {
            return Entry.WORDS_MULTIPLY_AND_ROUND;
        }
        return floor ? Entry.WORDS_DIVIDE_AND_FLOOR : Entry.WORDS_DIVIDE_AND_ROUND;
    }

    private void pushOperands(Expression.Chain chain) {
        int last = chain.links().size() - 1;
        Operand left = numbers.operandBefore(chain, last);
        c.code.operands().hold(WordPlaces.PLACES);
        Operand right = numbers.operand(chain.links().get(last).right());
        c.code.operands().release(WordPlaces.PLACES);
        c.code.at(chain.span());
        c.wordCode().push(left);
        c.wordCode().push(right);
    }
}
