package in.etamil.internal.boundary;

import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The hash codes that lists and maps have, of arrays and records that may be deeper than any
 * thread's stack.
 */
final class ValueHash {
    private final ArrayDeque<Open> stack = new ArrayDeque<>();
    private final Boundary boundary;

    /** The hash of the container that was finished last. */
    private int finished;

    /** A container whose elements are being hashed. */
    private static final class Open {
        final Object container;
        final String[] keys;
        final int size;
        int hash;
        int next;

        Open(Object container) {
            this.container = container;
            boolean isRecord = container instanceof RecordValue;
            this.keys = isRecord ? ((RecordValue) container).sortedKeys() : new String[0];
            this.size = isRecord ? keys.length : ((ArrayValue) container).size();
            this.hash = isRecord ? 0 : 1;
        }

        @Nullable Object value() {
            return container instanceof ArrayValue array
                    ? array.get(next)
                    : ((RecordValue) container).get(keys[next]);
        }

        void add(int hashOfValue) {
            hash =
                    container instanceof ArrayValue
                            ? 31 * hash + hashOfValue
                            : hash + (keys[next].hashCode() ^ hashOfValue);
            next++;
        }
    }

    private ValueHash(Boundary boundary) {
        this.boundary = boundary;
    }

    static int of(Object container, Boundary boundary) {
        return new ValueHash(boundary).all(container);
    }

    private int all(Object container) {
        stack.push(new Open(container));
        while (!stack.isEmpty()) {
            Open top = stack.element();
            if (top.next == top.size) {
                finished = stack.pop().hash;
                if (!stack.isEmpty()) {
                    stack.element().add(finished);
                }
                continue;
            }
            Object value = top.value();
            if (value instanceof ArrayValue || value instanceof RecordValue) {
                stack.push(new Open(value));
            } else {
                top.add(Objects.hashCode(boundary.out(value)));
            }
        }
        return finished;
    }
}
