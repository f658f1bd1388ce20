package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.number.DecimalMath;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ResultValue;
import org.jspecify.annotations.Nullable;

/** Groups numbers and maths of builtins.md 2 and 3. */
public final class NumberFunctions {
    /** What one transcendental function costs, in steps: each is some hundred multiplications. */
    private static final int COST = 200;

    private NumberFunctions() {}

    public static Object toNumber(Execution x, @Nullable Object value) {
        if (value instanceof Decimal number && number.scale() == 0) {
            return ResultValue.success(value);
        }
        String text = Arguments.text(value, x);
        x.charge(text.length() / 16);
        Decimal number = Decimal.parseText(text);
        return number == null
                ? new Refusal(Message.NOT_A_NUMBER, text).result(x)
                : ResultValue.success(number);
    }

    public static Object round(Execution x, @Nullable Object value, @Nullable Object places) {
        Decimal wanted = Arguments.number(places, x).truncate();
        if (wanted.signum() < 0 || wanted.compareTo(LARGEST_PLACES) > 0) {
            throw new Fault(Message.ROUND_PLACES);
        }
        Decimal number = Arguments.number(value, x);
        int count = wanted.compareTo(SCALES) > 0 ? Decimal.MAX_SCALE : wanted.intIndex();
        return number.round(count);
    }

    private static final Decimal SCALES = Decimal.of(Decimal.MAX_SCALE);
    private static final Decimal LARGEST_PLACES = Decimal.of(0xFFFF_FFFFL);

    public static Object floor(Execution x, @Nullable Object value) {
        return Arguments.number(value, x).floor();
    }

    public static Object ceiling(Execution x, @Nullable Object value) {
        return Arguments.number(value, x).ceiling();
    }

    public static Object squareRoot(Execution x, @Nullable Object value) {
        Decimal number = Arguments.number(value, x);
        x.charge(COST);
        return number.signum() < 0
                ? ResultValue.failure(Message.NO_SQUARE_ROOT.both())
                : ResultValue.success(DecimalMath.sqrt(number));
    }

    public static Object naturalLogarithm(Execution x, @Nullable Object value) {
        Decimal number = Arguments.number(value, x);
        x.charge(COST);
        return number.signum() <= 0
                ? ResultValue.failure(Message.NO_LOGARITHM.both())
                : ResultValue.success(DecimalMath.ln(number));
    }

    public static Object decimalLogarithm(Execution x, @Nullable Object value) {
        Decimal number = Arguments.number(value, x);
        x.charge(COST);
        return number.signum() <= 0
                ? ResultValue.failure(Message.NO_LOGARITHM.both())
                : ResultValue.success(DecimalMath.log10(number));
    }

    public static Object exponential(Execution x, @Nullable Object value) {
        x.charge(COST);
        return fitting(DecimalMath.exp(Arguments.number(value, x)), Message.EXPONENTIAL_TOO_LARGE);
    }

    public static Object power(Execution x, @Nullable Object base, @Nullable Object exponent) {
        x.charge(COST);
        return fitting(
                DecimalMath.pow(Arguments.number(base, x), Arguments.number(exponent, x)),
                Message.POWER_TOO_LARGE);
    }

    private static Object fitting(@Nullable Decimal result, Message problem) {
        return result == null ? ResultValue.failure(problem.both()) : ResultValue.success(result);
    }
}
