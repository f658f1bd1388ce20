package in.etamil.internal.runtime.data;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of one program's records. Bounded, so that keys from its input cannot fill it: when
 * it is full, new combinations of keys are kept in tables. Thread-safe; nothing a program can
 * observe depends on it.
 */
public final class LayoutRoot {
    /** They live as long as the program and are in no account of its runs. */
    private static final int MOST_LAYOUTS = 1024;

    /** A longer key would keep too much memory for as long as the program lives. */
    private static final int LONGEST_KEY = 64;

    private final AtomicInteger layouts = new AtomicInteger();
    private final ConcurrentMap<Step, Layout> successors = new ConcurrentHashMap<>();
    private final Layout empty = new Layout(this, true, new String[0]);

    /** One key more than a layout has. */
    private record Step(Layout from, String key) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Step step && step.from == from && step.key.equals(key);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(from) * 31 + key.hashCode();
        }
    }

    Layout empty() {
        return empty;
    }

    boolean isFull() {
        return layouts.get() >= MOST_LAYOUTS;
    }

    /** The layout of these keys in this order, or a table for them. No key is repeated. */
    Keys of(String[] names) {
        Layout found = ofAll(names);
        return found == null ? new KeyTable(names) : found;
    }

    private @Nullable Layout ofAll(String[] names) {
        Layout layout = empty;
        for (int i = 0; i < names.length && layout != null; i++) {
            layout = longer(layout, names[i]);
        }
        return layout;
    }

    /** The layout with one key more, or {@code null} where there is no room for it. */
    @Nullable Layout longer(Layout layout, String key) {
        Layout from = layout.isRooted() ? layout : ofAll(layout.names);
        if (from == null || from.count() == Keys.MOST_IN_LAYOUT || key.length() > LONGEST_KEY) {
            return null;
        }
        Layout known = successors.get(new Step(from, key));
        return known != null || isFull() ? known : made(from, key);
    }

    private @Nullable Layout made(Layout from, String key) {
        // Others may have made some since: the bound is passed by as many threads at most.
        layouts.incrementAndGet();
        String[] longer = Arrays.copyOf(from.names, from.names.length + 1);
        // The names in a program's text are interned too, so that a scan finds them by identity.
        longer[from.names.length] = key.intern();
        Layout made = new Layout(this, true, longer);
        Layout other = successors.putIfAbsent(new Step(from, longer[from.names.length]), made);
        return other == null ? made : other;
    }
}
