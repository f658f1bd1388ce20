package in.etamil.internal.runtime.data;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether values hold functions of a program. With a stack of its own, since values nest
 * deeper than any thread's; what several places hold is walked once.
 */
public final class FunctionSearch {
    private final ArrayDeque<Object> open = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private FunctionSearch() {}

    /** Whether a function is among the values or anywhere inside them. */
    public static boolean findsOneIn(@Nullable Object[] values) {
        FunctionSearch search = new FunctionSearch();
        for (Object value : values) {
            search.remember(value);
        }
        while (!search.open.isEmpty()) {
            Object container = search.open.pop();
            if (container instanceof FunctionValue) {
                return true;
            }
            search.inside(container);
        }
        return false;
    }

    private void remember(@Nullable Object value) {
        if ((value instanceof Collection
                        || value instanceof ResultValue
                        || value instanceof FunctionValue)
                && seen.add(value)) {
            open.push(value);
        }
    }

    private void inside(Object container) {
        if (container instanceof ArrayValue array) {
            for (int i = 0; i < array.size(); i++) {
                remember(array.get(i));
            }
        } else if (container instanceof RecordValue record) {
            for (int i = 0; i < record.size(); i++) {
                remember(record.at(i));
            }
        } else if (container instanceof ResultValue result) {
            remember(result.value());
        }
    }
}
