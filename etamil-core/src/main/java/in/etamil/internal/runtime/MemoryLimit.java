package in.etamil.internal.runtime;

/**
 * The memory limit of one run, and how it is kept (ADR 0009): what variables hold is counted by its
 * semantic size, small values as little as is safe to leave out, and what is under way has the room
 * that is left in the heap. All that is left out, or kept beside the values, is in these bounds:
 * together with what is counted, it stays below twice the limit and {@link #BESIDE}.
 */
final class MemoryLimit {
    /** Smaller values than this count nothing as long as few of them can be held. */
    static final long LARGE = 64 << 10;

    /** The most active calls of each level; one of a leaf may be above them. */
    private static final int[] DEPTHS = {2, 8, 32, 128, Execution.MAXIMUM_DEPTH};

    /** How many calls may be at each level: powers of two. */
    private static final int[] CALL_BITS = {2, 3, 5, 7, 8};

    /** What may be held in bytes of the heap besides twice the limit. */
    private static final long BESIDE = 4 << 20;

    /** Half of that is for what belongs to no value: layouts, indexes of letters, active calls. */
    private static final long APART = BESIDE / 2;

    /** A part of the limit by which small values may be more than that. */
    private static final int SMALL_PART = 8;

    private static final long SMALL = 512 << 10;

    /** A part of the limit that the indexes of letters may take. */
    private static final int INDEX_PART = 32;

    /** More memory than this is no limit: sums of sizes must not overflow. */
    private static final long MOST = Long.MAX_VALUE >> 3;

    /** In semantic bytes; the greatest long for none. */
    final long bytes;

    /** Globals below this size count nothing. */
    final long smallInGlobals;

    /** So many bytes of the heap may be under way whatever the variables hold. */
    final long free;

    private final long small;
    private final int widthBits;

    /**
     * The limit of a run.
     *
     * @param limit the bytes; 0 for none
     * @param program what runs: how many values its functions and its top level can hold at once
     */
    MemoryLimit(long limit, CompiledProgram program) {
        boolean limited = limit != 0 && limit <= MOST;
        this.bytes = limited ? limit : Long.MAX_VALUE;
        this.small = limited ? limit / SMALL_PART + SMALL : 0;
        this.widthBits = bits(program.width().ofCalls());
        this.smallInGlobals =
                limited ? atMostLarge(small / 4 >> bits(program.width().ofTop())) : Long.MAX_VALUE;
        this.free = limited ? inHeap(limit, 0) : Long.MAX_VALUE;
    }

    boolean isLimited() {
        return bytes != Long.MAX_VALUE;
    }

    /** The most active calls of the level; the last one is the limit of the depth. */
    static int depth(int level) {
        return DEPTHS[level];
    }

    /**
     * Variables of calls below this size count nothing while so many calls are active. What calls
     * above hold from before counts nothing for good, which is why the levels share what may be
     * left out.
     */
    long smallInCalls(int level) {
        return isLimited()
                ? atMostLarge(small / 4 * 3 / DEPTHS.length >> (CALL_BITS[level] + widthBits))
                : Long.MAX_VALUE;
    }

    /** The bytes of the heap that may be under way while the variables hold so much. */
    long room(long held) {
        return isLimited() ? inHeap(bytes, bytes - held) : Long.MAX_VALUE;
    }

    /** The bytes that indexes of letters may take. */
    long forIndexes() {
        return isLimited() ? APART / 4 + bytes / INDEX_PART : Long.MAX_VALUE;
    }

    /** Twice the limit, less what values take in the heap, and what small ones may. */
    private long inHeap(long limit, long left) {
        return 2 * limit
                + (BESIDE - APART)
                - heapOf(limit - left)
                - heapOf(small)
                - limit / INDEX_PART;
    }

    /** No value takes much more than half as much again as it counts ({@code data.Sizes}). */
    private static long heapOf(long semantic) {
        return semantic + (semantic >> 1);
    }

    private static long atMostLarge(long size) {
        return Math.min(size, LARGE);
    }

    private static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count) - 1);
    }
}
