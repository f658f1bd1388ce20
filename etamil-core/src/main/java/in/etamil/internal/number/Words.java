package in.etamil.internal.number;

/**
 * Division of long unsigned words by a divisor whose top bit is set, through a reciprocal worked out once
 * (Möller and Granlund, "Improved division by invariant integers"). The remainder follows from the quotient:
 * it is the dividend's low word minus quotient times divisor, modulo 2^64.
 */
final class Words {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private Words() {}

    static boolean less(long a, long b) {
        return a + Long.MIN_VALUE < b + Long.MIN_VALUE;
    }

    /** {@code floor((2^128 - 1) / d) - 2^64}. */
    static long reciprocal(long d) {
        // The dividend is (~d, 2^64 - 1), divided in two halves of 32 bits as on paper.
        long d1 = d >>> 32;
        long d0 = d & LOW_32;
        long upper = half(~d, LOW_32, d, d1, d0);
        long rest = (~d << 32 | LOW_32) - upper * d;
        return upper << 32 | half(rest, LOW_32, d, d1, d0);
    }

    /** {@code (u * 2^32 + next) / d} for {@code u < d}: an estimate from d's upper half, at most two too large. */
    private static long half(long u, long next, long d, long d1, long d0) {
        long q = Long.divideUnsigned(u, d1);
        long rest = u - q * d1;
        while (q > LOW_32 || less(rest << 32 | next, q * d0)) {
            q--;
            rest += d1;
            if (rest > LOW_32) {
                break;
            }
        }
        return q;
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

    /** {@code (u2, u1, u0) / (d1, d0)} for {@code (u2, u1) < (d1, d0)}; v is the reciprocal of both words. */
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
        return high != 0 ? 96 - Integer.numberOfLeadingZeros(high) : 64 - Long.numberOfLeadingZeros(low);
    }
}
