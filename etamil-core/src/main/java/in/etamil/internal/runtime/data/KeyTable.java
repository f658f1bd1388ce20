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
            bytes += Sizes.ofKey(names[i], i);
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
        if (known != null) {
            return known;
        }
        Order made = Order.of(Arrays.copyOf(names, count), this, meter);
        if (count > MOST_IN_LAYOUT) {
            // The order of a few keys takes more memory than they do, and little time to find.
            order = made;
        }
        return made;
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
        bytes = Sizes.sum(bytes, Sizes.ofKey(key, count - 1));
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
