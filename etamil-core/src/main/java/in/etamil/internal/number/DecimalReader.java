package in.etamil.internal.number;

import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from text: literals (docs/semantics.md#source-text), the conversion of texts and
 * JSON numbers. One pass; digits that cannot matter are skipped, and an exponent is never expanded.
 */
final class DecimalReader {
    /** Beyond the length of any text, so that no digit can make up for an exponent cut off here. */
    private static final long EXPONENT_LIMIT = 1L << 40;

    private final CharSequence text;
    private final int end;
    private int at;
    private long digits;
    private long decimals;

    private DecimalReader(CharSequence text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    static @Nullable Decimal readLiteral(String digits) {
        return new DecimalReader(digits, 0, digits.length()).number(false);
    }

    static @Nullable Decimal readText(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        DecimalReader reader = new DecimalReader(text, start, end);
        boolean negative = reader.take('-');
        if (!negative) {
            reader.take('+');
        }
        return reader.number(negative);
    }

    static @Nullable Decimal readJson(String text) {
        return isJsonNumber(text) ? readText(text) : null;
    }

    /** Unicode's White_Space property; Java's own notions of white space differ from it. */
    private static boolean isWhiteSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    private boolean take(char wanted) {
        if (at < end && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The rest of the text as digits, point and exponent; null when it is no number or does not
     * fit.
     */
    private @Nullable Decimal number(boolean negative) {
        int first = at;
        scanDigits();
        int last = at;
        if (digits == 0) {
            return null;
        }
        long exponent = 0;
        if (take('e') || take('E')) {
            boolean down = take('-');
            if (!down) {
                take('+');
            }
            if (at == end || !isDigit(text.charAt(at))) {
                return null;
            }
            exponent = down ? -exponent() : exponent();
        }
        return at < end ? null : collect(first, last, decimals - exponent - digits, negative);
    }

    /** Counts the digits up to the exponent, and those of them behind the point. */
    private void scanDigits() {
        boolean point = false;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits++;
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else if (c != '_' || digits == 0) {
                return;
            }
        }
    }

    private long exponent() {
        long value = 0;
        while (at < end && isDigit(text.charAt(at))) {
            value = Math.min(value * 10 + text.charAt(at) - '0', EXPONENT_LIMIT);
            at++;
        }
        return value;
    }

    /**
     * Puts together the digits from {@code first} to {@code last}; the first stands one behind
     * {@code place}.
     */
    private @Nullable Decimal collect(int first, int last, long place, boolean negative) {
        DigitCollector collector = new DigitCollector();
        long current = place;
        for (int i = first; i < last; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                current++;
                if (!collector.add(c - '0', current)) {
                    return collector.result(negative);
                }
            }
        }
        return collector.finish(current, negative);
    }

    private static boolean isJsonNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digitsEnd(text, at);
        if (whole == at || whole > at + 1 && text.charAt(at) == '0') {
            return false;
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digitsEnd(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = digitsEnd(text, at);
            if (exponent == at) {
                return false;
            }
            at = exponent;
        }
        return at == text.length();
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
