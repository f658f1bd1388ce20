package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Texts as numbers (docs/semantics.md#conversions, docs/semantics.md#json), and arithmetic with the language's errors. */
final class Numbers {
    static final NumberModel ZERO = whole(0);
    static final NumberModel ONE = whole(1);

    private static final BigInteger LARGEST = BigInteger.TWO.pow(96).subtract(BigInteger.ONE);
    private static final int MAX_SCALE = 28;
    private static final int LARGEST_EXPONENT = 10_000;

    private Numbers() {}

    static NumberModel whole(long value) {
        return new NumberModel(BigInteger.valueOf(value), 0);
    }

    static boolean isWhole(NumberModel x) {
        return x.scale() == 0 || x.mantissa().mod(BigInteger.TEN.pow(x.scale())).signum() == 0;
    }

    /** The number without its fraction. */
    static BigInteger truncated(NumberModel x) {
        return x.scale() == 0 ? x.mantissa() : x.mantissa().divide(BigInteger.TEN.pow(x.scale()));
    }

    static NumberModel ceiling(NumberModel x) {
        return negated(NumberModel.floor(negated(x)));
    }

    static NumberModel negated(NumberModel x) {
        return new NumberModel(x.mantissa().negate(), x.scale());
    }

    static String print(NumberModel x) {
        return x.scale() == 0 ? x.mantissa().toString() : NumberModel.toText(x);
    }

    static ProgramError overflow() {
        return ProgramError.of(
                "எண் மிகப் பெரியது; ஒரு தசமத்தில் அடங்கவில்லை", "decimal overflow: the result does not fit a number");
    }

    static ProgramError divisionByZero() {
        return ProgramError.of("பூஜ்ஜியத்தால் வகுத்தல்", "division by zero");
    }

    /** The number a trimmed text spells, or {@code null} when it spells none. */
    static @Nullable NumberModel spelled(String untrimmed) {
        String text = trimmed(untrimmed);
        int at = 0;
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            at++;
        }
        StringBuilder digits = new StringBuilder();
        int fraction = -1;
        boolean any = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits.append(c);
                any = true;
                fraction += fraction >= 0 ? 1 : 0;
            } else if (c == '.' && fraction < 0) {
                fraction = 0;
            } else if (c != '_' || !any) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        long exponent = 0;
        if (at < text.length()) {
            Long written = exponent(text, at);
            if (written == null) {
                return null;
            }
            exponent = written;
        }
        return fitted(new BigInteger(digits.toString()), Math.max(0, fraction) - exponent, negative);
    }

    /** A number of RFC 8259, already recognized as such; {@code null} when it does not fit. */
    static @Nullable NumberModel json(String text) {
        return spelled(text);
    }

    private static @Nullable Long exponent(String text, int from) {
        char mark = text.charAt(from);
        if (mark != 'e' && mark != 'E') {
            return null;
        }
        int at = from + 1;
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        if (at == text.length()) {
            return null;
        }
        long value = 0;
        for (; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return null;
            }
            value = Math.min(LARGEST_EXPONENT, value * 10 + text.charAt(at) - '0');
        }
        return negative ? -value : value;
    }

    /** Rounds at the first digit that does not fit, half away from zero. */
    private static @Nullable NumberModel fitted(BigInteger digits, long scale, boolean negative) {
        if (digits.signum() == 0) {
            return new NumberModel(BigInteger.ZERO, (int) Math.max(0, Math.min(MAX_SCALE, scale)));
        }
        if (scale < -LARGEST_EXPONENT / 2) {
            return null;
        }
        if (scale > LARGEST_EXPONENT / 2) {
            return ZERO;
        }
        BigDecimal exact = new BigDecimal(digits, (int) scale);
        if (exact.scale() < 0) {
            exact = exact.setScale(0);
        }
        for (int to = Math.min(MAX_SCALE, exact.scale()); to >= 0; to--) {
            BigInteger mantissa = exact.setScale(to, RoundingMode.HALF_UP).unscaledValue();
            if (mantissa.compareTo(LARGEST) <= 0) {
                return new NumberModel(negative ? mantissa.negate() : mantissa, to);
            }
        }
        return null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Without White_Space at both ends, as docs/semantics.md#conversions lists it. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhiteSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isWhiteSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isWhiteSpace(char c) {
        return c >= 0x09 && c <= 0x0D
                || c == 0x20
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
