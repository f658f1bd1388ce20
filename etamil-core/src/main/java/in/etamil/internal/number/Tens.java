package in.etamil.internal.number;

/** The powers of ten, and what dividing by them needs. */
final class Tens {
    /** The largest power of ten in one unsigned word; its top bit is set. */
    static final int WORD = 19;

    /** 10^0 to 10^28: the low words, and the upper words. */
    private static final long[] LOW = new long[29];

    private static final long[] HIGH = new long[29];

    /** The largest power of five in one word. */
    static final int FIVES = 27;

    /**
     * 5^0 to 5^27 shifted until the top bit is set, and the reciprocals of those. Shifted so, a
     * power of ten up to 10^19 is the same as that of five.
     */
    private static final long[] DIVISOR = new long[FIVES + 1];

    private static final long[] RECIPROCAL = new long[FIVES + 1];

    private static final int[] SHIFT_OF_FIVE = new int[FIVES + 1];

    /** 2^127 divided by those shifted powers, rounded up, for n from 1 to 18. */
    private static final long[] INVERSE = new long[WORD];

    static {
        LOW[0] = 1;
        for (int i = 1; i < LOW.length; i++) {
            LOW[i] = LOW[i - 1] * 10;
            HIGH[i] = HIGH[i - 1] * 10 + Math.unsignedMultiplyHigh(LOW[i - 1], 10);
        }
        long five = 1;
        for (int i = 0; i < DIVISOR.length; i++) {
            SHIFT_OF_FIVE[i] = Long.numberOfLeadingZeros(five);
            DIVISOR[i] = five << SHIFT_OF_FIVE[i];
            RECIPROCAL[i] = Words.reciprocal(DIVISOR[i]);
            five *= 5;
        }
        for (int i = 1; i < INVERSE.length; i++) {
            INVERSE[i] = (RECIPROCAL[i] >>> 1 | Long.MIN_VALUE) + 1;
        }
    }

    private Tens() {}

    /** The low word of 10^n; for n up to 19 the whole of it, unsigned. */
    static long low(int n) {
        return LOW[n];
    }

    static long high(int n) {
        return HIGH[n];
    }

    /** Whether the value is 10^0 to 10^18. */
    static boolean isPower(long value) {
        return value > 0 && LOW[exponent(value)] == value;
    }

    /** The exponent of a power of ten; for any other positive number, something in range. */
    static int exponent(long value) {
        // A power of ten has just more bits than its exponent's share of those of a digit.
        return (64 - Long.numberOfLeadingZeros(value)) * 1233 >> 12;
    }

    static int shift(int n) {
        return Long.numberOfLeadingZeros(LOW[n]);
    }

    static long divisor(int n) {
        return DIVISOR[n];
    }

    static long reciprocal(int n) {
        return RECIPROCAL[n];
    }

    static int shiftOfFive(int n) {
        return SHIFT_OF_FIVE[n];
    }

    /**
     * {@code magnitude / 10^n} for a magnitude up to 2^63 and n from 1 to 18, by a multiplication
     * (Granlund and Montgomery, "Division by invariant integers using multiplication").
     */
    static long quotient(long magnitude, int n) {
        return Math.unsignedMultiplyHigh(magnitude, INVERSE[n]) >>> 63 - shift(n);
    }

    /** The number of decimal digits of (high, low) below 2^96; none for zero. */
    static int digits(long high, long low) {
        int bits =
                high != 0
                        ? 128 - Long.numberOfLeadingZeros(high)
                        : 64 - Long.numberOfLeadingZeros(low);
        int digits = bits * 1233 >> 12;
        long tenHigh = HIGH[digits];
        boolean reached = high == tenHigh ? !Words.less(low, LOW[digits]) : high > tenHigh;
        return reached ? digits + 1 : digits;
    }
}
