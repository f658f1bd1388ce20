package in.etamil.internal.runtime.data;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slot of a key by probing a table of hash codes and slots. Keys whose hash codes were
 * made to collide turn it into a sorted index, so that no input makes it slow.
 */
final class KeyIndex {
    private static final int MOST_PROBES = 32;
    private static final int LEAST_LENGTH = 32;

    /** Hash codes that differ in these bits alone lie in one line of the processor's cache. */
    private static final int NEIGHBOURS = 7;

    private static final int NEIGHBOUR_BITS = 3;

    /** The hash code above slot + 1, or 0; at most half full. */
    private long[] table = new long[LEAST_LENGTH];

    private int used;
    private @Nullable TreeMap<String, Integer> sorted;

    private KeyIndex() {}

    static KeyIndex of(@Nullable String[] names, int count) {
        KeyIndex index = new KeyIndex();
        for (int slot = 0; slot < count; slot++) {
            index.add(names, slot);
        }
        return index;
    }

    KeyIndex copy() {
        KeyIndex copy = new KeyIndex();
        copy.table = table.clone();
        copy.used = used;
        copy.sorted = sorted == null ? null : new TreeMap<>(sorted);
        return copy;
    }

    boolean isSorted() {
        return sorted != null;
    }

    int find(@Nullable String[] names, String key) {
        if (sorted != null) {
            Integer slot = sorted.get(key);
            return slot == null ? -1 : slot;
        }
        int mask = table.length - 1;
        int hash = key.hashCode();
        int at = start(hash);
        long entry = table[at];
        for (int step = 1; entry != 0; step++) {
            if ((int) (entry >> 32) == hash && key.equals(names[slot(entry)])) {
                return slot(entry);
            }
            at = (at + step) & mask;
            entry = table[at];
        }
        return -1;
    }

    /** The name at the slot is not yet here. */
    void add(@Nullable String[] names, int slot) {
        if (sorted != null) {
            sorted.put(names[slot], slot);
            return;
        }
        if (2 * (used + 1) > table.length) {
            grow(names);
        }
        if (sorted == null && !place(names[slot].hashCode(), slot)) {
            sort(names);
        }
        if (sorted != null) {
            sorted.put(names[slot], slot);
        } else {
            used++;
        }
    }

    private boolean place(int hash, int slot) {
        int mask = table.length - 1;
        int at = start(hash);
        for (int step = 1; step <= MOST_PROBES; step++) {
            if (table[at] == 0) {
                table[at] = (long) hash << 32 | slot + 1;
                return true;
            }
            at = (at + step) & mask;
        }
        return false;
    }

    private void grow(@Nullable String[] names) {
        long[] old = table;
        table = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0 && !place((int) (entry >> 32), slot(entry))) {
                table = old;
                sort(names);
                return;
            }
        }
    }

    private static int slot(long entry) {
        return (int) entry - 1;
    }

    private void sort(@Nullable String[] names) {
        TreeMap<String, Integer> tree = new TreeMap<>();
        for (long entry : table) {
            if (entry != 0) {
                tree.put(names[slot(entry)], slot(entry));
            }
        }
        sorted = tree;
        table = new long[0];
    }

    /**
     * The hash codes of numbered keys lie side by side: a few of them do here, too, and the rest is
     * multiplied, or long rows of them would meet.
     */
    private int start(int hash) {
        int shift = Integer.numberOfLeadingZeros(table.length) + 1;
        int row = ((hash >>> NEIGHBOUR_BITS) * 0x9E3779B9) >>> shift;
        return row & ~NEIGHBOURS | hash & NEIGHBOURS;
    }
}
