package in.etamil.internal.runtime.data;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slot of a key by probing a table of slots. Keys whose hash codes were made to collide
 * turn it into a sorted index, so that no input makes it slow.
 */
final class KeyIndex {
    private static final int MOST_PROBES = 32;
    private static final int LEAST_LENGTH = 32;

    /** Slot + 1, or 0; at most half full. */
    private int[] table = new int[LEAST_LENGTH];

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
        for (int step = 1; table[at] != 0; step++) {
            int slot = table[at] - 1;
            String name = names[slot];
            if (name == key || (name.hashCode() == hash && name.equals(key))) {
                return slot;
            }
            at = (at + step) & mask;
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
                table[at] = slot + 1;
                return true;
            }
            at = (at + step) & mask;
        }
        return false;
    }

    private void grow(@Nullable String[] names) {
        int[] old = table;
        table = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0 && !place(names[entry - 1].hashCode(), entry - 1)) {
                table = old;
                sort(names);
                return;
            }
        }
    }

    private void sort(@Nullable String[] names) {
        TreeMap<String, Integer> tree = new TreeMap<>();
        for (int entry : table) {
            if (entry != 0) {
                tree.put(names[entry - 1], entry - 1);
            }
        }
        sorted = tree;
        table = new int[0];
    }

    /** Multiplied, because the hash codes of numbered keys lie side by side. */
    private int start(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    }
}
