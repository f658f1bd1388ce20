package in.etamil.internal.number;

/**
 * The arithmetic of language.md 4.1 on numbers that emitted code holds in three words, without an
 * object: {@code u}, {@code s}, {@code w}.
 *
 * <ul>
 *   <li>s from 0 to 28: narrow. u is the signed mantissa, s the scale; w means nothing.
 *   <li>s = {@link #WIDE}: wide. u is the low word of the magnitude; w holds its upper 32 bits in
 *       bits 0 to 31, the scale in bits 32 to 36, and the sign in bit 63.
 * </ul>
 *
 * A number is narrow exactly when its signed mantissa fits a long. Functions return u and leave s
 * and w in the scratch, where the caller reads them before anything else can write there.
 */
public final class Unboxed {
    /** The second word of a wide number. */
    public static final int WIDE = 64;

    /** The largest power of ten below 2^63. */
    private static final int LONG_DIGITS = 18;

    /** To so many places a quotient that fits a long has many more digits than are kept. */
    private static final int FEW_PLACES = 12;

    private Unboxed() {}

    // ---- arithmetic

    public static long add(long au, int as, long aw, long bu, int bs, long bw, Scratch out) {
        if ((as | bs) < WIDE) {
            if (au == 0) {
                return narrow(bu, bs, out);
            }
            if (bu == 0) {
                return narrow(au, as, out);
            }
            int step = bs - as;
            if (step >= -LONG_DIGITS && step <= LONG_DIGITS) {
                long ten = Tens.low(Math.abs(step));
                long small = step >= 0 ? au : bu;
                long other = step >= 0 ? bu : au;
                long aligned = small * ten;
                long sum = aligned + other;
                if (Math.multiplyHigh(small, ten) == aligned >> 63
                        && ((aligned ^ sum) & (other ^ sum)) >= 0) {
                    return narrow(sum, Math.max(as, bs), out);
                }
            }
        }
        return addWords(au, as, aw, bu, bs, bw, 0, out);
    }

    public static long subtract(long au, int as, long aw, long bu, int bs, long bw, Scratch out) {
        if (bs < WIDE && bu != Long.MIN_VALUE) {
            return add(au, as, aw, -bu, bs, bw, out);
        }
        return addWords(au, as, aw, bu, bs, bw, Scratch.NEGATIVE, out);
    }

    private static long addWords(
            long au, int as, long aw, long bu, int bs, long bw, int turn, Scratch out) {
        Addition.add(
                low(au, as),
                high(as, aw),
                flags(au, as, aw),
                low(bu, bs),
                high(bs, bw),
                flags(bu, bs, bw) ^ turn,
                out);
        return settled(out);
    }

    public static long multiply(long au, int as, long aw, long bu, int bs, long bw, Scratch out) {
        if ((as | bs) < WIDE) {
            long product = au * bu;
            if (product == 0 && (au == 0 || bu == 0)) {
                return narrow(0, 0, out);
            }
            int scale = as + bs;
            if (scale <= Decimal.MAX_SCALE && Math.multiplyHigh(au, bu) == product >> 63) {
                return narrow(product, scale, out);
            }
        }
        Multiplication.multiply(
                low(au, as),
                high(as, aw),
                flags(au, as, aw),
                low(bu, bs),
                high(bs, bw),
                flags(bu, bs, bw),
                out);
        return settled(out);
    }

    public static long divide(long au, int as, long aw, long bu, int bs, long bw, Scratch out) {
        if ((as | bs) < WIDE && Tens.isPower(bu)) {
            int scale = as - bs + Tens.exponent(bu);
            if (au != 0 && scale >= 0 && scale <= Decimal.MAX_SCALE) {
                return dividedByTen(au, scale, Math.max(0, as - bs), out);
            }
        }
        Division.divide(
                low(au, as),
                high(as, aw),
                flags(au, as, aw),
                low(bu, bs),
                high(bs, bw),
                flags(bu, bs, bw),
                out);
        return settled(out);
    }

    /** Dividing by a power of ten moves the point; what follows is as after any division. */
    private static long dividedByTen(long mantissa, int scale, int least, Scratch out) {
        long left = mantissa;
        int places = scale;
        while (places > least && left % 10 == 0) {
            left /= 10;
            places--;
        }
        return narrow(left, places, out);
    }

    /** {@code 0 - a}. */
    public static long negate(long au, int as, long aw, Scratch out) {
        return subtract(0, 0, 0, au, as, aw, out);
    }

    /** Rounds half away from zero; as it is when the scale is at most {@code places}. */
    public static long round(long au, int as, long aw, int places, Scratch out) {
        if (as < WIDE) {
            int drop = as - places;
            if (drop <= 0) {
                return narrow(au, as, out);
            }
            if (drop <= LONG_DIGITS) {
                long ten = Tens.low(drop);
                long quotient = au / ten;
                long rest = au - quotient * ten;
                long half = ten >> 1;
                long up = rest >= half ? 1 : rest <= -half ? -1 : 0;
                return narrow(quotient + up, places, out);
            }
        } else if ((int) (aw >>> 32 & 31) <= places) {
            return wide(au, aw, out);
        }
        return rounded(au, as, aw, places, Rounding.Mode.HALF_AWAY_FROM_ZERO, out);
    }

    /** The greatest whole number that is not larger. */
    public static long floor(long au, int as, long aw, Scratch out) {
        if (as == 0) {
            return narrow(au, 0, out);
        }
        if (as <= LONG_DIGITS) {
            return narrow(Math.floorDiv(au, Tens.low(as)), 0, out);
        }
        if (as == WIDE && (aw >>> 32 & 31) == 0) {
            return wide(au, aw, out);
        }
        boolean below = signum(au, as, aw) < 0;
        Rounding.Mode mode = below ? Rounding.Mode.AWAY_FROM_ZERO : Rounding.Mode.TOWARDS_ZERO;
        return rounded(au, as, aw, 0, mode, out);
    }

    /**
     * {@link #round} of what {@link #divide} gives. The quotient's digits behind the third after
     * the last one kept matter only where they are all nines or noughts or near a half.
     */
    public static long divideAndRound(
            long au, int as, long aw, long bu, int bs, long bw, int places, Scratch out) {
        int digits = places + 3 + bs - as;
        boolean narrow = (as | bs) < WIDE && bu != 0 && places <= FEW_PLACES;
        if (narrow && digits >= -LONG_DIGITS && digits <= LONG_DIGITS) {
            long dividend = widened(au, digits);
            long divisor = widened(bu, -digits);
            if (dividend != 0 && divisor != 0) {
                long quotient = dividend / divisor;
                long kept = quotient / 1000;
                long tail = Math.abs(quotient - kept * 1000);
                boolean clear = tail != 0 && tail != 499 && tail != 999;
                if (clear && quotient * divisor != dividend) {
                    long up = tail < 500 ? 0 : quotient < 0 ? -1 : 1;
                    return narrow(kept + up, places, out);
                }
            }
        }
        long quotient = divide(au, as, aw, bu, bs, bw, out);
        return round(quotient, out.scale, out.upper, places, out);
    }

    /** The mantissa with so many noughts behind it, if any; 0 where they do not fit. */
    private static long widened(long mantissa, int digits) {
        if (digits <= 0) {
            return mantissa;
        }
        long ten = Tens.low(digits);
        long product = mantissa * ten;
        return Math.multiplyHigh(mantissa, ten) == product >> 63 ? product : 0;
    }

    /** {@link #floor} of what {@link #divide} gives. */
    public static long divideAndFloor(
            long au, int as, long aw, long bu, int bs, long bw, Scratch out) {
        // A quotient of two longs that is not whole is too far from the next whole number for 28
        // digits to reach it.
        if (as == bs && as < WIDE && bu != 0 && (bu != -1 || au != Long.MIN_VALUE)) {
            return narrow(Math.floorDiv(au, bu), 0, out);
        }
        long quotient = divide(au, as, aw, bu, bs, bw, out);
        return floor(quotient, out.scale, out.upper, out);
    }

    private static long rounded(
            long au, int as, long aw, int places, Rounding.Mode mode, Scratch out) {
        Rounding.round(low(au, as), high(as, aw), flags(au, as, aw), places, mode, out);
        return settled(out);
    }

    // ---- looking

    /** -1, 0 or 1. */
    public static int compare(long au, int as, long aw, long bu, int bs, long bw) {
        if ((as | bs) < WIDE) {
            int step = bs - as;
            if (step == 0) {
                return Long.compare(au, bu);
            }
            if (step > 0 && step <= LONG_DIGITS) {
                return Comparison.compareNarrow(au, bu, step);
            }
            if (step < 0 && step >= -LONG_DIGITS) {
                return -Comparison.compareNarrow(bu, au, -step);
            }
        }
        return Comparison.compare(
                low(au, as),
                high(as, aw),
                flags(au, as, aw),
                low(bu, bs),
                high(bs, bw),
                flags(bu, bs, bw));
    }

    /** -1, 0 or 1. */
    public static int signum(long u, int s, long w) {
        return s < WIDE ? Long.signum(u) : w < 0 ? -1 : 1;
    }

    // ---- objects

    /** The number as an object. */
    public static Decimal box(long u, int s, long w) {
        return s < WIDE
                ? Decimal.of(u, s)
                : new WideDecimal(
                        u, (int) w, (int) (w >>> 32 & 31) | (w < 0 ? Scratch.NEGATIVE : 0));
    }

    /** The words of an object. */
    public static long words(Decimal number, Scratch out) {
        if (number instanceof NarrowDecimal narrow) {
            return narrow(narrow.mantissa, narrow.scale, out);
        }
        return wide(number.low(), upper(number.high(), number.scaleAndSign()), out);
    }

    /** The second word of a constant, for emitted code. */
    public static int scaleWord(Decimal number) {
        return number instanceof NarrowDecimal narrow ? narrow.scale : WIDE;
    }

    /** The first word of a constant, for emitted code. */
    public static long mantissaWord(Decimal number) {
        return number instanceof NarrowDecimal narrow ? narrow.mantissa : number.low();
    }

    /** The third word of a constant, for emitted code. */
    public static long upperWord(Decimal number) {
        return number instanceof NarrowDecimal ? 0 : upper(number.high(), number.scaleAndSign());
    }

    // ---- words

    private static long narrow(long u, int s, Scratch out) {
        out.scale = s;
        return u;
    }

    private static long wide(long u, long w, Scratch out) {
        out.scale = WIDE;
        out.upper = w;
        return u;
    }

    private static long upper(int high, int flags) {
        return high & 0xFFFF_FFFFL
                | (long) (flags & ~Scratch.NEGATIVE) << 32
                | (flags < 0 ? Long.MIN_VALUE : 0);
    }

    private static long low(long u, int s) {
        return s < WIDE ? Math.abs(u) : u;
    }

    private static int high(int s, long w) {
        return s < WIDE ? 0 : (int) w;
    }

    private static int flags(long u, int s, long w) {
        return s < WIDE
                ? s | (u < 0 ? Scratch.NEGATIVE : 0)
                : (int) (w >>> 32 & 31) | (w < 0 ? Scratch.NEGATIVE : 0);
    }

    /** Brings what an algorithm left in the scratch into the form of this class. */
    private static long settled(Scratch out) {
        long low = out.low;
        int flags = out.scaleAndSign;
        boolean negative = flags < 0;
        if (out.high == 0 && (low >= 0 || negative && low == Long.MIN_VALUE)) {
            return narrow(negative ? -low : low, flags & ~Scratch.NEGATIVE, out);
        }
        return wide(low, upper(out.high, flags), out);
    }
}
