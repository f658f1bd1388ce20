package in.etamil.internal.number;

/**
 * Sums of numbers given by their words (see {@link Scratch}). A difference is a sum with a sign
 * turned.
 */
final class Addition {
    private Addition() {}

    static void add(
            long aLow, int aHigh, int aFlags, long bLow, int bHigh, int bFlags, Scratch out) {
        if ((aLow | aHigh) == 0) {
            out.set(bLow, bHigh, (bLow | bHigh) == 0 ? bFlags & ~Scratch.NEGATIVE : bFlags);
            return;
        }
        if ((bLow | bHigh) == 0) {
            out.set(aLow, aHigh, aFlags);
            return;
        }
        int step = (bFlags & ~Scratch.NEGATIVE) - (aFlags & ~Scratch.NEGATIVE);
        if (step >= 0) {
            align(aLow, aHigh, step, out);
            combine(bLow, bHigh, aFlags, bFlags, out);
        } else {
            align(bLow, bHigh, -step, out);
            combine(aLow, aHigh, bFlags, aFlags, out);
        }
    }

    /** The magnitude times 10^step, as the product. */
    private static void align(long low, int high, int step, Scratch out) {
        if (step == 0) {
            out.product0 = low;
            out.product1 = high & 0xFFFF_FFFFL;
            out.product2 = 0;
        } else {
            Multiplication.product(low, high & 0xFFFF_FFFFL, Tens.low(step), Tens.high(step), out);
        }
    }

    /**
     * Adds (low, high) with {@code flags} to the product, whose sign is that of {@code
     * productFlags}.
     */
    private static void combine(long low, int high, int productFlags, int flags, Scratch out) {
        int sign = productFlags & Scratch.NEGATIVE;
        if ((productFlags ^ flags) >= 0) {
            plus(low, high & 0xFFFF_FFFFL, out);
        } else if (minus(low, high & 0xFFFF_FFFFL, out)) {
            sign ^= Scratch.NEGATIVE;
        }
        Reduction.reduce(out, flags & ~Scratch.NEGATIVE, sign);
    }

    private static void plus(long low, long high, Scratch out) {
        long sum0 = out.product0 + low;
        // The aligned product's middle word can be full, so this addition may carry twice.
        long carry = Words.less(sum0, low) ? 1 : 0;
        long sum1 = out.product1 + high;
        long carry1 = Words.less(sum1, high) ? 1 : 0;
        sum1 += carry;
        carry1 += Words.less(sum1, carry) ? 1 : 0;
        out.product0 = sum0;
        out.product1 = sum1;
        out.product2 += carry1;
    }

    /**
     * Subtracts, and says whether the difference was negative: its magnitude is left in any case.
     */
    private static boolean minus(long low, long high, Scratch out) {
        long d0 = out.product0 - low;
        long borrow = Words.less(out.product0, low) ? 1 : 0;
        long less1 = out.product1 - high;
        long borrow1 = Words.less(out.product1, high) ? 1 : 0;
        long d1 = less1 - borrow;
        borrow1 += Words.less(less1, borrow) ? 1 : 0;
        long d2 = out.product2 - borrow1;
        boolean negative = d2 < 0;
        if (negative) {
            d0 = -d0;
            d1 = d0 == 0 ? -d1 : ~d1;
            d2 = 0;
        }
        out.product0 = d0;
        out.product1 = d1;
        out.product2 = d2;
        return negative;
    }
}
