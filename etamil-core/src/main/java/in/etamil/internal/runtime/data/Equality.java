package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One comparison by docs/semantics.md#equality, with a stack of its own. Pairs of objects that can
 * be met again, because something holds them twice, are joined in sets of objects taken for equal
 * and not compared a second time: a few objects may stand for more pairs than any time suffices
 * for. Taking them for equal early is right, since the first difference ends everything.
 */
final class Equality {
    private final Meter meter;
    private final ArrayDeque<Pair> stack = new ArrayDeque<>();

    /** Each object's parent in its set. */
    private final IdentityHashMap<Object, Object> parents = new IdentityHashMap<>();

    Equality(Meter meter) {
        this.meter = meter;
    }

    /** Two containers of equally many parts that are being compared part by part. */
    private abstract static sealed class Pair permits Arrays, Records, Results, Captures {
        final int count;
        int next;

        Pair(int count) {
            this.count = count;
        }

        abstract @Nullable Object left(int at);

        abstract @Nullable Object right(int at);

        /** Whether the part may be held by another container too without being marked. */
        boolean mayMeetAgain(int at) {
            return false;
        }
    }

    private static final class Arrays extends Pair {
        private final ArrayValue left;
        private final ArrayValue right;

        Arrays(ArrayValue left, ArrayValue right) {
            super(left.size());
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable Object left(int at) {
            return left.get(at);
        }

        @Override
        @Nullable Object right(int at) {
            return right.get(at);
        }

        @Override
        boolean mayMeetAgain(int at) {
            return inSharedChunk(left, at) || inSharedChunk(right, at);
        }

        private static boolean inSharedChunk(ArrayValue array, int at) {
            return array.isChunked() && (array.shared || !array.owns(at));
        }
    }

    private static final class Records extends Pair {
        private final RecordValue left;
        private final RecordValue right;
        private final Meter meter;

        Records(RecordValue left, RecordValue right, Meter meter) {
            super(left.size());
            this.left = left;
            this.right = right;
            this.meter = meter;
        }

        @Override
        @Nullable Object left(int at) {
            return left.at(at);
        }

        @Override
        @Nullable Object right(int at) {
            if (left.keys() == right.keys()) {
                return right.at(at);
            }
            String key = left.keys().names[at];
            meter.charge(key.length() >> 4);
            return right.get(key);
        }
    }

    private static final class Results extends Pair {
        private final ResultValue left;
        private final ResultValue right;

        Results(ResultValue left, ResultValue right) {
            super(1);
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable Object left(int at) {
            return left.value();
        }

        @Override
        @Nullable Object right(int at) {
            return right.value();
        }
    }

    private static final class Captures extends Pair {
        private final @Nullable Object[] left;
        private final @Nullable Object[] right;

        Captures(@Nullable Object[] left, @Nullable Object[] right) {
            super(left.length);
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable Object left(int at) {
            return left[at];
        }

        @Override
        @Nullable Object right(int at) {
            return right[at];
        }
    }

    boolean areEqual(@Nullable Object left, @Nullable Object right) {
        if (!mayBeEqual(left, right, false)) {
            return false;
        }
        while (!stack.isEmpty()) {
            Pair top = stack.peek();
            if (top.next == top.count) {
                stack.pop();
                continue;
            }
            int at = top.next++;
            if (!mayBeEqual(top.left(at), top.right(at), top.mayMeetAgain(at))) {
                return false;
            }
        }
        return true;
    }

    static boolean ofTexts(CharSequence left, CharSequence right, Meter meter) {
        if (left.length() != right.length()) {
            return false;
        }
        meter.charge(left.length() >> 4);
        return Texts.areEqual(left, right);
    }

    /** Decides about two leaves; for two containers, puts their parts on the stack. */
    private boolean mayBeEqual(
            @Nullable Object left, @Nullable Object right, boolean mayMeetAgain) {
        meter.charge(1);
        if (left == right) {
            return true;
        }
        if (left instanceof Decimal a) {
            return right instanceof Decimal b && a.compareTo(b) == 0;
        }
        if (left instanceof CharSequence a) {
            return right instanceof CharSequence b && ofTexts(a, b, meter);
        }
        if (left instanceof Boolean a) {
            return a.equals(right);
        }
        if (left instanceof Collection a) {
            return right instanceof Collection b && mayBeEqual(a, b, mayMeetAgain);
        }
        if (left instanceof ResultValue a) {
            return right instanceof ResultValue b
                    && a.ok() == b.ok()
                    && (isKnown(a, b) || push(new Results(a, b)));
        }
        return left instanceof FunctionValue a
                && right instanceof FunctionValue b
                && mayBeEqual(a, b);
    }

    private boolean mayBeEqual(Collection left, Collection right, boolean mayMeetAgain) {
        if (left.size() != right.size()) {
            return false;
        }
        boolean remember = mayMeetAgain || left.shared || right.shared;
        if (left instanceof ArrayValue a && right instanceof ArrayValue b) {
            return (remember && isKnown(a, b)) || push(new Arrays(a, b));
        }
        return left instanceof RecordValue a
                && right instanceof RecordValue b
                && a.shape() == b.shape()
                && ((remember && isKnown(a, b)) || push(new Records(a, b, meter)));
    }

    private boolean mayBeEqual(FunctionValue left, FunctionValue right) {
        if (left.identity() != right.identity()) {
            return false;
        }
        @Nullable Object[] a = left.captures();
        @Nullable Object[] b = right.captures();
        return a.length == b.length && (isKnown(left, right) || push(new Captures(a, b)));
    }

    private boolean push(Pair pair) {
        if (pair.count > 0) {
            stack.push(pair);
        }
        return true;
    }

    /** Whether the two are taken for equal already; from now on they are. */
    private boolean isKnown(Object left, Object right) {
        meter.charge(1);
        Object a = rootOf(left);
        Object b = rootOf(right);
        if (a == b) {
            return true;
        }
        parents.put(a, b);
        return false;
    }

    private Object rootOf(Object object) {
        Object at = object;
        Object parent = parents.get(at);
        while (parent != null) {
            Object next = parents.get(parent);
            if (next != null) {
                parents.put(at, next);
            }
            at = parent;
            parent = next;
        }
        return at;
    }
}
