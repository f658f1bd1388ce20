package in.etamil.internal.number;

/**
 * Where the arithmetic leaves its results: a magnitude of 96 bits, its scale and its sign, or the
 * word of an unboxed number that a function does not return. Reused from one operation to the next
 * by its owner; never shared between threads.
 */
public class Scratch {
    static final int NEGATIVE = Integer.MIN_VALUE;

    /** The second word of an unboxed result (see {@link Unboxed}). */
    public long tail;

    /** The low 64 bits of the magnitude. */
    long low;

    /** The upper 32 bits of the magnitude. */
    int high;

    /** The scale, with the top bit set for a negative number; zero is never negative. */
    int scaleAndSign;

    /** A product on its way, lowest word first. */
    long product0;

    long product1;
    long product2;

    /** The last divisor, and its reciprocal: programs divide by the same number again and again. */
    private long divisor;

    private long reciprocal;

    /** {@link Words#reciprocal(long)} of a divisor, which is never zero. */
    long reciprocalOf(long d) {
        if (d != divisor) {
            reciprocal = Words.reciprocal(d);
            divisor = d;
        }
        return reciprocal;
    }

    void set(long low, int high, int scaleAndSign) {
        this.low = low;
        this.high = high;
        this.scaleAndSign = scaleAndSign;
    }

    Decimal box() {
        return Decimal.ofMagnitude(low, high, scaleAndSign & ~NEGATIVE, scaleAndSign < 0);
    }
}
