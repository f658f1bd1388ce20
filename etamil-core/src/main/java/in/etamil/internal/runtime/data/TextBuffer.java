package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;

/**
 * Characters with room at one end or both. The used part grows by claims: what was claimed once is
 * written once, so texts that were cut from it stay what they were, whatever thread holds them.
 */
final class TextBuffer {
    /** No Java array is longer on all JVMs. */
    static final int MOST = Integer.MAX_VALUE - 16;

    final char[] chars;

    /** The thread that made it: only this one claims, so claiming takes no synchronisation. */
    private final long owner = Thread.currentThread().threadId();

    private int usedFrom;
    private int usedTo;

    private TextBuffer(int capacity, int from, int to) {
        this.chars = new char[capacity];
        this.usedFrom = from;
        this.usedTo = to;
    }

    /** A buffer whose used part begins at its start, with free room behind it. */
    static TextBuffer growingAtEnd(int length, int capacity) {
        return new TextBuffer(capacity, 0, length);
    }

    /** A buffer whose used part ends at its end, with free room before it. */
    static TextBuffer growingAtStart(int length, int capacity) {
        return new TextBuffer(capacity, capacity - length, capacity);
    }

    /**
     * How large a buffer for so many characters should be: about half as much more, so that what it
     * takes is in proportion to what its text counts; less when memory is short.
     *
     * @param freed the bytes that the buffer it takes the place of does not take, though they count
     */
    static int capacityFor(int length, long freed, Meter meter) {
        long least = length + ((long) length >> 4);
        long wanted = length + ((long) length >> 1) - (length >> 5);
        long spare = meter.spare();
        long affordable = spare > Long.MAX_VALUE - freed ? Long.MAX_VALUE : (spare + freed) / 2;
        long capacity = Math.clamp(affordable, least, wanted);
        meter.room(2 * capacity - freed);
        return (int) Math.min(MOST, capacity);
    }

    /** Claims room behind the used part, which must end at this offset. */
    boolean claimAfter(int end, long count) {
        if (!isOwn() || usedTo != end || chars.length - end < count) {
            return false;
        }
        usedTo = end + (int) count;
        return true;
    }

    /** Claims room before the used part, which must begin at this offset. */
    boolean claimBefore(int start, int count) {
        if (!isOwn() || usedFrom != start || start < count) {
            return false;
        }
        usedFrom = start - count;
        return true;
    }

    private boolean isOwn() {
        return Thread.currentThread().threadId() == owner;
    }

    /** How long the text of a String or a short number is. */
    static int lengthOf(Object piece) {
        return piece instanceof Decimal number ? number.printedLength() : ((String) piece).length();
    }

    /** Writes a String or a short number whose length is known. */
    void write(int at, Object piece, int length) {
        if (piece instanceof Decimal number) {
            number.printInto(chars, at, length);
        } else {
            ((String) piece).getChars(0, length, chars, at);
        }
    }

    void write(int at, CharSequence text) {
        Texts.copy(text, 0, text.length(), chars, at);
    }
}
