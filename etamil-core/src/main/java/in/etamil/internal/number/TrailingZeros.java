package in.etamil.internal.number;

/** Takes trailing zeros off a number, down to a least scale. */
final class TrailingZeros {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private TrailingZeros() {}

    /** Strips the number in {@code out}, which is not zero. */
    static void strip(Scratch out, int least) {
        int sign = out.scaleAndSign & Scratch.NEGATIVE;
        int scale = out.scaleAndSign & ~Scratch.NEGATIVE;
        while (scale - 8 >= least && (out.low & 0xFF) == 0 && divideExactly(out, 100_000_000)) {
            scale -= 8;
        }
        while (scale > least && mayEndInZero(out.low, out.high) && divideExactly(out, 10)) {
            scale--;
        }
        out.scaleAndSign = scale | sign;
    }

    /** Even and divisible by five: 2^32 leaves 1 when divided by 5. */
    private static boolean mayEndInZero(long low, int high) {
        return (low & 1) == 0 && ((low >>> 32) + (low & LOW_32) + (high & LOW_32)) % 5 == 0;
    }

    /** Divides when nothing is left over; says whether it did. */
    private static boolean divideExactly(Scratch out, int divisor) {
        long high = out.high & LOW_32;
        long middle = high % divisor << 32 | out.low >>> 32;
        long lower = middle % divisor << 32 | out.low & LOW_32;
        if (lower % divisor != 0) {
            return false;
        }
        out.low = middle / divisor << 32 | lower / divisor;
        out.high = (int) (high / divisor);
        return true;
    }
}
