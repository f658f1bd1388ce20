package in.etamil.benchmarks.load;

/**
 * Counts of nanoseconds in slots that are at most a thousandth of their value wide, up to 73
 * minutes. Not thread-safe. Recording makes no object.
 */
final class Histogram {
    private static final int HALF_BITS = 10;
    private static final int HALF = 1 << HALF_BITS;
    private static final long LARGEST = (1L << 42) - 1;

    private final long[] slots = new long[slot(LARGEST) + 1];
    private long count;
    private long largest;

    void record(long nanos) {
        long value = Math.clamp(nanos, 0, LARGEST);
        slots[slot(value)]++;
        count++;
        largest = Math.max(largest, value);
    }

    void add(Histogram other) {
        for (int i = 0; i < slots.length; i++) {
            slots[i] += other.slots[i];
        }
        count += other.count;
        largest = Math.max(largest, other.largest);
    }

    long count() {
        return count;
    }

    long largest() {
        return largest;
    }

    /**
     * The upper end of the slot of the value below which that part of all values lies; 0 if none.
     */
    long quantile(double part) {
        long rank = Math.max(1, (long) Math.ceil(part * count));
        long seen = 0;
        for (int i = 0; i < slots.length; i++) {
            seen += slots[i];
            if (seen >= rank) {
                return Math.min(upperEnd(i), largest);
            }
        }
        return 0;
    }

    /** Values below 2048 have a slot each; above, each doubling has 1024 slots. */
    private static int slot(long value) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(value);
        int shift = Math.max(0, bits - HALF_BITS - 1);
        return shift * HALF + (int) (value >>> shift);
    }

    private static long upperEnd(int slot) {
        int shift = Math.max(0, (slot >> HALF_BITS) - 1);
        long leading = slot - (long) shift * HALF;
        return ((leading + 1) << shift) - 1;
    }
}
