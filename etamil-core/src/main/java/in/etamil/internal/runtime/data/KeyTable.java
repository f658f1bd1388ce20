package in.etamil.internal.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Any number of keys in the order they were added, with an index of their slots from the ninth on.
 */
final class KeyTable extends Keys {
    private static final int FIRST_ROOM = 4;

    private int count;
    private long bytes;

    /** {@code null} while a scan will do. */
    private @Nullable KeyIndex index;

    private @Nullable Order order;

    /** Used by several records: never changed again, and never cleared. */
    private boolean shared;

    /** Takes the names over; none is repeated. */
    KeyTable(@Nullable String[] names) {
        super(names);
        this.count = names.length;
        for (int i = 0; i < count; i++) {
            bytes += Sizes.ofKey(names[i]);
        }
        if (count > MOST_IN_LAYOUT) {
            index = KeyIndex.of(names, count);
        }
    }

    private KeyTable(KeyTable source) {
        super(Arrays.copyOf(source.names, roomFor(source.count)));
        this.count = source.count;
        this.bytes = source.bytes;
        this.index = source.index == null ? null : source.index.copy();
    }

    @Override
    int count() {
        return count;
    }

    @Override
    int find(String key) {
        return index == null ? scan(names, count, key) : index.find(names, key);
    }

    @Override
    Order order(Meter meter) {
        Order known = order;
        if (known == null) {
            known = Order.of(Arrays.copyOf(names, count), this, meter);
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
        KeyTable target = shared ? new KeyTable(this) : this;
        target.add(key);
        return target;
    }

    @Override
    Keys frozen() {
        if (!shared) {
            shared = true;
        }
        return this;
    }

    private void add(String key) {
        if (count == names.length) {
            names = Arrays.copyOf(names, roomFor(count));
        }
        names[count] = key;
        count++;
        bytes = Sizes.sum(bytes, Sizes.ofKey(key));
        order = null;
        if (index != null) {
            index.add(names, count - 1);
        } else if (count > MOST_IN_LAYOUT) {
            index = KeyIndex.of(names, count);
        }
    }

    private static int roomFor(int used) {
        return Math.max(FIRST_ROOM, used + (used >> 1) + 1);
    }
}
