package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * Up to eight keys in the order they were added, common to many records. Immutable but for what it
 * remembers; it keeps alive nothing but its keys and the program's layouts.
 */
final class Layout extends Keys {
    /** Where records with one key more find theirs; {@code null} if they have tables. */
    private final @Nullable LayoutRoot root;

    /** Whether it is one of the root's own. */
    private final boolean rooted;

    private final long bytes;

    // Threads that write these at once do no harm: each is one immutable object or can be looked up
    // again.
    private @Nullable Order order;
    private @Nullable Layout next;

    Layout(@Nullable LayoutRoot root, boolean rooted, String[] names) {
        super(names);
        this.root = root;
        this.rooted = rooted;
        long total = 0;
        for (int i = 0; i < names.length; i++) {
            total += Sizes.ofKey(names[i], i);
        }
        this.bytes = total;
    }

    boolean isRooted() {
        return rooted;
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
        Order known = order;
        if (known == null) {
            known = Order.of(names, this, meter);
            order = known;
        }
        return known;
    }

    @Override
    long bytes() {
        return bytes;
    }

    @Override
    Keys plus(String key) {
        Layout last = next;
        if (last != null && key.equals(last.names[names.length])) {
            return last;
        }
        Layout longer = root == null ? null : root.longer(this, key);
        if (longer == null) {
            return new KeyTable(names.clone()).plus(key);
        }
        next = longer;
        return longer;
    }

    @Override
    Keys frozen() {
        return this;
    }
}
