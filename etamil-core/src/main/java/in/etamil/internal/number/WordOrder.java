package in.etamil.internal.number;

/** The order of numbers given by their words (see {@link Scratch}). */
final class WordOrder {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private WordOrder() {}

    static int compare(long aLow, int aHigh, int aFlags, long bLow, int bHigh, int bFlags) {
        int aSign = signum(aLow, aHigh, aFlags);
        int bSign = signum(bLow, bHigh, bFlags);
        if (aSign != bSign) {
            return aSign < bSign ? -1 : 1;
        }
        if (aSign == 0) {
            return 0;
        }
        int step = (bFlags & ~Scratch.NEGATIVE) - (aFlags & ~Scratch.NEGATIVE);
        int order =
                step >= 0
                        ? scaledMagnitudes(aLow, aHigh & LOW_32, step, bLow, bHigh & LOW_32)
                        : -scaledMagnitudes(bLow, bHigh & LOW_32, -step, aLow, aHigh & LOW_32);
        return aSign * order;
    }

    private static int signum(long low, int high, int flags) {
        return (low | high) == 0 ? 0 : flags < 0 ? -1 : 1;
    }

    /** Compares {@code a * 10^step} with b; a is not zero. */
    private static int scaledMagnitudes(long aLow, long aHigh, int step, long bLow, long bHigh) {
        long low = aLow;
        long high = aHigh;
        for (int left = step; left > 0; left -= Tens.WORD) {
            long ten = Tens.low(Math.min(left, Tens.WORD));
            long upper = Math.unsignedMultiplyHigh(high, ten);
            long carry = Math.unsignedMultiplyHigh(low, ten);
            high = high * ten + carry;
            low *= ten;
            if (upper != 0 || Words.less(high, carry) || (high & ~LOW_32) != 0) {
                // Beyond 96 bits, where b cannot be. The middle word alone may have wrapped to
                // something small.
                return 1;
            }
        }
        return high != bHigh ? Long.compare(high, bHigh) : Long.compareUnsigned(low, bLow);
    }

    /**
     * As {@link #compare} for two signed mantissas and a step of 0 to 18 from a's scale up to b's.
     */
    static int compareNarrow(long a, long b, int step) {
        long ten = Tens.low(step);
        long upper = Math.multiplyHigh(a, ten);
        long lower = a * ten;
        if (upper == lower >> 63) {
            return Long.compare(lower, b);
        }
        return upper < 0 ? -1 : 1;
    }
}
