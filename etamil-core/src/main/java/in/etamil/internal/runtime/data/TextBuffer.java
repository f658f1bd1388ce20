package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;

/**
 * Characters with room at one end or both. The used part grows by claims: what was claimed once is
 * written once, so texts that were cut from it stay what they were, whatever thread holds them.
 */
final class TextBuffer {
    private static final int MOST = Integer.MAX_VALUE - 16;

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

    /** A buffer whose used part begins at its start; as much again is free behind it. */
    static TextBuffer growingAtEnd(int length) {
        return new TextBuffer(roomy(length), 0, length);
    }

    /** A buffer whose used part ends at its end; as much again is free before it. */
    static TextBuffer growingAtStart(int length) {
        int capacity = roomy(length);
        return new TextBuffer(capacity, capacity - length, capacity);
    }

    private static int roomy(int length) {
        return (int) Math.min(MOST, 2L * length);
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
