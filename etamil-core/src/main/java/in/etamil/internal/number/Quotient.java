package in.etamil.internal.number;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;

/**
 * The end of a division: rounding the raw quotient once, half to even, and dropping its trailing
 * zeros.
 */
final class Quotient {
    private static final long LIMIT_HIGH = 1L << 32;

    private Quotient() {}

    /**
     * Settles a raw quotient of at most 98 bits that was cut off with {@code digits} digits beyond
     * {@code scale}; {@code rest} tells whether a remainder was left, {@code half} how it compares
     * with half of the divisor.
     */
    static void settle(
            long high,
            long low,
            boolean rest,
            int half,
            int scale,
            int digits,
            int sign,
            Scratch out) {
        int reached = scale + digits;
        boolean up = half > 0 || half == 0 && (low & 1) != 0;
        boolean full = high == LIMIT_HIGH - 1 && low == -1;
        if (high >= LIMIT_HIGH || up && full) {
            dropDigit(high, low, rest, out);
            reached--;
        } else {
            long rounded = up ? low + 1 : low;
            out.low = rounded;
            out.high = (int) (up && rounded == 0 ? high + 1 : high);
        }
        if (reached < 0) {
            throw new Fault(Message.NUMBER_OVERFLOW);
        }
        // Never below the dividend's scale minus the divisor's: 10.00 / 2 is 5.00.
        int least = Math.max(0, scale);
        if ((out.low | out.high) == 0) {
            out.scaleAndSign = least;
        } else {
            out.scaleAndSign = reached | sign;
            TrailingZeros.strip(out, least);
        }
    }

    private static void dropDigit(long high, long low, boolean rest, Scratch out) {
        long q1 = high / 10;
        long middle = high % 10 << 32 | low >>> 32;
        long q0Upper = middle / 10;
        long lower = middle % 10 << 32 | low & 0xFFFF_FFFFL;
        long q0 = q0Upper << 32 | lower / 10;
        long digit = lower % 10;
        if (digit > 5 || digit == 5 && (rest || (q0 & 1) != 0)) {
            q0++;
            if (q0 == 0) {
                q1++;
            }
        }
        out.low = q0;
        out.high = (int) q1;
    }
}
