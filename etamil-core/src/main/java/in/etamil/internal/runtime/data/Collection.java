package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * An array or a record: copied in meaning, shared in memory. A collection whose {@code shared} bit
 * is set is never changed again and the bit is never cleared; an unshared one is held by exactly
 * one place and may be changed in place. Reading a collection out of another does not mark it: who
 * keeps it does ({@link Values#share}).
 */
public abstract sealed class Collection permits ArrayValue, RecordValue {
    /**
     * Stands in a slot whose collection was lent out to be changed and is about to be put back. No
     * program and no host ever sees it.
     */
    static final Object HOLE = new Object();

    boolean shared;

    /** Set when this and everything in it is shared, for good: see {@link Freezing}. */
    boolean frozen;

    /** Set at the first store of a collection: a copy without it has no children to mark. */
    boolean holdsCollections;

    /**
     * One more than the slot of the global that looks at this where it lies in another collection;
     * 0 for none. It may look elsewhere by now.
     */
    private int onlooker;

    /** Own slots plus the sizes of what was stored in them, saturating. */
    long bytes;

    Collection(long bytes) {
        this.bytes = bytes;
    }

    /** From now on this is held by more than one place. */
    public final void share() {
        // An unconditional write would dirty the cache lines of values that threads read together.
        if (!shared) {
            shared = true;
        }
    }

    public final boolean isShared() {
        return shared;
    }

    /** The slot of the global that may look at this without having marked it; -1 for none. */
    public final int onlooker() {
        return onlooker - 1;
    }

    /** From now on the global looks at this, which lies in another collection. */
    public final void watchedBy(int slot) {
        onlooker = slot + 1;
    }

    /** What the language's own meaning says is held here, in bytes. */
    public final long semanticBytes() {
        return bytes;
    }

    /** The number of elements or fields. */
    public abstract int size();

    /** Takes account of a value that is stored where {@code old} was. */
    final void exchanged(@Nullable Object old, @Nullable Object value) {
        if (isLike(old, value)) {
            return;
        }
        bytes = Sizes.exchange(bytes, Sizes.of(old), Sizes.of(value));
        holdsCollections |= value instanceof Collection;
    }

    /** Whether a store of the value where {@code old} is changes nothing that is counted. */
    static boolean isLike(@Nullable Object old, @Nullable Object value) {
        return old instanceof Decimal
                ? value instanceof Decimal
                : old instanceof Boolean && value instanceof Boolean;
    }

    /** Takes account of a value stored in a new slot. */
    final void added(@Nullable Object value, long slotBytes) {
        bytes = Sizes.sum(bytes, Sizes.sum(slotBytes, Sizes.of(value)));
        holdsCollections |= value instanceof Collection;
    }

    /** The values are about to be held by one more collection. */
    static void shareAll(@Nullable Object[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (values[i] instanceof Collection collection) {
                collection.share();
            }
        }
    }
}
