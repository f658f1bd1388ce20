package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.LetterBoundaries;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Group text of builtins.md 1: lengths, replacing and splitting on letter boundaries, joining, case, kinds. */
public final class TextFunctions {
    private TextFunctions() {}

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
            Execution x, @Nullable Object value, @Nullable Object old, @Nullable Object replacement) {
        String text = Arguments.text(value, x);
        String wanted = Arguments.text(old, x);
        String other = Arguments.text(replacement, x);
        if (wanted.isEmpty()) {
            return text;
        }
        x.charge(text.length() / 16 + 1);
        int[] matches = matches(text, wanted);
        x.textLength(text.length() + (long) matches.length * (other.length() - wanted.length()));
        x.charge((long) matches.length * other.length() / 16);
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int match : matches) {
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
        x.charge(text.length() / 16 + 1);
        int[] matches = matches(text, between);
        x.collectionSize(matches.length + 1L);
        x.charge(matches.length);
        @Nullable Object[] pieces = new Object[matches.length + 1];
        int from = 0;
        for (int i = 0; i < matches.length; i++) {
            pieces[i] = text.substring(from, matches[i]);
            from = matches[i] + between.length();
        }
        pieces[matches.length] = text.substring(from);
        return ArrayValue.of(pieces);
    }

    /**
     * Where the wanted text stands between two letter boundaries. Matches are found without overlap first and those
     * off a boundary dropped then, so a dropped match can hide a good one (builtins.md 1).
     */
    private static int[] matches(String text, String wanted) {
        int[] found = new int[8];
        int count = 0;
        LetterBoundaries boundaries = new LetterBoundaries(text);
        int match = text.indexOf(wanted);
        while (match >= 0) {
            int end = match + wanted.length();
            if (boundaries.isBoundary(match) && boundaries.isBoundary(end)) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = match;
            }
            match = text.indexOf(wanted, end);
        }
        return Arrays.copyOf(found, count);
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

    public static Object upper(Execution x, @Nullable Object value) {
        String text = Arguments.text(value, x);
        x.charge(text.length() / 16);
        return fitting(text.toUpperCase(Locale.ROOT), x);
    }

    public static Object lower(Execution x, @Nullable Object value) {
        String text = Arguments.text(value, x);
        x.charge(text.length() / 16);
        return fitting(text.toLowerCase(Locale.ROOT), x);
    }

    /** Some letters become several in the other case. */
    private static String fitting(String text, Execution x) {
        x.textLength(text.length());
        return text;
    }

    public static Object toText(Execution x, @Nullable Object value) {
        return Values.toText(value, x);
    }

    public static Object kind(Execution x, @Nullable Object value) {
        if (value instanceof RecordValue record && record.shape() != null) {
            return record.shape().name();
        }
        return Values.kindName(value);
    }
}
