package in.etamil.internal.runtime.data;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value safe to be held outside of its execution, by several threads: from now on nothing
 * in it is changed, whoever reads it. With a stack of its own, since values nest deeper than any
 * thread's; what was frozen before is not walked again.
 */
public final class Freezing {
    private final Meter meter;
    private final ArrayDeque<Object> open = new ArrayDeque<>();

    private Freezing(Meter meter) {
        this.meter = meter;
    }

    /** Freezes the value; every element that is looked at is charged. */
    public static void freeze(@Nullable Object value, Meter meter) {
        if (value instanceof Collection
                || value instanceof ResultValue
                || value instanceof FunctionValue) {
            new Freezing(meter).all(value);
        }
    }

    private void all(Object value) {
        mark(value);
        while (!open.isEmpty()) {
            inside(open.pop());
        }
    }

    /** Marks a container and remembers to look into it, unless that was done before. */
    private void mark(@Nullable Object value) {
        if (value instanceof Collection collection) {
            if (!collection.frozen) {
                collection.share();
                collection.frozen = true;
                open.push(collection);
            }
        } else if (value instanceof ResultValue result) {
            if (!result.frozen) {
                result.frozen = true;
                open.push(result);
            }
        } else if (value instanceof FunctionValue function && !function.frozen) {
            function.frozen = true;
            open.push(function);
        }
    }

    private void inside(Object container) {
        if (container instanceof ArrayValue array) {
            meter.charge(array.size());
            for (int i = 0; i < array.size(); i++) {
                mark(array.get(i));
            }
        } else if (container instanceof RecordValue record) {
            meter.charge(record.size());
            for (int i = 0; i < record.size(); i++) {
                mark(record.at(i));
            }
        } else if (container instanceof ResultValue result) {
            mark(result.value());
        } else if (container instanceof FunctionValue function) {
            meter.charge(function.captures().length);
            for (Object captured : function.captures()) {
                mark(captured);
            }
        }
    }
}
