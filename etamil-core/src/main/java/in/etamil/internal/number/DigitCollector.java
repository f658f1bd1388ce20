package in.etamil.internal.number;

import org.jspecify.annotations.Nullable;

/**
 * A mantissa growing digit by digit. The first decimal that does not fit decides the rounding, 5
 * and up away from zero; a whole digit that does not fit makes the number too large.
 */
final class DigitCollector {
    private static final long WORD_32 = 0xFFFF_FFFFL;

    /** 2^96 with its last digit rounded off. */
    private static final long TENTH_OF_LIMIT_LOW = 0x9999_9999_9999_999AL;

    private static final int TENTH_OF_LIMIT_HIGH = 0x1999_9999;

    private long low;
    private int high;
    private int scale;
    private boolean tooLarge;

    /**
     * Adds the digit standing {@code place} places behind the point; false when the number is
     * decided.
     */
    boolean add(int digit, long place) {
        if (place <= 0) {
            tooLarge = !append(digit);
            return !tooLarge;
        }
        if (place <= Decimal.MAX_SCALE && append(digit)) {
            scale = (int) place;
            return true;
        }
        scale = (int) Math.min(place - 1, Decimal.MAX_SCALE);
        if (digit >= 5 && place - 1 == scale) {
            roundUp();
        }
        return false;
    }

    private boolean append(int digit) {
        long lower = (low & WORD_32) * 10 + digit;
        long middle = (low >>> 32) * 10 + (lower >>> 32);
        long upper = (high & WORD_32) * 10 + (middle >>> 32);
        if (upper > WORD_32) {
            return false;
        }
        low = middle << 32 | lower & WORD_32;
        high = (int) upper;
        return true;
    }

    private void roundUp() {
        low++;
        if (low != 0) {
            return;
        }
        high++;
        if (high != 0) {
            return;
        }
        tooLarge = scale == 0;
        low = TENTH_OF_LIMIT_LOW;
        high = TENTH_OF_LIMIT_HIGH;
        scale--;
    }

    /** The number, when the last digit given stood {@code place} places behind the point. */
    @Nullable Decimal finish(long place, boolean negative) {
        if ((low | high) != 0) {
            for (long missing = -place; missing > 0 && !tooLarge; missing--) {
                tooLarge = !append(0);
            }
        }
        return result(negative);
    }

    /** The number, or null when it is too large. */
    @Nullable Decimal result(boolean negative) {
        return tooLarge ? null : Decimal.ofMagnitude(low, high, scale, negative);
    }
}
