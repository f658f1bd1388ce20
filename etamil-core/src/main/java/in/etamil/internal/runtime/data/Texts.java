package in.etamil.internal.runtime.data;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Text operations on {@link String} and {@link TextWindow} alike; the unit is the letter
 * (docs/semantics.md#text).
 */
public final class Texts {
    /** Texts of up to so many characters are joined into a String. */
    static final int LONGEST_STRING = 64;

    /** Strings from this length on have their letters indexed. */
    private static final int INDEXED = 128;

    /** Texts are compared, and charged for, in pieces of so many characters. */
    private static final int PIECE = 1024;

    private Texts() {}

    /** The joined text: a String up to 64 characters, above that a window on a two-ended buffer. */
    public static CharSequence join(CharSequence left, CharSequence right, Meter meter) {
        if (left.isEmpty()) {
            return right;
        }
        if (right.isEmpty()) {
            return left;
        }
        long total = (long) left.length() + right.length();
        meter.textLength(total);
        if (total <= LONGEST_STRING) {
            return left.toString().concat(right.toString());
        }
        if (total > Integer.MAX_VALUE - 16) {
            throw new OutOfMemoryError("a text of " + total + " characters");
        }
        if (right instanceof TextWindow window && !(left instanceof TextWindow)) {
            meter.charge(left.length() >> 4);
            return TextWindow.prefix(left, window, meter);
        }
        meter.charge(right.length() >> 4);
        return TextWindow.append(left, right, meter);
    }

    /** How many letters (extended grapheme clusters). */
    public static int letterCount(CharSequence text, Meter meter) {
        if (text instanceof TextWindow window) {
            return window.letterCount(meter);
        }
        LetterIndex index = indexOf(text, meter);
        if (index != null) {
            return index.letters() + 1;
        }
        int length = text.length();
        meter.charge(length >> 4);
        int count = 0;
        for (int at = 0; at < length; at = Letters.end(text, at, meter)) {
            count++;
        }
        return count;
    }

    /** The letter at the index, which must be in range. */
    public static CharSequence letterAt(CharSequence text, int index, Meter meter) {
        int start = letterStart(text, index, meter);
        return text.subSequence(start, Letters.end(text, start, meter));
    }

    private static int letterStart(CharSequence text, int letter, Meter meter) {
        if (text instanceof TextWindow window) {
            return window.letterStart(letter, meter);
        }
        LetterIndex index = indexOf(text, meter);
        if (index != null) {
            return index.find(text, letter, meter);
        }
        meter.charge(letter >> 4);
        int at = 0;
        for (int i = 0; i < letter; i++) {
            at = Letters.end(text, at, meter);
        }
        return at;
    }

    private static @Nullable LetterIndex indexOf(CharSequence text, Meter meter) {
        LetterCache cache = text.length() < INDEXED ? null : meter.letterCache();
        if (cache == null || !(text instanceof String string)) {
            return null;
        }
        LetterIndex index = cache.find(string);
        if (index == null) {
            meter.charge(text.length() >> 4);
            index = LetterIndex.NOTHING.extended(text, meter);
            cache.keep(string, index);
        }
        return index;
    }

    /** The UTF-16 offset behind the letter that begins at the offset. */
    public static int letterEnd(CharSequence text, int offset, Meter meter) {
        return Letters.end(text, offset, meter);
    }

    /** Order by code point, which is not the order of UTF-16 above U+FFFF; charged as it goes. */
    public static int compare(CharSequence left, CharSequence right, Meter meter) {
        int common = Math.min(left.length(), right.length());
        int charged = PIECE;
        for (int i = 0; i < common; i++) {
            if (i == charged) {
                meter.charge(PIECE >> 4);
                charged += PIECE;
            }
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return rank(a) < rank(b) ? -1 : 1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** {@link #compare} for sorting: each comparison is charged. */
    public static Comparator<CharSequence> order(Meter meter) {
        return new Comparator<>() {
            @Override
            public int compare(CharSequence left, CharSequence right) {
                meter.charge(1);
                return Texts.compare(left, right, meter);
            }
        };
    }

    /** Puts surrogates, which stand for the highest code points, behind all other characters. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    public static boolean areEqual(CharSequence left, CharSequence right) {
        if (left instanceof String a && right instanceof String b) {
            return a.equals(b);
        }
        if (left.length() != right.length()) {
            return false;
        }
        if (left instanceof TextWindow a && right instanceof TextWindow b) {
            return a.sameAs(b);
        }
        return CharSequence.compare(left, right) == 0;
    }

    /** Copies characters of the text. */
    static void copy(CharSequence text, int from, int count, char[] target, int at) {
        if (text instanceof TextWindow window) {
            window.copyTo(from, count, target, at);
        } else {
            text.toString().getChars(from, from + count, target, at);
        }
    }

    /** Without the White_Space of docs/semantics.md#conversions at both ends. */
    public static String trim(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhiteSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isWhiteSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    /** The White_Space of docs/semantics.md#conversions; all of it lies below U+10000. */
    public static boolean isWhiteSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        if (c < '\u2000') {
            return c == '\u0085' || c == '\u00A0' || c == '\u1680';
        }
        return c <= '\u200A'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }
}
