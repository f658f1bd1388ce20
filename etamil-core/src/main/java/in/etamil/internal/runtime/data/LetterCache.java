package in.etamil.internal.runtime.data;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The letter indexes of the long Strings an execution looked into last, since a String has no place
 * for its own. Confined to the execution's thread; keeps no text alive.
 */
public final class LetterCache {
    private static final int ENTRIES = 8;

    private final @Nullable Entry[] entries = new Entry[ENTRIES];
    private final long mostBytes;

    private record Entry(WeakReference<String> text, LetterIndex index) {}

    /**
     * A cache with nothing in it.
     *
     * @param mostBytes what the indexes may take together; the last one is kept in any case
     */
    public LetterCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Nullable LetterIndex find(String text) {
        Entry entry = entries[placeOf(text)];
        return entry != null && entry.text.refersTo(text) ? entry.index : null;
    }

    void keep(String text, LetterIndex index) {
        long bytes = index.bytes();
        for (int i = 0; i < ENTRIES; i++) {
            Entry entry = entries[i];
            if (entry == null) {
                continue;
            }
            bytes += entry.index.bytes();
            if (bytes > mostBytes || entry.text.refersTo(null)) {
                bytes -= entry.index.bytes();
                entries[i] = null;
            }
        }
        entries[placeOf(text)] = new Entry(new WeakReference<>(text), index);
    }

    /** By identity: hashing a long text that was read from a file would walk it once more. */
    private static int placeOf(String text) {
        return System.identityHashCode(text) % ENTRIES;
    }
}
