package in.etamil.internal.number;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;

/**
 * Brings an exact sum or product into 96 bits and 28 decimals: drops as few digits as possible,
 * half to even.
 */
final class Reduction {
    private static final long LIMIT_HIGH = 1L << 32;

    private Reduction() {}

    /**
     * Reduces the words left in {@code out.product0} to {@code product2}; the scale may be up to
     * 56.
     */
    static void reduce(Scratch out, int scale, int sign) {
        long p2 = out.product2;
        long p1 = out.product1;
        int drop =
                Math.max(scale - Decimal.MAX_SCALE, Tens.digits(p2 >>> 32, p2 << 32 | p1 >>> 32));
        if (drop <= 0) {
            long p0 = out.product0;
            out.set(p0, (int) p1, (p0 | p1) == 0 ? scale : scale | sign);
            return;
        }
        while (!shorten(out, drop)) {
            // Rounding up reached 2^96: one digit more must go, rounded from the exact value again.
            drop++;
        }
        if (drop > scale) {
            throw new Fault(Message.NUMBER_OVERFLOW);
        }
        out.scaleAndSign = (out.low | out.high) == 0 ? 0 : scale - drop | sign;
    }

    /** Divides the product by 10^drop; false when the rounded quotient has more than 96 bits. */
    private static boolean shorten(Scratch out, int drop) {
        long p2 = out.product2;
        long p1 = out.product1;
        long p0 = out.product0;
        if (drop <= Tens.WORD) {
            return shorten(out, p2, p1, p0, drop, false);
        }
        long d = Tens.divisor(Tens.WORD);
        long v = Tens.reciprocal(Tens.WORD);
        long q2 = Words.less(p2, d) ? 0 : 1;
        long rest = q2 == 0 ? p2 : p2 - d;
        long q1 = Words.quotient(rest, p1, d, v);
        rest = p1 - q1 * d;
        long q0 = Words.quotient(rest, p0, d, v);
        rest = p0 - q0 * d;
        return shorten(out, q2, q1, q0, drop - Tens.WORD, rest != 0);
    }

    /**
     * As above for 10^1 to 10^19; {@code more} tells whether something nonzero was cut off before.
     */
    private static boolean shorten(Scratch out, long p2, long p1, long p0, int drop, boolean more) {
        int shift = Tens.shift(drop);
        long d = Tens.divisor(drop);
        long v = Tens.reciprocal(drop);
        // The quotient's integer part has at most 96 bits, so nothing is shifted out at the top.
        long u2 = Words.shiftedHigh(p2, p1, shift);
        long u1 = Words.shiftedHigh(p1, p0, shift);
        long u0 = p0 << shift;
        long q1 = Words.quotient(u2, u1, d, v);
        long q0 = Words.quotient(u1 - q1 * d, u0, d, v);
        long rest = u0 - q0 * d;
        long other = d - rest;
        if (Words.less(other, rest) || rest == other && (more || (q0 & 1) != 0)) {
            q0++;
            if (q0 == 0) {
                q1++;
            }
        }
        out.low = q0;
        out.high = (int) q1;
        return q1 < LIMIT_HIGH;
    }
}
