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

    private record Entry(WeakReference<String> text, LetterIndex index) {}

    @Nullable LetterIndex find(String text) {
        Entry entry = entries[placeOf(text)];
        return entry != null && entry.text.refersTo(text) ? entry.index : null;
    }

    void keep(String text, LetterIndex index) {
        entries[placeOf(text)] = new Entry(new WeakReference<>(text), index);
    }

    /** By identity: hashing a long text that was read from a file would walk it once more. */
    private static int placeOf(String text) {
        return System.identityHashCode(text) % ENTRIES;
    }
}
