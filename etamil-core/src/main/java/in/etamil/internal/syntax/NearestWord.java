package in.etamil.internal.syntax;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a misspelt word was meant to be. Distance counts code points inserted, left out,
 * changed or swapped with a neighbour; only near words are proposed, and the work for one candidate
 * is bounded.
 */
public final class NearestWord {
    private static final int LONGEST_WORD = 64;

    private NearestWord() {}

    /**
     * The candidate nearest to a word, or null when none is near. A candidate that is another
     * spelling of the same keyword is nearest of all: {@code vari} where only {@code வரி} is
     * defined.
     */
    public static @Nullable String among(String word, List<String> candidates) {
        Keyword same = KeywordTable.find(word);
        String nearest = null;
        int least = reach(word) + 1;
        for (String candidate : candidates) {
            if (same != null && KeywordTable.find(candidate) == same) {
                return candidate;
            }
            int distance = distance(word, candidate, least - 1);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /**
     * The second line of a message about an unknown word, or null when no candidate is near. One
     * that looks the same but has other code points is no better spelling: that is told instead.
     */
    public static @Nullable String hintFor(String word, List<String> candidates) {
        String composed = composed(word);
        for (String candidate : candidates) {
            if (composed.equals(composed(candidate))) {
                return sameLetters(word, candidate);
            }
        }
        String nearest = among(word, candidates);
        return nearest == null ? null : hint(nearest);
    }

    private static String composed(String word) {
        return word.length() > LONGEST_WORD
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFC);
    }

    /** Two words that look alike, and where they begin to differ. */
    static String sameLetters(String word, String other) {
        int at = 0;
        while (at < word.length()
                && at < other.length()
                && word.codePointAt(at) == other.codePointAt(at)) {
            at += Character.charCount(word.codePointAt(at));
        }
        String here = codePoint(word, at);
        String there = codePoint(other, at);
        return "அதே எழுத்துகள், வேறு குறியீடுகள்: இங்கே "
                + here
                + ", அங்கே "
                + there
                + "  (a name of the same letters has other code points: "
                + here
                + " here, "
                + there
                + " there)";
    }

    private static String codePoint(String word, int at) {
        if (at >= word.length()) {
            return "-";
        }
        String digits = Integer.toHexString(word.codePointAt(at)).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** The nearest spelling of one of some keywords, in any script, or null when none is near. */
    public static @Nullable String spelling(String word, Keyword... candidates) {
        String nearest = null;
        int least = reach(word) + 1;
        for (Keyword candidate : candidates) {
            String[] spellings = {
                candidate.tamil(), candidate.romanized(), candidate.alternate(), candidate.english()
            };
            for (String spelling : spellings) {
                int distance = spelling == null ? least : distance(word, spelling, least - 1);
                if (distance < least) {
                    least = distance;
                    nearest = spelling;
                }
            }
        }
        return nearest;
    }

    /** The second line of a message that proposes a word. */
    public static String hint(String word) {
        return "'" + word + "' என்று எழுத நினைத்தீர்களா?  (did you mean '" + word + "'?)";
    }

    /**
     * How far a word may be from what was meant; -1 for words too short or too long to guess from.
     */
    private static int reach(String word) {
        int length = word.codePointCount(0, word.length());
        if (length < 3 || length > LONGEST_WORD) {
            return -1;
        }
        return length <= 5 ? 1 : length <= 9 ? 2 : 3;
    }

    /**
     * The distance, or more than the limit when it is beyond it. Only what lies so near to the
     * diagonal is worked out.
     */
    private static int distance(String left, String right, int limit) {
        int difference = left.length() - right.length();
        // A code point has at most two units.
        if (limit < 0 || Math.abs(difference) > 2 * limit) {
            return limit + 1;
        }
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        if (Math.abs(a.length - b.length) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length + 1];
        int[] previous = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            previous[j] = Math.min(j, limit + 1);
        }
        for (int i = 1; i <= a.length; i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length, i + limit);
            row[from - 1] = from == 1 ? Math.min(i, limit + 1) : limit + 1;
            for (int j = from; j <= to; j++) {
                int change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int best = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = Math.min(best, limit + 1);
            }
            if (to < b.length) {
                row[to + 1] = limit + 1;
            }
            int[] spare = before;
            before = previous;
            previous = row;
            row = spare;
        }
        return previous[b.length];
    }
}
