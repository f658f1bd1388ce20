package in.etamil.internal.boundary;

import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Equality as lists and maps have it, of arrays and records that may be deeper than any thread's
 * stack: a record's shape does not count, as it does in the language.
 */
final class ValueEquality {
    /** Pairs that are still to be compared, one behind the other. */
    private final ArrayDeque<Object> pairs = new ArrayDeque<>();

    private final Boundary ofLeft;
    private final Boundary ofRight;

    private ValueEquality(Boundary ofLeft, Boundary ofRight) {
        this.ofLeft = ofLeft;
        this.ofRight = ofRight;
    }

    static boolean areEqual(Object left, Boundary ofLeft, Object right, Boundary ofRight) {
        return new ValueEquality(ofLeft, ofRight).all(left, right);
    }

    private boolean all(Object left, Object right) {
        pairs.push(right);
        pairs.push(left);
        while (!pairs.isEmpty()) {
            if (!contents(pairs.pop(), pairs.pop())) {
                return false;
            }
        }
        return true;
    }

    private boolean contents(Object left, Object right) {
        if (left instanceof ArrayValue a && right instanceof ArrayValue b) {
            return elements(a, b);
        }
        return left instanceof RecordValue a && right instanceof RecordValue b && fields(a, b);
    }

    private boolean elements(ArrayValue left, ArrayValue right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!one(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fields(RecordValue left, RecordValue right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (String key : left.sortedKeys()) {
            if (!right.has(key) || !one(left.get(key), right.get(key))) {
                return false;
            }
        }
        return true;
    }

    /** Containers are compared later. */
    private boolean one(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return true;
        }
        if (isContainer(left) && isContainer(right)) {
            pairs.push(Objects.requireNonNull(right));
            pairs.push(Objects.requireNonNull(left));
            return true;
        }
        return Objects.equals(ofLeft.out(left), ofRight.out(right));
    }

    private static boolean isContainer(@Nullable Object value) {
        return value instanceof ArrayValue || value instanceof RecordValue;
    }
}
