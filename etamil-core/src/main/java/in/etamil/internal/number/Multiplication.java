package in.etamil.internal.number;

/** Products of numbers given by their words (see {@link Scratch}). */
final class Multiplication {
    private Multiplication() {}

    static void multiply(
            long aLow, int aHigh, int aFlags, long bLow, int bHigh, int bFlags, Scratch out) {
        if ((aLow | aHigh) == 0 || (bLow | bHigh) == 0) {
            out.set(0, 0, 0);
            return;
        }
        if ((aHigh | bHigh) == 0) {
            out.product0 = aLow * bLow;
            out.product1 = Math.unsignedMultiplyHigh(aLow, bLow);
            out.product2 = 0;
        } else {
            product(aLow, aHigh & 0xFFFF_FFFFL, bLow, bHigh & 0xFFFF_FFFFL, out);
        }
        int scale = (aFlags & ~Scratch.NEGATIVE) + (bFlags & ~Scratch.NEGATIVE);
        Reduction.reduce(out, scale, (aFlags ^ bFlags) & Scratch.NEGATIVE);
    }

    /** The exact product of two magnitudes of 96 bits. */
    static void product(long aLow, long aHigh, long bLow, long bHigh, Scratch out) {
        long cross1 = aLow * bHigh;
        long cross2 = aHigh * bLow;
        long upper =
                aHigh * bHigh
                        + Math.unsignedMultiplyHigh(aLow, bHigh)
                        + Math.unsignedMultiplyHigh(aHigh, bLow);
        long middle = cross1 + cross2;
        if (Words.less(middle, cross1)) {
            upper++;
        }
        long carried = middle + Math.unsignedMultiplyHigh(aLow, bLow);
        if (Words.less(carried, middle)) {
            upper++;
        }
        out.product0 = aLow * bLow;
        out.product1 = carried;
        out.product2 = upper;
    }
}
