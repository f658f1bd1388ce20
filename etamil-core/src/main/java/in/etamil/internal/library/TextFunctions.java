package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.ARRAY;
import static in.etamil.host.ValueKind.NUMBER;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Group text of docs/semantics.md#text-functions: lengths, replacing and splitting on letter
 * boundaries, joining, case, kinds.
 */
public final class TextFunctions {
    /** How much of a text changes its case at once. */
    private static final int PIECE = 256;

    private static final char SIGMA = '\u03A3';

    private TextFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("TextFunctions");
            rows.pure(NUMBER, "நீளம் nILam _length", ANY).linear(0);
            rows.pure(TEXT, "மாற்று mARRu _replace", TEXT, TEXT, TEXT).linear(0);
            rows.pure(ARRAY, "பிரி piri _split", TEXT, TEXT).linear(0);
            rows.pure(TEXT, "ஒன்றிணை oZRiNY _join", ARRAY, TEXT).linear(0);
            rows.pure(TEXT, "மேல்_எழுத்து mEl_ezuqqu _upper", TEXT).linear(0);
            rows.pure(TEXT, "கீழ்_எழுத்து kIz_ezuqqu _lower", TEXT).linear(0);
            rows.pure(TEXT, "சொல்லாக்கு collAkku _toString", ANY).linear(0);
            rows.pure(TEXT, "வகை vakY _typeof", ANY);
            return rows;
        }
    }

    public static Object length(Execution x, @Nullable Object value) {
        if (value instanceof ArrayValue array) {
            return Decimal.of(array.size());
        }
        if (value instanceof RecordValue record) {
            return Decimal.of(record.size());
        }
        if (value instanceof CharSequence text) {
            return Decimal.of(Texts.letterCount(text, x));
        }
        throw new Fault(Message.LENGTH_NEEDS, Values.kindName(value));
    }

    public static Object replace(
            Execution x,
            @Nullable Object value,
            @Nullable Object old,
            @Nullable Object replacement) {
        String text = Arguments.text(value, x);
        String wanted = Arguments.text(old, x);
        String other = Arguments.text(replacement, x);
        if (wanted.isEmpty()) {
            return text;
        }
        int count = new LetterSearch(text, wanted, x).count();
        if (count == 0) {
            return text;
        }
        long length = text.length() + (long) count * (other.length() - wanted.length());
        x.textLength(length);
        x.charge(length / 16);
        StringBuilder result = new StringBuilder((int) length);
        LetterSearch search = new LetterSearch(text, wanted, x);
        int from = 0;
        for (int match = search.next(); match >= 0; match = search.next()) {
            result.append(text, from, match).append(other);
            from = match + wanted.length();
        }
        return result.append(text, from, text.length()).toString();
    }

    public static Object split(Execution x, @Nullable Object value, @Nullable Object separator) {
        String text = Arguments.text(value, x);
        String between = Arguments.text(separator, x);
        if (between.isEmpty()) {
            return ArrayValue.of(text);
        }
        LetterSearch search = new LetterSearch(text, between, x);
        int[] matches = new int[16];
        int count = 0;
        for (int match = search.next(); match >= 0; match = search.next()) {
            if (count == matches.length) {
                x.collectionSize(count + 1L);
                matches = Arrays.copyOf(matches, 2 * count);
            }
            matches[count] = match;
            count++;
        }
        x.collectionSize(count + 1L);
        x.charge(count + LetterSearch.cost(text, between));
        return ArrayValue.of(pieces(text, matches, count, between.length()));
    }

    private static @Nullable Object[] pieces(String text, int[] ends, int count, int gap) {
        @Nullable Object[] pieces = new Object[count + 1];
        int from = 0;
        for (int i = 0; i < count; i++) {
            pieces[i] = text.substring(from, ends[i]);
            from = ends[i] + gap;
        }
        pieces[count] = text.substring(from);
        return pieces;
    }

    public static Object join(Execution x, @Nullable Object items, @Nullable Object separator) {
        ArrayValue array = Arguments.array(items, "ஒன்றிணை", "join");
        String between = Arguments.text(separator, x);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < array.size(); i++) {
            String piece = Arguments.text(array.get(i), x);
            x.textLength((long) text.length() + between.length() + piece.length());
            x.charge(1 + (between.length() + piece.length()) / 16);
            if (i > 0) {
                text.append(between);
            }
            text.append(piece);
        }
        return text.toString();
    }

    /**
     * Piece by piece: the JDK moves all that it has made so far for each letter that becomes
     * longer, and upper case does not depend on what stands around a letter.
     */
    public static Object upper(Execution x, @Nullable Object value) {
        String text = Arguments.text(value, x);
        StringBuilder upper = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int end = Math.min(from + PIECE, text.length());
            if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                end++;
            }
            x.charge(PIECE / 16);
            upper.append(text.substring(from, end).toUpperCase(Locale.ROOT));
            x.textLength(upper.length());
            from = end;
        }
        return upper.toString();
    }

    /**
     * Piece by piece as well: for each final sigma the JDK looks for the beginning of its word,
     * which may be that of the text. One letter becomes longer: the two that mean the same do not.
     */
    public static Object lower(Execution x, @Nullable Object value) {
        String text = Arguments.text(value, x);
        StringBuilder lower = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int end = endOfPiece(text, Math.min(from + PIECE, text.length()));
            x.charge(end - from);
            String piece = text.substring(from, end).replace("\u0130", "I\u0307");
            lower.append(piece.toLowerCase(Locale.ROOT));
            x.textLength(lower.length());
            from = end;
        }
        return lower.toString();
    }

    /**
     * The next place from there on where no sigma sees across: behind a blank, or between two
     * letters with a case. A text that has none for long is cut all the same.
     */
    private static int endOfPiece(String text, int from) {
        int last = Math.min(from + PIECE, text.length());
        for (int end = from; end < last; end++) {
            char before = text.charAt(end - 1);
            if (before == ' ' || before == '\n' || hasCase(before) && hasCase(text.charAt(end))) {
                return end;
            }
        }
        return last < text.length() && Character.isLowSurrogate(text.charAt(last))
                ? last + 1
                : last;
    }

    private static boolean hasCase(char c) {
        return c != SIGMA && (Character.isUpperCase(c) || Character.isLowerCase(c));
    }

    public static Object toString(Execution x, @Nullable Object value) {
        return Values.toText(value, x);
    }

    public static Object typeof(Execution x, @Nullable Object value) {
        if (value instanceof RecordValue record && record.shape() != null) {
            return record.shape().name();
        }
        return Values.kindName(value);
    }
}
