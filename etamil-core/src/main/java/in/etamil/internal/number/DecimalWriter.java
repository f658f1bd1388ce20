package in.etamil.internal.number;

import java.nio.charset.StandardCharsets;

/** The text forms of a number, written from the last digit to the first. */
final class DecimalWriter {
    /** A sign, 29 digits and a point; or a sign, a leading zero, a point and 28 digits. */
    private static final int LONGEST = 31;

    private final byte[] text = new byte[LONGEST];
    private int first = LONGEST;
    private int decimals;

    private DecimalWriter() {}

    /** The printing form: no trailing zeros in the fraction, no sign on zero. */
    static String plain(Decimal number) {
        if (number.scale() == 0) {
            return number instanceof NarrowDecimal narrow
                    ? Long.toString(narrow.mantissa)
                    : scaled(number);
        }
        if (number.isZero()) {
            return "0";
        }
        Scratch words = new Scratch();
        words.set(number.low(), number.high(), number.scaleAndSign());
        TrailingZeros.strip(words, 0);
        return write(words.low, words.high, words.scaleAndSign);
    }

    /** How many characters a whole number has. */
    static int length(long value) {
        int sign = value < 0 ? 1 : 0;
        // Below zero a long reaches further than above.
        long left = value < 0 ? value : -value;
        int digits = 1;
        for (long ten = -10; digits < Tens.WORD && left <= ten; ten *= 10) {
            digits++;
        }
        return sign + digits;
    }

    /** Writes a whole number, which has so many characters. */
    static void write(long value, char[] target, int at, int length) {
        long left = value < 0 ? value : -value;
        int to = at + length;
        int from = value < 0 ? at + 1 : at;
        while (to > from) {
            long tenth = left / 10;
            target[--to] = (char) ('0' + (tenth * 10 - left));
            left = tenth;
        }
        if (value < 0) {
            target[at] = '-';
        }
    }

    /** All decimals the scale says. */
    static String scaled(Decimal number) {
        return write(number.low(), number.high(), number.scaleAndSign());
    }

    private static String write(long low, int high, int flags) {
        DecimalWriter writer = new DecimalWriter();
        writer.decimals = flags & ~Scratch.NEGATIVE;
        if (high == 0 && low >= 0) {
            writer.digits(low, 1);
        } else {
            long d = Tens.divisor(Tens.WORD);
            long upper = Words.quotient(high & 0xFFFF_FFFFL, low, d, Tens.reciprocal(Tens.WORD));
            long lower = low - upper * d;
            long lowerUpper = Long.divideUnsigned(lower, 10);
            writer.digit((int) (lower - lowerUpper * 10));
            writer.digits(lowerUpper, Tens.WORD - 1);
            writer.digits(upper, 0);
        }
        while (writer.decimals >= 0) {
            writer.digit(0);
        }
        if (flags < 0) {
            writer.text[--writer.first] = '-';
        }
        return new String(
                writer.text, writer.first, LONGEST - writer.first, StandardCharsets.ISO_8859_1);
    }

    /** Writes the digits of {@code value}, at least {@code least} of them. */
    private void digits(long value, int least) {
        long left = value;
        for (int written = 0; left != 0 || written < least; written++) {
            long tenth = left / 10;
            digit((int) (left - tenth * 10));
            left = tenth;
        }
    }

    private void digit(int digit) {
        if (decimals-- == 0 && first != LONGEST) {
            text[--first] = '.';
        }
        text[--first] = (byte) ('0' + digit);
    }
}
