package in.etamil.internal.runtime.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where letters end: extended grapheme clusters of Unicode's UAX #29. Texts of Latin and Tamil are
 * decided here, in agreement with the JDK's {@code \X}; everything else is left to {@code \X},
 * which is right on every JDK we run on ({@link java.text.BreakIterator} is not).
 *
 * <p>Who walks a text charges for its length. A letter may be as long as a text and is charged here
 * while it is walked, and so is what the pattern takes beyond that.
 */
final class Letters {
    /** A letter is charged whenever so much more of it was walked. */
    private static final int PIECE = 1024;

    /** What asking the pattern costs, and each so many characters it looks at. */
    private static final int PATTERN_UNITS = 16;

    private static final int LOOKS = 256;
    private static final int LOOKS_UNITS = 1024;

    /** Nothing below this joins its neighbour, but CR LF. */
    private static final char FIRST_COMBINING = '\u0300';

    /**
     * The block of 128 code points, and in it one bit for each that is assigned, and for each mark.
     */
    private static final char TAMIL = '\u0B80';

    private static final long LOWER_TAMIL = 0xC3FF_C718_D63D_C7ECL;
    private static final long UPPER_TAMIL = 0x07FF_FFC0_0081_3DC7L;
    private static final long LOWER_MARKS = 0xC000_0000_0000_0004L;
    private static final long UPPER_MARKS = 0x0000_0000_0080_3DC7L;

    private Letters() {}

    /**
     * The offset behind the letter that begins at the offset, which must be a boundary before the
     * end.
     */
    static int end(CharSequence text, int offset, Meter meter) {
        int at = offset + 1;
        int length = text.length();
        if (at == length) {
            return at;
        }
        char first = text.charAt(offset);
        char next = text.charAt(at);
        if (isPlain(first)) {
            if (isPlain(next)) {
                return first == '\r' && next == '\n' ? at + 1 : at;
            }
            return isTamil(next) && !isTamilMark(next) ? at : endByPattern(text, offset, meter);
        }
        if (isTamil(first)) {
            while (isTamilMark(next)) {
                at++;
                if (at == length) {
                    return at;
                }
                next = text.charAt(at);
                chargeWalk(at - offset, meter);
            }
            if (isPlain(next) || isTamil(next)) {
                return at;
            }
        }
        return endByPattern(text, offset, meter);
    }

    static boolean isBoundary(CharSequence text, int offset, Meter meter) {
        if (offset <= 0 || offset >= text.length()) {
            return offset == 0 || offset == text.length();
        }
        if (isSurelyBoundary(text, offset)) {
            return true;
        }
        int from = offset - 1;
        while (from > 0 && !isSurelyBoundary(text, from)) {
            from--;
            chargeWalk(offset - from, meter);
        }
        while (from < offset) {
            from = end(text, from, meter);
        }
        return from == offset;
    }

    /** So many characters of one letter were walked. */
    static void chargeWalk(int characters, Meter meter) {
        if ((characters & PIECE - 1) == 0) {
            meter.charge(PIECE >> 4);
        }
    }

    /** Whether the two characters around the offset suffice to see a boundary there. */
    static boolean isSurelyBoundary(CharSequence text, int offset) {
        char left = text.charAt(offset - 1);
        char right = text.charAt(offset);
        if (isPlain(right)) {
            return (isPlain(left) && !(left == '\r' && right == '\n')) || isTamil(left);
        }
        return isTamil(right) && !isTamilMark(right) && (isPlain(left) || isTamil(left));
    }

    /** Joins neither what is before it nor what is behind it, apart from marks and CR LF. */
    private static boolean isPlain(char c) {
        return c < FIRST_COMBINING
                || (c >= '\u2010' && c <= '\u2027')
                || (c >= '\u20A0' && c <= '\u20BF');
    }

    private static boolean isTamil(char c) {
        return isIn(c, LOWER_TAMIL, UPPER_TAMIL);
    }

    /** A sign that belongs to the letter before it: vowel signs, pulli, anusvara, length mark. */
    private static boolean isTamilMark(char c) {
        return isIn(c, LOWER_MARKS, UPPER_MARKS);
    }

    private static boolean isIn(char c, long lower, long upper) {
        int at = c - TAMIL;
        return (at & ~127) == 0 && ((at < 64 ? lower : upper) >>> at & 1) != 0;
    }

    private static int endByPattern(CharSequence text, int offset, Meter meter) {
        meter.charge(PATTERN_UNITS);
        Matcher matcher =
                Cluster.PATTERN.matcher(new Charged(text, meter)).region(offset, text.length());
        return matcher.lookingAt() ? matcher.end() : offset + 1;
    }

    /** A text that charges for being looked at, however long that goes on. */
    private static final class Charged implements CharSequence {
        private final CharSequence text;
        private final Meter meter;
        private int looks;

        Charged(CharSequence text, Meter meter) {
            this.text = text;
            this.meter = meter;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            if (++looks == LOOKS) {
                looks = 0;
                meter.charge(LOOKS_UNITS);
            }
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Apart, so that the pattern is compiled only where a text needs it. */
    private static final class Cluster {
        static final Pattern PATTERN = Pattern.compile("\\X");
    }
}
