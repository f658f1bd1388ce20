package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.LetterBoundaries;

/**
 * Finds a wanted text in another, from left to right, where both ends of the match are letter
 * boundaries. Matches are found without overlap first and those off a boundary dropped then, so a
 * dropped match can hide a good one (docs/semantics.md#text-functions). The whole search takes time
 * in proportion to the two texts, whatever they are made of.
 */
final class LetterSearch {
    /**
     * Up to this length the plain search of the JDK is as good: it compares so many characters a
     * place at most.
     */
    private static final int SHORT = 8;

    /** The search is charged whenever it has come so far. */
    private static final int PIECE = 1024;

    private final String text;
    private final String wanted;
    private final Execution x;
    private final LetterBoundaries boundaries;

    /**
     * For a long wanted text: how much of its beginning also ends its first i + 1 characters
     * (Knuth-Morris-Pratt).
     */
    private final int[] borders;

    private int from;

    /** Where the next charge is due. */
    private int paid;

    LetterSearch(String text, String wanted, Execution x) {
        x.charge(wanted.length() / 8 + 1);
        this.text = text;
        this.wanted = wanted;
        this.x = x;
        this.boundaries = new LetterBoundaries(text, x);
        this.borders =
                wanted.length() <= SHORT || wanted.length() > text.length()
                        ? new int[0]
                        : borders(wanted);
    }

    /** What one search costs, in steps. */
    static long cost(String text, String wanted) {
        return (text.length() + (long) wanted.length()) / 8 + 1;
    }

    private static int[] borders(String wanted) {
        int[] borders = new int[wanted.length()];
        int border = 0;
        for (int i = 1; i < borders.length; i++) {
            while (border > 0 && wanted.charAt(i) != wanted.charAt(border)) {
                border = borders[border - 1];
            }
            if (wanted.charAt(i) == wanted.charAt(border)) {
                border++;
            }
            borders[i] = border;
        }
        return borders;
    }

    /** Where the next match begins, or -1. */
    int next() {
        int match = nextPlain();
        while (match >= 0) {
            from = match + wanted.length();
            // The start is asked first: the questions must not go backwards.
            if (boundaries.isBoundary(match) && boundaries.isBoundary(from)) {
                return match;
            }
            match = nextPlain();
        }
        return -1;
    }

    private int nextPlain() {
        if (borders.length > 0) {
            return nextOfLong();
        }
        while (from <= text.length() - wanted.length()) {
            pay(from);
            int match = text.indexOf(wanted, from, Math.min(paid + SHORT, text.length()));
            if (match >= 0) {
                return match;
            }
            from = paid;
        }
        return -1;
    }

    private void pay(int place) {
        if (place >= paid) {
            x.charge(PIECE / 8);
            paid = place + PIECE;
        }
    }

    private int nextOfLong() {
        int matched = 0;
        for (int i = from; i < text.length(); i++) {
            pay(i);
            while (matched > 0 && text.charAt(i) != wanted.charAt(matched)) {
                matched = borders[matched - 1];
            }
            if (text.charAt(i) == wanted.charAt(matched)) {
                matched++;
            }
            if (matched == wanted.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** How many matches there are from here on; uses the search up. */
    int count() {
        int count = 0;
        while (next() >= 0) {
            count++;
        }
        return count;
    }
}
