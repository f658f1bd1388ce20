package in.etamil.internal.number;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;

/** Quotients of numbers given by their words (see {@link Scratch}). */
final class Division {
    private Division() {}

    static void divide(
            long aLow, int aHigh, int aFlags, long bLow, int bHigh, int bFlags, Scratch out) {
        if ((bLow | bHigh) == 0) {
            throw new Fault(Message.DIVISION_BY_ZERO);
        }
        if ((aLow | aHigh) == 0) {
            out.set(0, 0, 0);
            return;
        }
        int scale = (aFlags & ~Scratch.NEGATIVE) - (bFlags & ~Scratch.NEGATIVE);
        int sign = (aFlags ^ bFlags) & Scratch.NEGATIVE;
        // Enough digits for 96 bits of quotient and less than 98; none beyond 28 decimals.
        int room = (97 - Words.bits(aLow, aHigh) + Words.bits(bLow, bHigh)) * 1233 >> 12;
        int digits = Math.min(Decimal.MAX_SCALE - scale, room);
        long top = widen(aLow, aHigh, digits, out);
        if (bHigh == 0) {
            byOneWord(bLow, scale, digits, sign, out);
        } else {
            byTwoWords(top, bLow, bHigh & 0xFFFF_FFFFL, scale, digits, sign, out);
        }
    }

    /** The magnitude times 10^digits: three words in the product, and a fourth one returned. */
    private static long widen(long low, int high, int digits, Scratch out) {
        int first = Math.min(digits, Decimal.MAX_SCALE);
        Multiplication.product(low, high & 0xFFFF_FFFFL, Tens.low(first), Tens.high(first), out);
        long top = 0;
        for (int left = digits - first; left > 0; left -= Tens.WORD) {
            long ten = Tens.low(Math.min(left, Tens.WORD));
            long carry = Math.unsignedMultiplyHigh(out.product0, ten);
            out.product0 *= ten;
            long middle = out.product1 * ten + carry;
            carry =
                    Math.unsignedMultiplyHigh(out.product1, ten)
                            + (Words.less(middle, carry) ? 1 : 0);
            out.product1 = middle;
            long upper = out.product2 * ten + carry;
            top =
                    top * ten
                            + Math.unsignedMultiplyHigh(out.product2, ten)
                            + (Words.less(upper, carry) ? 1 : 0);
            out.product2 = upper;
        }
        return top;
    }

    private static void byOneWord(long divisor, int scale, int digits, int sign, Scratch out) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long d = divisor << shift;
        long v = out.reciprocalOf(d);
        long u2 = Words.shiftedHigh(out.product2, out.product1, shift);
        long u1 = Words.shiftedHigh(out.product1, out.product0, shift);
        long u0 = out.product0 << shift;
        long q1 = Words.quotient(u2, u1, d, v);
        long q0 = Words.quotient(u1 - q1 * d, u0, d, v);
        long rest = u0 - q0 * d;
        Quotient.settle(
                q1, q0, rest != 0, Long.compareUnsigned(rest, d - rest), scale, digits, sign, out);
    }

    private static void byTwoWords(
            long top, long low, long high, int scale, int digits, int sign, Scratch out) {
        int shift = Long.numberOfLeadingZeros(high);
        long d1 = Words.shiftedHigh(high, low, shift);
        long d0 = low << shift;
        long v = Words.reciprocal(d1, d0);
        long u3 = Words.shiftedHigh(top, out.product2, shift);
        long u2 = Words.shiftedHigh(out.product2, out.product1, shift);
        long u1 = Words.shiftedHigh(out.product1, out.product0, shift);
        long u0 = out.product0 << shift;
        long q1 = Words.quotient(u3, u2, u1, d1, d0, v);
        long r0 = u1 - q1 * d0;
        long r1 =
                u2
                        - q1 * d1
                        - Math.unsignedMultiplyHigh(q1, d0)
                        - (Words.less(u1, q1 * d0) ? 1 : 0);
        long q0 = Words.quotient(r1, r0, u0, d1, d0, v);
        long rest0 = u0 - q0 * d0;
        long rest1 =
                r0
                        - q0 * d1
                        - Math.unsignedMultiplyHigh(q0, d0)
                        - (Words.less(u0, q0 * d0) ? 1 : 0);
        long other0 = d0 - rest0;
        long other1 = d1 - rest1 - (Words.less(d0, rest0) ? 1 : 0);
        int half =
                rest1 == other1
                        ? Long.compareUnsigned(rest0, other0)
                        : Long.compareUnsigned(rest1, other1);
        Quotient.settle(q1, q0, (rest0 | rest1) != 0, half, scale, digits, sign, out);
    }
}
