package in.etamil.internal.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A long joined text: a window on a two-ended buffer that several texts may share. Immutable in
 * meaning; safe on any thread that got it properly.
 */
public final class TextWindow implements CharSequence {
    /** Without an index for so many characters a walk is as good. */
    private static final int UNINDEXED = 1024;

    private final TextBuffer buffer;
    private final int start;
    private final int length;

    /**
     * A boundary, the last one that was looked for: upper half, how many letters end there; lower
     * half, its offset. In one word, so that threads see both or neither. Appending hands it on.
     */
    private volatile long boundary;

    private volatile LetterIndex index;
    private @Nullable String flat;

    private TextWindow(TextBuffer buffer, int start, int length, long boundary, LetterIndex index) {
        this.buffer = buffer;
        this.start = start;
        this.length = length;
        this.boundary = boundary;
        this.index = index;
    }

    /** The text with more at its end; the caller has checked that the length is allowed. */
    static TextWindow append(CharSequence left, CharSequence right, Meter meter) {
        int total = left.length() + right.length();
        if (left instanceof TextWindow window) {
            int end = window.start + window.length;
            // Two halves of one code point may meet: then what was known about the end no longer
            // holds.
            boolean joins = Character.isHighSurrogate(window.charAt(window.length - 1));
            long known = joins ? 0 : window.boundary;
            LetterIndex knownIndex = joins ? LetterIndex.NOTHING : window.index;
            if (window.buffer.claimAfter(end, right.length())) {
                window.buffer.write(end, right);
                return new TextWindow(window.buffer, window.start, total, known, knownIndex);
            }
            return copyAtEnd(left, right, total, known, knownIndex, meter);
        }
        return copyAtEnd(left, right, total, 0, LetterIndex.NOTHING, meter);
    }

    private static TextWindow copyAtEnd(
            CharSequence left,
            CharSequence right,
            int total,
            long known,
            LetterIndex knownIndex,
            Meter meter) {
        meter.charge(left.length() >> 4);
        TextBuffer buffer = TextBuffer.growingAtEnd(total);
        buffer.write(0, left);
        buffer.write(left.length(), right);
        return new TextWindow(buffer, 0, total, known, knownIndex);
    }

    /** The text with more at its start; the caller has checked that the length is allowed. */
    static TextWindow prefix(CharSequence left, TextWindow right, Meter meter) {
        int added = left.length();
        int total = added + right.length;
        if (right.buffer.claimBefore(right.start, added)) {
            right.buffer.write(right.start - added, left);
            return new TextWindow(right.buffer, right.start - added, total, 0, LetterIndex.NOTHING);
        }
        meter.charge(right.length >> 4);
        TextBuffer buffer = TextBuffer.growingAtStart(total);
        int from = buffer.chars.length - total;
        buffer.write(from, left);
        buffer.write(from + added, right);
        return new TextWindow(buffer, from, total, 0, LetterIndex.NOTHING);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int at) {
        return buffer.chars[start + at];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(buffer.chars, start + from, to - from);
    }

    /** The text as a String, made once. */
    @Override
    public String toString() {
        String known = flat;
        if (known == null) {
            known = new String(buffer.chars, start, length);
            flat = known;
        }
        return known;
    }

    int letterCount(Meter meter) {
        long known = boundary;
        int letters = (int) (known >>> 32);
        int at = (int) known;
        meter.charge((length - at) >> 4);
        int end = Letters.end(this, at);
        while (end < length) {
            letters++;
            at = end;
            end = Letters.end(this, at);
        }
        boundary = (long) letters << 32 | at;
        return letters + 1;
    }

    /** The offset of the letter, which the text must have. */
    int letterStart(int letter, Meter meter) {
        long known = boundary;
        int letters = (int) (known >>> 32);
        int at = (int) known;
        if (letter < letters || at == 0) {
            return indexedStart(letter, meter);
        }
        meter.charge((length - at) >> 4);
        while (letters < letter) {
            at = Letters.end(this, at);
            letters++;
        }
        return at;
    }

    private int indexedStart(int letter, Meter meter) {
        LetterIndex known = index;
        if (letter >= known.letters() && length - known.offset() > UNINDEXED) {
            meter.charge((length - known.offset()) >> 4);
            known = known.extended(this);
            index = known;
        }
        return known.find(this, letter);
    }

    boolean sameAs(TextWindow other) {
        return length == other.length
                && Arrays.equals(
                        buffer.chars,
                        start,
                        start + length,
                        other.buffer.chars,
                        other.start,
                        other.start + length);
    }

    void copyTo(char[] target, int at) {
        System.arraycopy(buffer.chars, start, target, at, length);
    }

    void appendTo(StringBuilder target) {
        target.append(buffer.chars, start, length);
    }
}
