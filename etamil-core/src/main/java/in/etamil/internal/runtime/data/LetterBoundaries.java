package in.etamil.internal.runtime.data;

/**
 * Tells for one text whether a letter begins at given offsets. As long as they do not decrease, all
 * questions together walk the text a few times at most, whatever it is made of.
 */
public final class LetterBoundaries {
    private final CharSequence text;
    private final Meter meter;

    /** Where some letter begins, and where the next one does: all between is inside of it. */
    private int start;

    private int end;

    public LetterBoundaries(CharSequence text, Meter meter) {
        this.text = text;
        this.meter = meter;
    }

    /** Whether a letter begins (or the text ends) at the offset. */
    public boolean isBoundary(int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return offset == 0 || offset == text.length();
        }
        if (offset < start) {
            return Letters.isBoundary(text, offset, meter);
        }
        if (offset > end) {
            walkTo(offset);
        }
        return offset == start || offset == end;
    }

    /** Moves to the letter that holds the character before the offset. */
    private void walkTo(int offset) {
        int from = offset;
        while (from > end && !Letters.isSurelyBoundary(text, from)) {
            from--;
            Letters.chargeWalk(offset - from, meter);
        }
        start = from;
        end = from;
        while (end < offset) {
            start = end;
            end = Letters.end(text, end, meter);
        }
    }
}
