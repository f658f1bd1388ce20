package in.etamil.internal.number;

/** Cutting decimals off a number given by its words (see {@link Scratch}); never overflows. */
final class Rounding {
    /** What becomes of the digits cut off. */
    enum Mode {
        HALF_AWAY_FROM_ZERO,
        TOWARDS_ZERO,
        AWAY_FROM_ZERO
    }

    private Rounding() {}

    /** Leaves the number with {@code places} decimals, which are fewer than it has. */
    static void round(long low, int high, int flags, int places, Mode mode, Scratch out) {
        int drop = (flags & ~Scratch.NEGATIVE) - places;
        int first = Math.min(drop, Tens.WORD);
        int shift = Tens.shift(first);
        long d = Tens.divisor(first);
        long v = Tens.reciprocal(first);
        long upper = high & 0xFFFF_FFFFL;
        long u2 = Words.shiftedHigh(0, upper, shift);
        long u1 = Words.shiftedHigh(upper, low, shift);
        long u0 = low << shift;
        long q1 = Words.quotient(u2, u1, d, v);
        long q0 = Words.quotient(u1 - q1 * d, u0, d, v);
        long rest = u0 - q0 * d;
        boolean up;
        if (drop > Tens.WORD) {
            // At most 33 bits are left.
            long ten = Tens.low(drop - Tens.WORD);
            long tail = q0 % ten;
            q0 /= ten;
            up = roundsUp(mode, tail, ten - tail, rest != 0);
        } else {
            up = roundsUp(mode, rest, d - rest, false);
        }
        if (up) {
            q0++;
            q1 += q0 == 0 ? 1 : 0;
        }
        out.set(q0, (int) q1, (q0 | q1) == 0 ? places : places | flags & Scratch.NEGATIVE);
    }

    /**
     * {@code other} is what the rest lacks to a whole; {@code more} tells of something smaller cut
     * off before.
     */
    private static boolean roundsUp(Mode mode, long rest, long other, boolean more) {
        return switch (mode) {
            case HALF_AWAY_FROM_ZERO -> !Words.less(rest, other);
            case TOWARDS_ZERO -> false;
            case AWAY_FROM_ZERO -> rest != 0 || more;
        };
    }
}
