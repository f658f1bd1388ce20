package in.etamil.internal.runtime.data;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The layouts of one program's records. Bounded, so that keys from its input cannot fill it: when
 * it is full, new combinations of keys are kept in tables. Thread-safe; nothing a program can
 * observe depends on it.
 */
public final class LayoutRoot {
    private static final int MOST_LAYOUTS = 4096;

    private final AtomicInteger layouts = new AtomicInteger();
    private final Layout empty = new Layout(this, new String[0]);

    Layout empty() {
        return empty;
    }

    /** Whether one more layout may be made; counts it. */
    boolean admit() {
        return layouts.get() < MOST_LAYOUTS && layouts.incrementAndGet() <= MOST_LAYOUTS;
    }

    /** The layout of these keys in this order, or a table for them. No key is repeated. */
    Keys of(String[] names) {
        Keys keys = empty;
        for (String name : names) {
            keys = keys.plus(name);
        }
        return keys;
    }
}
