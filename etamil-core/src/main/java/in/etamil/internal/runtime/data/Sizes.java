package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Semantic sizes: what a value counts for in the memory limit, in bytes, the same on every JVM.
 * Shared parts count each time they are held. The greatest long means "more than can be counted"
 * and stays. Nothing takes much more than one and a half times its size in the heap of a JVM: the
 * memory limit relies on that ({@code MemoryLimit}).
 */
final class Sizes {
    static final long ARRAY = 48;
    static final long RECORD = 96;
    static final long ELEMENT = 8;
    private static final long FIELD = 16;

    /** A record of many fields has an index of its own. */
    private static final long INDEXED_FIELD = 40;

    private static final long NUMBER = 24;
    private static final long TEXT = 40;

    /** A text that is too long for a String may lie in a buffer. */
    private static final long LONG_TEXT = 104;

    private static final long RESULT = 24;
    private static final long FUNCTION = 48;

    private Sizes() {}

    static long of(@Nullable Object value) {
        // Tests in a row and no pattern switch: this is on the path of every store.
        if (value == null || value instanceof Boolean) {
            return 0;
        }
        if (value instanceof Decimal) {
            return NUMBER;
        }
        if (value instanceof CharSequence text) {
            return ofText(text.length());
        }
        if (value instanceof Collection collection) {
            return collection.bytes;
        }
        if (value instanceof ResultValue result) {
            return result.semanticBytes();
        }
        return value instanceof FunctionValue function ? ofFunction(function) : 0;
    }

    static long ofText(long length) {
        return (length <= Texts.LONGEST_STRING ? TEXT : LONG_TEXT) + 2 * length;
    }

    /** A key in a slot of a record, and the slot. */
    static long ofKey(String key, int slot) {
        return (slot < Keys.MOST_IN_LAYOUT ? FIELD : INDEXED_FIELD) + ofText(key.length());
    }

    static long ofResult(@Nullable Object content) {
        return sum(RESULT, of(content));
    }

    static long sum(long left, long right) {
        long total = left + right;
        return total < 0 ? Long.MAX_VALUE : total;
    }

    static long exchange(long total, long removed, long added) {
        if (total == Long.MAX_VALUE) {
            return total;
        }
        return sum(total - removed, added);
    }

    /**
     * Functions capture functions, as deep as a program likes: the innermost sizes are found first.
     */
    private static long ofFunction(FunctionValue function) {
        if (function.bytes != 0) {
            return function.bytes;
        }
        ArrayDeque<FunctionValue> open = new ArrayDeque<>();
        open.push(function);
        while (!open.isEmpty()) {
            FunctionValue top = open.peek();
            FunctionValue unknown = unknownCapture(top);
            if (unknown == null) {
                top.bytes = withCaptures(open.pop());
            } else {
                open.push(unknown);
            }
        }
        return function.bytes;
    }

    private static @Nullable FunctionValue unknownCapture(FunctionValue function) {
        for (Object capture : function.captures()) {
            if (capture instanceof FunctionValue inner && inner.bytes == 0) {
                return inner;
            }
        }
        return null;
    }

    private static long withCaptures(FunctionValue function) {
        long total = FUNCTION;
        for (Object capture : function.captures()) {
            total = sum(total, sum(ELEMENT, of(capture)));
        }
        return total;
    }
}
