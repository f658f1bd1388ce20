package in.etamil.internal.number;

/**
 * Division of long unsigned words by a divisor whose top bit is set, through a reciprocal worked
 * out once (Möller and Granlund, "Improved division by invariant integers"). The remainder follows
 * from the quotient: it is the dividend's low word minus quotient times divisor, modulo 2^64.
 */
final class Words {
    /**
     * Divided by the upper nine bits of a divisor, a reciprocal of eleven bits that is never too
     * large.
     */
    private static final int FIRST_ESTIMATE = (1 << 19) - 3 * (1 << 8);

    private Words() {}

    static boolean less(long a, long b) {
        return a + Long.MIN_VALUE < b + Long.MIN_VALUE;
    }

    /** {@code floor((2^128 - 1) / d) - 2^64}: from 11 bits to 21, 34 and 64 by Newton's steps. */
    static long reciprocal(long d) {
        long upper40 = (d >>> 24) + 1;
        long v0 = FIRST_ESTIMATE / (int) (d >>> 55);
        long v1 = (v0 << 11) - (v0 * v0 * upper40 >>> 40) - 1;
        long v2 = (v1 << 13) + (v1 * ((1L << 60) - v1 * upper40) >>> 47);
        long odd = -(d & 1);
        long error = (v2 >>> 1 & odd) - v2 * ((d >>> 1) - odd);
        long v3 = (v2 << 31) + (Math.unsignedMultiplyHigh(v2, error) >>> 1);
        long carry = less(v3 * d + d, d) ? 1 : 0;
        return v3 - (Math.unsignedMultiplyHigh(v3, d) + d + carry);
    }

    /** {@code (u1, u0) / d} for {@code u1 < d}; v is d's reciprocal. */
    static long quotient(long u1, long u0, long d, long v) {
        long product = v * u1;
        long q0 = product + u0;
        long q1 = Math.unsignedMultiplyHigh(v, u1) + u1 + (less(q0, product) ? 1 : 0) + 1;
        long r = u0 - q1 * d;
        if (less(q0, r)) {
            q1--;
            r += d;
        }
        return less(r, d) ? q1 : q1 + 1;
    }

    /** {@code floor((2^192 - 1) / (d1, d0)) - 2^64}. */
    static long reciprocal(long d1, long d0) {
        long v = reciprocal(d1);
        long p = d1 * v + d0;
        if (less(p, d0)) {
            v--;
            if (!less(p, d1)) {
                v--;
                p -= d1;
            }
            p -= d1;
        }
        long t1 = Math.unsignedMultiplyHigh(v, d0);
        long t0 = v * d0;
        p += t1;
        if (less(p, t1)) {
            v--;
            if (less(d1, p) || p == d1 && !less(t0, d0)) {
                v--;
            }
        }
        return v;
    }

    /**
     * {@code (u2, u1, u0) / (d1, d0)} for {@code (u2, u1) < (d1, d0)}; v is the reciprocal of both
     * words.
     */
    static long quotient(long u2, long u1, long u0, long d1, long d0, long v) {
        long product = v * u2;
        long q0 = product + u1;
        long q1 = Math.unsignedMultiplyHigh(v, u2) + u2 + (less(q0, product) ? 1 : 0);
        long t0 = d0 * q1;
        long t1 = Math.unsignedMultiplyHigh(d0, q1);
        long r0 = u0 - t0;
        long r1 = u1 - q1 * d1 - t1 - (less(u0, t0) ? 1 : 0);
        r1 -= d1 + (less(r0, d0) ? 1 : 0);
        r0 -= d0;
        q1++;
        if (!less(r1, q0)) {
            q1--;
            r0 += d0;
            r1 += d1 + (less(r0, d0) ? 1 : 0);
        }
        return less(d1, r1) || r1 == d1 && !less(r0, d0) ? q1 + 1 : q1;
    }

    /** The bits of (high, low) shifted left by 0 to 63 that end up in the upper word. */
    static long shiftedHigh(long high, long low, int shift) {
        // Shifting right by 64 would be shifting by 0, hence in two steps.
        return high << shift | (low >>> 1) >>> (63 - shift);
    }

    static int bits(long low, int high) {
        return high != 0
                ? 96 - Integer.numberOfLeadingZeros(high)
                : 64 - Long.numberOfLeadingZeros(low);
    }
}
