package in.etamil.internal.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array (docs/semantics.md#arrays): flat up to 1,024 elements, above that in chunks of 1,024. A
 * chunk may be used by several arrays; only one that has its ownership bit set, in an array that is
 * not shared, is written in place.
 */
public final class ArrayValue extends Collection {
    static final int CHUNK_BITS = 10;
    static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_ROOM = 4;
    private static final @Nullable Object[] NONE = new Object[0];

    /** The full chunks before the tail; {@code null} in a flat array. */
    private @Nullable Spine spine;

    /** The elements from {@link #tailStart} on, with room behind them. */
    private @Nullable Object[] tail;

    private int tailStart;
    private boolean tailOwned = true;
    private int size;

    private ArrayValue(@Nullable Object[] tail, int size) {
        this.tail = tail;
        this.size = size;
    }

    /** A new, unshared, empty array. */
    public static ArrayValue empty() {
        return new ArrayValue(NONE, 0);
    }

    /** A new, unshared, empty array with room for about so many elements. */
    public static ArrayValue withRoom(int elements) {
        return new ArrayValue(elements == 0 ? NONE : new Object[Math.min(elements, CHUNK)], 0);
    }

    /** A new, unshared array of exactly these elements; takes the Java array over. */
    public static ArrayValue of(@Nullable Object... elements) {
        ArrayValue array = elements.length <= CHUNK ? flat(elements) : chunked(elements);
        for (Object element : elements) {
            array.added(element, Sizes.ELEMENT);
        }
        return array;
    }

    private static ArrayValue flat(@Nullable Object[] elements) {
        // A String[] passed for Object... would refuse later stores.
        boolean holdsAnything = elements.getClass() == Object[].class;
        return new ArrayValue(
                holdsAnything ? elements : Arrays.copyOf(elements, elements.length, Object[].class),
                elements.length);
    }

    private static ArrayValue chunked(@Nullable Object[] elements) {
        int tailStart = (elements.length - 1) / CHUNK * CHUNK;
        Spine spine = new Spine(tailStart / CHUNK);
        for (int from = 0; from < tailStart; from += CHUNK) {
            spine.add(chunkOf(elements, from), true);
        }
        ArrayValue array = new ArrayValue(chunkOf(elements, tailStart), elements.length);
        array.spine = spine;
        array.tailStart = tailStart;
        return array;
    }

    private static @Nullable Object[] chunkOf(@Nullable Object[] elements, int from) {
        return Arrays.copyOfRange(elements, from, from + CHUNK, Object[].class);
    }

    @Override
    public int size() {
        return size;
    }

    /** The element, not marked: who keeps it shares it. The index must be in range. */
    public @Nullable Object get(int index) {
        int inTail = index - tailStart;
        Object element = inTail >= 0 ? tail[inTail] : fullChunks().get(index);
        assert element != HOLE : "a lent element was read";
        return element;
    }

    /** The elements in a new Java array, none of them marked. */
    public @Nullable Object[] toArray() {
        @Nullable Object[] elements = new Object[size];
        if (spine != null) {
            spine.copyTo(elements);
        }
        System.arraycopy(tail, 0, elements, tailStart, size - tailStart);
        return elements;
    }

    /**
     * This array with one element changed: this object itself when it is not shared, else a copy.
     */
    public ArrayValue with(int index, @Nullable Object value) {
        return with(index, value, Meter.UNLIMITED);
    }

    /**
     * As {@link #with(int, Object)}; a copy that has to be made is charged before anything changes.
     */
    public ArrayValue with(int index, @Nullable Object value, Meter meter) {
        ArrayValue target = shared ? copy(meter) : this;
        target.set(index, value, meter);
        return target;
    }

    /**
     * The most frequent store, small enough to be compiled into its callers: a value takes the
     * place of one like it in an array that is not shared.
     *
     * @param index any number
     * @return whether it was done; else nothing was
     */
    public boolean replace(int index, @Nullable Object value) {
        if (shared || index < 0 || index >= size) {
            return false;
        }
        int inTail = index - tailStart;
        if (inTail < 0) {
            return fullChunks().replace(index, value);
        }
        if (!tailOwned || !isLike(tail[inTail], value)) {
            return false;
        }
        tail[inTail] = value;
        return true;
    }

    /**
     * This array with the value at its end: this object itself when it is not shared, else a copy.
     */
    public ArrayValue append(@Nullable Object value) {
        return append(value, Meter.UNLIMITED);
    }

    /**
     * As {@link #append(Object)}; size limit and charge for a copy come before anything changes.
     */
    public ArrayValue append(@Nullable Object value, Meter meter) {
        meter.collectionSize(size + 1L);
        ArrayValue target = shared ? copy(meter) : this;
        target.push(value, meter);
        return target;
    }

    /**
     * A collection that was read out of the element without a mark, to be changed and put back
     * there, is about to be changed for the first time: the element gives it up, or it is marked
     * (docs/adr/0004-values.md).
     */
    public void detach(int index, Collection taken) {
        int inTail = index - tailStart;
        @Nullable Object[] chunk = inTail >= 0 ? tail : fullChunks().chunk(index);
        int at = inTail >= 0 ? inTail : index & CHUNK - 1;
        if (chunk[at] != taken) {
            return;
        }
        if (shared || taken.shared || !owns(index)) {
            taken.share();
            return;
        }
        exchanged(taken, HOLE);
        chunk[at] = HOLE;
    }

    /** Whether the chunk of this element is written by no other array. */
    boolean owns(int index) {
        return index >= tailStart ? tailOwned : fullChunks().owns(index);
    }

    boolean isChunked() {
        return spine != null;
    }

    private Spine fullChunks() {
        if (spine == null) {
            throw new IndexOutOfBoundsException();
        }
        return spine;
    }

    private ArrayValue copy(Meter meter) {
        ArrayValue copy;
        if (spine == null) {
            meter.charge(size);
            if (holdsCollections) {
                shareAll(tail, size);
            }
            copy = new ArrayValue(Arrays.copyOf(tail, roomFor(size)), size);
        } else {
            meter.charge(spine.length());
            copy = new ArrayValue(tail, size);
            copy.spine = spine.copy();
            copy.tailStart = tailStart;
            copy.tailOwned = false;
        }
        copy.holdsCollections = holdsCollections;
        copy.bytes = bytes;
        return copy;
    }

    private void set(int index, @Nullable Object value, Meter meter) {
        int inTail = index - tailStart;
        @Nullable Object[] chunk;
        int at;
        if (inTail >= 0) {
            if (!tailOwned) {
                ownTail(meter);
            }
            chunk = tail;
            at = inTail;
        } else {
            chunk = fullChunks().own(index, holdsCollections, meter);
            at = index & CHUNK - 1;
        }
        exchanged(chunk[at], value);
        chunk[at] = value;
    }

    private void push(@Nullable Object value, Meter meter) {
        int used = size - tailStart;
        if (used == CHUNK) {
            startChunk();
            used = 0;
        } else if (!tailOwned) {
            ownTail(meter);
        } else if (used == tail.length) {
            tail = Arrays.copyOf(tail, roomFor(used));
        }
        added(value, Sizes.ELEMENT);
        tail[used] = value;
        size++;
    }

    private void startChunk() {
        if (spine == null) {
            spine = new Spine(FIRST_ROOM);
        }
        spine.add(tail, tailOwned);
        tail = new Object[CHUNK];
        tailOwned = true;
        tailStart = size;
    }

    private void ownTail(Meter meter) {
        int used = size - tailStart;
        meter.charge(used);
        if (holdsCollections) {
            shareAll(tail, used);
        }
        @Nullable Object[] own = new Object[CHUNK];
        System.arraycopy(tail, 0, own, 0, used);
        tail = own;
        tailOwned = true;
    }

    private static int roomFor(int used) {
        return Math.min(CHUNK, Math.max(FIRST_ROOM, used + (used >> 1)));
    }
}
