package in.etamil;

/**
 * How text looks on a terminal: how many cells a code point takes, and what stands for those that
 * must not reach one.
 */
final class Cells {
    static final int TAB = 4;

    private static final int DOTTED_CIRCLE = 0x25CC;

    /** First and last code point of the ranges that take two cells (Unicode, East Asian Width). */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614,
        0x2615, 0x2648, 0x2653, 0x26A1, 0x26A1, 0x26C4, 0x26C5, 0x26D4, 0x26D4, 0x2705, 0x2705,
        0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x2753, 0x2755, 0x2795, 0x2797, 0x2B1B,
        0x2B1C, 0x2B50, 0x2B50, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
        0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191,
        0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F64F, 0x1F680, 0x1F6FC, 0x1F7E0,
        0x1F7EB, 0x1F90C, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private Cells() {}

    /** How many cells the code point takes at that cell of its line, in the form it is shown in. */
    static int of(int codePoint, int cell) {
        if (codePoint == '\t') {
            return TAB - cell % TAB;
        }
        if (isHidden(codePoint)) {
            return name(codePoint).length();
        }
        return isMark(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    }

    /** Appends the form that the code point is shown in at that cell of its line. */
    static void append(StringBuilder text, int codePoint, int cell) {
        if (codePoint == '\t') {
            text.append(" ".repeat(TAB - cell % TAB));
        } else if (isHidden(codePoint)) {
            text.append(name(codePoint));
        } else {
            text.appendCodePoint(codePoint);
        }
    }

    /** Text in which everything that a terminal would obey instead of show is spelled out. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            append(shown, codePoint, 0);
            at += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    /** What a mark stands on that has nothing to stand on. */
    static int base() {
        return DOTTED_CIRCLE;
    }

    /** Marks stand on, below or beside the letter in front: Tamil's vowel signs, for example. */
    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    /**
     * Controls, changes of direction, invisible joiners, halves of pairs, and what is no character.
     */
    static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    codePoint != '\t';
            default -> false;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length && codePoint >= WIDE[i]; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static String name(int codePoint) {
        StringBuilder digits = new StringBuilder();
        for (int shift = codePoint > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
            digits.append("0123456789ABCDEF".charAt(codePoint >> shift & 0xF));
        }
        return "<U+" + digits + ">";
    }
}
