package in.etamil.internal.runtime.data;

/**
 * Tells for one text whether a letter begins at given offsets. As long as they do not decrease, all questions
 * together walk the text once, whatever it is made of.
 */
public final class LetterBoundaries {
    private final CharSequence text;

    /** A boundary at or before the last offset asked for. */
    private int known;

    public LetterBoundaries(CharSequence text) {
        this.text = text;
    }

    /** Whether a letter begins (or the text ends) at the offset. */
    public boolean isBoundary(int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return offset == 0 || offset == text.length();
        }
        if (offset < known) {
            return Letters.isBoundary(text, offset);
        }
        if (Letters.isSurelyBoundary(text, offset)) {
            known = offset;
            return true;
        }
        int next = nearestBefore(offset);
        while (next < offset) {
            known = next;
            next = Letters.end(text, next);
        }
        known = next == offset ? next : known;
        return next == offset;
    }

    /** The last boundary seen, or a nearer one that is easily seen. */
    private int nearestBefore(int offset) {
        int from = offset - 1;
        while (from > known && !Letters.isSurelyBoundary(text, from)) {
            from--;
        }
        return from;
    }
}
