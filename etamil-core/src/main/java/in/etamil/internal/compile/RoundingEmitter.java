package in.etamil.internal.compile;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import java.util.List;

/**
 * Emits {@code வட்டமிடு(e, 2)} and {@code தரை(e)} on words. Where e ends in a division, both are
 * one step: the digits that rounding would drop again are not worked out.
 */
final class RoundingEmitter {
    private static final String ROUND = "வட்டமிடு";
    private static final String FLOOR = "தரை";
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
        if (!c.usesWords() || !(expression instanceof Expression.Call call)) {
            return false;
        }
        Builtin builtin = calls.certainBuiltin(call);
        if (builtin == null || call.arguments().size() != builtin.maximum()) {
            return false;
        }
        String name = builtin.names().get(0);
        return name.equals(FLOOR) || name.equals(ROUND) && places(call) >= 0;
    }

    /** The number of places where it is written as one, else -1. */
    private static int places(Expression.Call call) {
        return call.arguments().get(1) instanceof Expression.NumberLiteral literal
                        && literal.value().intIndex() <= Decimal.MAX_SCALE
                ? literal.value().intIndex()
                : -1;
    }

    /** Works the rounded number out into its place. */
    void into(Expression.Call call, Words target) {
        boolean floor = call.arguments().size() == 1;
        Expression argument = call.arguments().get(0);
        boolean divides =
                argument instanceof Expression.Chain chain && numbers.endsInDivision(chain);
        int taken = c.code.taken();
        if (divides) {
            Expression.Chain chain = (Expression.Chain) argument;
            List<Expression.Link> links = chain.links();
            Operand left = numbers.operandBefore(chain, links.size() - 1);
            Operand right = numbers.operand(links.get(links.size() - 1).right());
            c.code.at(chain.span());
            c.wordCode().push(left);
            c.wordCode().push(right);
        } else {
            Operand operand = numbers.operand(argument);
            c.code.at(call.span());
            c.wordCode().push(operand);
        }
        if (!floor) {
            c.code.pushInt(places(call));
        }
        c.code.execution();
        String plain = floor ? "floor" : "round";
        String divided = floor ? "divideAndFloor" : "divideAndRound";
        c.code.invoke(
                WordCode.UNBOXED,
                divides ? divided : plain,
                "("
                        + (divides ? Words.TYPES + Words.TYPES : Words.TYPES)
                        + (floor ? "" : "I")
                        + WordCode.SCRATCH
                        + ")J");
        c.wordCode().storeResult(target);
        c.code.giveBack(taken);
    }
}
