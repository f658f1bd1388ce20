package in.etamil.internal.runtime.data;

/**
 * An array or a record: copied in meaning, shared in memory. A collection whose {@code shared} bit is set is
 * never changed again and the bit is never cleared; an unshared one is held by exactly one place and may be
 * changed in place.
 */
public abstract sealed class Collection permits ArrayValue, RecordValue {
    /** Bytes of the object and its slots, the same on every JVM: what the memory limit counts. */
    static final long OVERHEAD = 48;

    boolean shared;

    /** Set at the first store of a collection: a copy without it has no children to mark. */
    boolean holdsCollections;

    /** Own slots plus the sizes of what was stored in them, saturating. */
    long bytes = OVERHEAD;

    /** From now on this is held by more than one place. */
    public final void share() {
        shared = true;
    }

    public final boolean isShared() {
        return shared;
    }

    /** What the language's own meaning says is held here, in bytes. */
    public final long semanticBytes() {
        return bytes;
    }

    /** The number of elements or fields. */
    public abstract int size();
}
