package in.etamil;

/**
 * A source line as it is shown: cut to a width around the place that matters, with the cell in
 * which that place stands.
 */
final class SnippetLine {
    private static final String CUT = "…";

    /** More marks than this do not stand on one letter, so that no line is endless. */
    private static final int MOST_MARKS = 8;

    private final StringBuilder shown = new StringBuilder();
    private int cell;
    private int caret = -1;
    private int marks;

    /** Where the last letter begins in what is shown. */
    private int letter;

    /** What is shown of the letter at the place, with its marks; no end if there is none. */
    private int from;

    private int to;

    /**
     * @param line the source line
     * @param column the place in code points, from 1; 0 for none
     * @param width how many cells there are
     */
    SnippetLine(String line, int column, int width) {
        int place = place(line, column);
        boolean whole = fits(line, width);
        int first = whole ? 0 : start(line, Math.max(0, place), width);
        if (first > 0) {
            shown.append(CUT);
            cell = 1;
        }
        boolean bare = true;
        int at = first;
        while (at < line.length()) {
            int codePoint = line.codePointAt(at);
            if (!whole && cell + cells(codePoint, bare) >= width) {
                shown.append(CUT);
                break;
            }
            if (at == place) {
                boolean onLetter = Cells.isMark(codePoint) && !bare;
                caret = Math.max(0, onLetter ? cell - 1 : cell);
                from = onLetter ? letter : shown.length();
            }
            bare = show(codePoint, bare);
            if (at == place || to > 0 && Cells.isMark(codePoint) && letter == from) {
                to = shown.length();
            }
            at += Character.charCount(codePoint);
        }
        if (at >= line.length() && place >= line.length()) {
            caret = cell;
        }
    }

    /** What is printed in front of the place; everything if there is none. */
    String before() {
        return shown.substring(0, to == 0 ? shown.length() : from);
    }

    /** The letter at the place, with its marks; empty if there is none. */
    String letter() {
        return to == 0 ? "" : shown.substring(from, to);
    }

    String after() {
        return to == 0 ? "" : shown.substring(to);
    }

    /** The cell of the place, from 0; -1 if there is none. */
    int caret() {
        return caret;
    }

    /** Appends a code point; whether what follows has no letter to stand on. */
    private boolean show(int codePoint, boolean bare) {
        if (!Cells.isMark(codePoint)) {
            int width = Cells.of(codePoint, cell);
            letter = shown.length();
            Cells.append(shown, codePoint, cell);
            cell += width;
            marks = 0;
            return codePoint == '\t' || Cells.isHidden(codePoint);
        }
        marks++;
        if (bare || marks > MOST_MARKS) {
            letter = shown.length();
            shown.appendCodePoint(Cells.base());
            cell++;
            marks = 0;
        }
        shown.appendCodePoint(codePoint);
        return false;
    }

    private int cells(int codePoint, boolean bare) {
        boolean based = Cells.isMark(codePoint) && (bare || marks >= MOST_MARKS);
        return based ? 1 : Cells.of(codePoint, cell);
    }

    private static int place(String line, int column) {
        if (column <= 0) {
            return -1;
        }
        int at = 0;
        for (int i = 1; i < column && at < line.length(); i++) {
            at += Character.charCount(line.codePointAt(at));
        }
        return at;
    }

    /** Whether the whole line fits. */
    private static boolean fits(String line, int width) {
        int cells = 0;
        int marks = 0;
        for (int at = 0; at < line.length() && cells <= width; ) {
            int codePoint = line.codePointAt(at);
            boolean mark = Cells.isMark(codePoint);
            marks = mark ? marks + 1 : 0;
            cells += Cells.of(codePoint, cells);
            if (marks > MOST_MARKS) {
                cells++;
                marks = 0;
            }
            at += Character.charCount(codePoint);
        }
        return cells <= width;
    }

    /** Where to begin so that two thirds of the width lie in front of the place. */
    private static int start(String line, int place, int width) {
        int at = place;
        int left = width * 2 / 3;
        int most = width * MOST_MARKS;
        while (at > 0 && most-- > 0) {
            int codePoint = line.codePointBefore(at);
            left -= Cells.of(codePoint, 0);
            if (left <= 0) {
                break;
            }
            at -= Character.charCount(codePoint);
        }
        return at;
    }
}
