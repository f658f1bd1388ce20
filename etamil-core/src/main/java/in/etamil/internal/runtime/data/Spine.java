package in.etamil.internal.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The full chunks of a large array, with one ownership bit each. Belongs to one array. */
final class Spine {
    private @Nullable Object[][] chunks;
    private boolean[] owned;
    private int count;

    Spine(int room) {
        chunks = new Object[room][];
        owned = new boolean[room];
    }

    /** The same chunks, none of them owned. */
    Spine copy() {
        Spine copy = new Spine(0);
        copy.chunks = Arrays.copyOf(chunks, count + 1);
        copy.owned = new boolean[count + 1];
        copy.count = count;
        return copy;
    }

    int length() {
        return count;
    }

    void add(@Nullable Object[] chunk, boolean isOwned) {
        if (count == chunks.length) {
            int room = count + (count >> 1) + 1;
            chunks = Arrays.copyOf(chunks, room);
            owned = Arrays.copyOf(owned, room);
        }
        chunks[count] = chunk;
        owned[count] = isOwned;
        count++;
    }

    @Nullable Object get(int index) {
        return chunks[index >> ArrayValue.CHUNK_BITS][index & ArrayValue.CHUNK - 1];
    }

    @Nullable Object[] chunk(int index) {
        return chunks[index >> ArrayValue.CHUNK_BITS];
    }

    boolean owns(int index) {
        return owned[index >> ArrayValue.CHUNK_BITS];
    }

    /** As {@link ArrayValue#replace} for an element of a full chunk. */
    boolean replace(int index, @Nullable Object value) {
        int at = index >> ArrayValue.CHUNK_BITS;
        @Nullable Object[] chunk = chunks[at];
        int place = index & ArrayValue.CHUNK - 1;
        if (!owned[at] || !Collection.isLike(chunk[place], value)) {
            return false;
        }
        chunk[place] = value;
        return true;
    }

    /** The chunk of this element, copied first when another array may use it. */
    @Nullable Object[] own(int index, boolean holdsCollections, Meter meter) {
        int at = index >> ArrayValue.CHUNK_BITS;
        if (!owned[at]) {
            meter.charge(ArrayValue.CHUNK);
            if (holdsCollections) {
                Collection.shareAll(chunks[at], ArrayValue.CHUNK);
            }
            chunks[at] = chunks[at].clone();
            owned[at] = true;
        }
        return chunks[at];
    }

    void copyTo(@Nullable Object[] elements) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(chunks[i], 0, elements, i * ArrayValue.CHUNK, ArrayValue.CHUNK);
        }
    }
}
