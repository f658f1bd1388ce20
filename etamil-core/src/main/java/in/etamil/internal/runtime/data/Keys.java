package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * The field names of a record and the slot of each: a {@link Layout} for few of them, else a {@link
 * KeyTable}.
 */
abstract sealed class Keys permits Layout, KeyTable {
    /** More fields than this are kept in a table of the record's own. */
    static final int MOST_IN_LAYOUT = 8;

    /** The key of each slot, perhaps with room behind them; only a table changes it. */
    @Nullable String[] names;

    Keys(@Nullable String[] names) {
        this.names = names;
    }

    abstract int count();

    /** The slot of the key, or -1. */
    abstract int find(String key);

    /** Whether the slot is that of this very key. */
    final boolean isAt(int slot, String key) {
        return slot < names.length && names[slot] == key;
    }

    /** The keys sorted, with their slots; sorting is charged. */
    abstract Order order(Meter meter);

    /** What the keys themselves count for in the memory limit. */
    abstract long bytes();

    /** These keys and one more in the next slot: this very object when only one record uses it. */
    abstract Keys plus(String key);

    /** From now on several records use these. */
    abstract Keys frozen();

    /** Compares by identity first: names in a program's text are one object each. */
    static int scan(@Nullable String[] names, int count, String key) {
        for (int i = 0; i < count; i++) {
            if (names[i] == key) {
                return i;
            }
        }
        int hash = key.hashCode();
        for (int i = 0; i < count; i++) {
            String name = names[i];
            if (name.hashCode() == hash && name.equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
