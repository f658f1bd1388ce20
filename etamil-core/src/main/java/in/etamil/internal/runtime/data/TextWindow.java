package in.etamil.internal.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A long joined text: a window on a two-ended buffer that several texts may share, or a String once
 * one was asked for. Immutable in meaning; safe on any thread that got it properly.
 */
public final class TextWindow implements CharSequence {
    /** Without an index for so many characters a walk is as good. */
    private static final int UNINDEXED = 1024;

    /** The {@link TextBuffer}, or the whole text as a String, which any thread may put here. */
    private Object content;

    /** Where it begins in the buffer. */
    private final int start;

    private final int length;

    /** What appending hands on. Replaced as a whole, so that threads see all of it or none. */
    private Known known;

    private TextWindow(TextBuffer buffer, int start, int length, Known known) {
        this.content = buffer;
        this.start = start;
        this.length = length;
        this.known = known;
    }

    /**
     * What was found out about the letters, good for every text that begins like this one.
     *
     * @param letters how many letters end at the boundary that was looked for last
     * @param offset that boundary
     * @param index where some of the letters before begin
     */
    private record Known(int letters, int offset, LetterIndex index) {
        static final Known NOTHING = new Known(0, 0, LetterIndex.NOTHING);
    }

    /**
     * The text with more at its end; the caller has checked that the length is allowed.
     *
     * @param coming so many more characters will be appended next
     */
    static TextWindow append(CharSequence left, CharSequence right, int coming, Meter meter) {
        int total = left.length() + right.length();
        if (left instanceof TextWindow window) {
            int end = window.start + window.length;
            Known known = window.knownFurtherOn();
            if (window.content instanceof TextBuffer buffer
                    && buffer.claimAfter(end, right.length())) {
                buffer.write(end, right);
                return new TextWindow(buffer, window.start, total, known);
            }
            return copyAtEnd(left, right, coming, known, meter);
        }
        return copyAtEnd(left, right, coming, Known.NOTHING, meter);
    }

    /** The bytes that a text takes less than a buffer with all its room would. */
    private static long freed(CharSequence text) {
        long taken =
                text instanceof TextWindow window && window.content instanceof TextBuffer buffer
                        ? buffer.chars.length
                        : text.length();
        return Math.max(0, 3L * text.length() - 2 * taken);
    }

    /**
     * The text with three Strings or short numbers at its end in one step, charged like three;
     * {@code null} where the buffer has no room left for all of them.
     */
    public @Nullable TextWindow append(Object a, Object b, Object c, Meter meter) {
        int lengthOfA = TextBuffer.lengthOf(a);
        int lengthOfB = TextBuffer.lengthOf(b);
        int lengthOfC = TextBuffer.lengthOf(c);
        long added = (long) lengthOfA + lengthOfB + lengthOfC;
        int end = start + length;
        if (!(content instanceof TextBuffer buffer) || !buffer.claimAfter(end, added)) {
            return null;
        }
        meter.textLength(length + added);
        meter.charge((lengthOfA >> 4) + (lengthOfB >> 4) + (lengthOfC >> 4));
        buffer.write(end, a, lengthOfA);
        buffer.write(end + lengthOfA, b, lengthOfB);
        buffer.write(end + lengthOfA + lengthOfB, c, lengthOfC);
        return new TextWindow(buffer, start, length + (int) added, knownFurtherOn());
    }

    /** What a text knows that goes on behind this one. */
    private Known knownFurtherOn() {
        // Two halves of one code point may meet: then what was known about the end no longer holds.
        return Character.isHighSurrogate(charAt(length - 1)) ? Known.NOTHING : known;
    }

    private static TextWindow copyAtEnd(
            CharSequence left, CharSequence right, int coming, Known known, Meter meter) {
        meter.charge(left.length() >> 4);
        int total = left.length() + right.length();
        TextBuffer buffer =
                TextBuffer.growingAtEnd(
                        total, TextBuffer.capacityFor(total + coming, freed(left), meter));
        buffer.write(0, left);
        buffer.write(left.length(), right);
        return new TextWindow(buffer, 0, total, known);
    }

    /** The text with more at its start; the caller has checked that the length is allowed. */
    static TextWindow prefix(CharSequence left, TextWindow right, Meter meter) {
        int added = left.length();
        int total = added + right.length;
        if (right.content instanceof TextBuffer buffer && buffer.claimBefore(right.start, added)) {
            buffer.write(right.start - added, left);
            return new TextWindow(buffer, right.start - added, total, Known.NOTHING);
        }
        meter.charge(right.length >> 4);
        TextBuffer buffer =
                TextBuffer.growingAtStart(
                        total, TextBuffer.capacityFor(total, freed(right), meter));
        int from = buffer.chars.length - total;
        buffer.write(from, left);
        buffer.write(from + added, right);
        return new TextWindow(buffer, from, total, Known.NOTHING);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int at) {
        Object held = content;
        return held instanceof TextBuffer buffer
                ? buffer.chars[start + at]
                : ((String) held).charAt(at);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return content instanceof TextBuffer buffer
                ? new String(buffer.chars, start + from, to - from)
                : toString().substring(from, to);
    }

    /** The text as a String, made once; the buffer is not needed any more. */
    @Override
    public String toString() {
        Object held = content;
        if (held instanceof TextBuffer buffer) {
            held = new String(buffer.chars, start, length);
            content = held;
        }
        return (String) held;
    }

    /** As {@link #toString}, if there is room for it. */
    String flat(Meter meter) {
        if (content instanceof TextBuffer) {
            meter.room(2L * length);
        }
        return toString();
    }

    int letterCount(Meter meter) {
        Known before = known;
        int letters = before.letters;
        int at = before.offset;
        meter.charge((length - at) >> 4);
        int end = Letters.end(this, at, meter);
        while (end < length) {
            letters++;
            at = end;
            end = Letters.end(this, at, meter);
        }
        if (at != before.offset) {
            known = new Known(letters, at, before.index);
        }
        return letters + 1;
    }

    /** The offset of the letter, which the text must have. */
    int letterStart(int letter, Meter meter) {
        Known before = known;
        int letters = before.letters;
        int at = before.offset;
        if (letter < letters || at == 0) {
            return indexedStart(letter, before, meter);
        }
        meter.charge((length - at) >> 4);
        while (letters < letter) {
            at = Letters.end(this, at, meter);
            letters++;
        }
        return at;
    }

    private int indexedStart(int letter, Known before, Meter meter) {
        LetterIndex index = before.index;
        if (letter >= index.letters() && length - index.offset() > UNINDEXED) {
            meter.charge((length - index.offset()) >> 4);
            index = index.extended(this, meter);
            known = new Known(before.letters, before.offset, index);
        }
        return index.find(this, letter, meter);
    }

    boolean sameAs(CharSequence other) {
        if (length != other.length()) {
            return false;
        }
        Object held = content;
        if (!(held instanceof TextBuffer buffer)) {
            return other instanceof TextWindow window && window.content instanceof TextBuffer
                    ? window.sameAs((String) held)
                    : held.equals(other.toString());
        }
        if (other instanceof TextWindow window && window.content instanceof TextBuffer others) {
            return Arrays.equals(
                    buffer.chars,
                    start,
                    start + length,
                    others.chars,
                    window.start,
                    window.start + length);
        }
        String text = other.toString();
        for (int i = 0; i < length; i++) {
            if (buffer.chars[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void copyTo(int from, int count, char[] target, int at) {
        if (content instanceof TextBuffer buffer) {
            System.arraycopy(buffer.chars, start + from, target, at, count);
        } else {
            toString().getChars(from, from + count, target, at);
        }
    }

    void appendTo(StringBuilder target) {
        if (content instanceof TextBuffer buffer) {
            target.append(buffer.chars, start, length);
        } else {
            target.append(toString());
        }
    }
}
