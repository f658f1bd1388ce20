package in.etamil.internal.runtime.data;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Characters with room at one end or both. The used part grows by claims: who claims first writes
 * there and nobody else ever does, so texts that were cut from it stay what they were, whatever
 * thread holds them.
 */
final class TextBuffer {
    private static final int MOST = Integer.MAX_VALUE - 16;

    final char[] chars;
    private final AtomicInteger usedFrom;
    private final AtomicInteger usedTo;

    private TextBuffer(int capacity, int from, int to) {
        this.chars = new char[capacity];
        this.usedFrom = new AtomicInteger(from);
        this.usedTo = new AtomicInteger(to);
    }

    /** A buffer whose used part begins at its start; half as much again is free behind it. */
    static TextBuffer growingAtEnd(int length) {
        return new TextBuffer(roomy(length), 0, length);
    }

    /** A buffer whose used part ends at its end; half as much again is free before it. */
    static TextBuffer growingAtStart(int length) {
        int capacity = roomy(length);
        return new TextBuffer(capacity, capacity - length, capacity);
    }

    private static int roomy(int length) {
        return (int) Math.min(MOST, length + (length >> 1) + 1L);
    }

    /** Claims room behind the used part, which must end at this offset. */
    boolean claimAfter(int end, int count) {
        return chars.length - end >= count && usedTo.compareAndSet(end, end + count);
    }

    /** Claims room before the used part, which must begin at this offset. */
    boolean claimBefore(int start, int count) {
        return start >= count && usedFrom.compareAndSet(start, start - count);
    }

    void write(int at, CharSequence text) {
        if (text instanceof String string) {
            string.getChars(0, string.length(), chars, at);
        } else if (text instanceof TextWindow window) {
            window.copyTo(chars, at);
        } else {
            for (int i = 0; i < text.length(); i++) {
                chars[at + i] = text.charAt(i);
            }
        }
    }
}
