package in.etamil.internal.runtime.data;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Up to eight keys in the order they were added, common to many records. Immutable but for its
 * successors.
 */
final class Layout extends Keys {
    /** A longer key would keep too much memory for as long as the program lives. */
    private static final int LONGEST_KEY = 64;

    private final LayoutRoot root;
    private final Order order;
    private final long bytes;
    private final ConcurrentMap<String, Layout> successors = new ConcurrentHashMap<>();

    Layout(LayoutRoot root, String[] names) {
        super(names);
        this.root = root;
        this.order = Order.of(names, this, Meter.UNLIMITED);
        long total = 0;
        for (String name : names) {
            total += Sizes.ofKey(name);
        }
        this.bytes = total;
    }

    @Override
    int count() {
        return names.length;
    }

    @Override
    int find(String key) {
        return scan(names, names.length, key);
    }

    @Override
    Order order(Meter meter) {
        return order;
    }

    @Override
    long bytes() {
        return bytes;
    }

    @Override
    Keys plus(String key) {
        Layout known = successors.get(key);
        if (known != null) {
            return known;
        }
        if (names.length == MOST_IN_LAYOUT || key.length() > LONGEST_KEY || !root.admit()) {
            return new KeyTable(names.clone()).plus(key);
        }
        String[] longer = Arrays.copyOf(names, names.length + 1);
        // The names in a program's text are interned too, so that a scan finds them by identity.
        longer[names.length] = key.intern();
        Layout made = new Layout(root, longer);
        Layout other = successors.putIfAbsent(key, made);
        return other == null ? made : other;
    }

    @Override
    Keys frozen() {
        return this;
    }
}
