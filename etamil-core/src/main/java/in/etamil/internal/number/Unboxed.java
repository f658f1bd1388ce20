package in.etamil.internal.number;

/**
 * The arithmetic of docs/semantics.md#numbers on numbers that emitted code holds in two words,
 * without an object: {@code u} and {@code t}.
 *
 * <ul>
 *   <li>Narrow: t is the scale, 0 to 28; u is the signed mantissa.
 *   <li>Wide: u is the low word of the magnitude; t holds its upper 32 bits in bits 0 to 31, the
 *       scale in bits 32 to 36, a one in bit 62, and the sign in bit 63.
 * </ul>
 *
 * A number is narrow exactly when its signed mantissa fits a long. Functions return u and leave t
 * in the scratch, where the caller reads it before anything else can write there. Those whose names
 * end in {@code Narrow} know nothing of wide numbers and need no scratch.
 */
public final class Unboxed {
    /** What the functions for narrow numbers give when they cannot tell the result. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** A second word that no number has: nothing is there. */
    public static final long NOTHING = -1;

    private static final long WIDE = 1L << 62;

    /** Narrow are those second words that have no other bits than these. */
    private static final long NARROW_BITS = 63;

    /** The largest power of ten below 2^63. */
    private static final int LONG_DIGITS = 18;

    /** To so many places, 28 decimals are exact enough to tell a quotient of longs from a half. */
    private static final int FEW_PLACES = 8;

    private Unboxed() {}

    // ---- narrow

    /**
     * The mantissa of a sum of narrow numbers of one scale, which it has too; {@link #UNKNOWN} when
     * the numbers or the sum are wide.
     */
    public static long addSame(long au, long bu, long t) {
        long sum = au + bu;
        // One of the numbers is often a constant, whose sign needs no test then.
        boolean fits = bu >= 0 ? sum >= au : sum < au;
        return fits && isNarrow(t) ? sum : UNKNOWN;
    }

    /** As {@link #addSame} for a difference. */
    public static long subtractSame(long au, long bu, long t) {
        long difference = au - bu;
        boolean fits = bu >= 0 ? difference <= au : difference > au;
        return fits && isNarrow(t) ? difference : UNKNOWN;
    }

    /**
     * The mantissa of a sum of narrow numbers of two scales, whose scale is the larger one; {@link
     * #UNKNOWN} when an operand or the sum is wide, or a zero has the larger scale and must not
     * hand it on. One method, so that the JVM's compiler takes it in whole where it is often
     * needed.
     */
    public static long addMixed(long au, long at, long bu, long bt) {
        long step = bt - at;
        long small = step < 0 ? bu : au;
        long other = step < 0 ? au : bu;
        long up = step < 0 ? -step : step;
        if (!isNarrow(at | bt) || up > LONG_DIGITS || other == 0) {
            return UNKNOWN;
        }
        long ten = Tens.low((int) up);
        long aligned = small * ten;
        long sum = aligned + other;
        return Math.multiplyHigh(small, ten) != aligned >> 63
                        || ((aligned ^ sum) & (other ^ sum)) < 0
                ? UNKNOWN
                : sum;
    }

    /** As {@link #addMixed} for a difference. */
    public static long subtractMixed(long au, long at, long bu, long bt) {
        return bu == UNKNOWN ? UNKNOWN : addMixed(au, at, -bu, bt);
    }

    /**
     * The mantissa of a narrow product, whose scale is {@link #productScale}; {@link #UNKNOWN} when
     * an operand or the product is wide.
     */
    public static long multiplyNarrow(long au, long at, long bu, long bt) {
        return isNarrow(at | bt) && at + bt <= Decimal.MAX_SCALE ? product(au, bu) : UNKNOWN;
    }

    private static long product(long au, long bu) {
        long product = au * bu;
        return Math.multiplyHigh(au, bu) == product >> 63 ? product : UNKNOWN;
    }

    /** The scale of a narrow product: a zero has none. */
    public static long productScale(long product, long at, long bt) {
        return product == 0 ? 0 : at + bt;
    }

    /** As {@link #productScale}, left in the scratch. */
    public static void leaveProductScale(long product, long at, long bt, Scratch out) {
        out.tail = productScale(product, at, bt);
    }

    // ---- arithmetic

    /** Raises NUMBER_OVERFLOW when the sum does not fit. */
    public static long add(long au, long at, long bu, long bt, Scratch out) {
        long sum = at == bt ? addSame(au, bu, at) : addMixed(au, at, bu, bt);
        if (sum != UNKNOWN) {
            out.tail = Math.max(at, bt);
            return sum;
        }
        return addWords(au, at, bu, bt, 0, out);
    }

    /** Raises NUMBER_OVERFLOW when the difference does not fit. */
    public static long subtract(long au, long at, long bu, long bt, Scratch out) {
        long difference = at == bt ? subtractSame(au, bu, at) : subtractMixed(au, at, bu, bt);
        if (difference != UNKNOWN) {
            out.tail = Math.max(at, bt);
            return difference;
        }
        return addWords(au, at, bu, bt, Scratch.NEGATIVE, out);
    }

    private static long addWords(long au, long at, long bu, long bt, int turn, Scratch out) {
        Addition.add(
                low(au, at),
                high(at),
                flags(au, at),
                low(bu, bt),
                high(bt),
                flags(bu, bt) ^ turn,
                out);
        return settled(out);
    }

    /** Raises NUMBER_OVERFLOW when the product does not fit. */
    public static long multiply(long au, long at, long bu, long bt, Scratch out) {
        long product = multiplyNarrow(au, at, bu, bt);
        if (product != UNKNOWN) {
            out.tail = productScale(product, at, bt);
            return product;
        }
        return multiplyWords(au, at, bu, bt, out);
    }

    private static long multiplyWords(long au, long at, long bu, long bt, Scratch out) {
        Multiplication.multiply(
                low(au, at), high(at), flags(au, at), low(bu, bt), high(bt), flags(bu, bt), out);
        return settled(out);
    }

    /** Raises DIVISION_BY_ZERO, or NUMBER_OVERFLOW when the quotient does not fit. */
    public static long divide(long au, long at, long bu, long bt, Scratch out) {
        if (isNarrow(at | bt) && Tens.isPower(bu)) {
            int scale = (int) (at - bt) + Tens.exponent(bu);
            if (au != 0 && scale >= 0 && scale <= Decimal.MAX_SCALE) {
                return dividedByTen(au, scale, Math.max(0, at - bt), out);
            }
        }
        Division.divide(
                low(au, at), high(at), flags(au, at), low(bu, bt), high(bt), flags(bu, bt), out);
        return settled(out);
    }

    /** Dividing by a power of ten moves the point; what follows is as after any division. */
    private static long dividedByTen(long mantissa, int scale, long least, Scratch out) {
        long left = mantissa;
        int places = scale;
        while (places > least && left % 10 == 0) {
            left /= 10;
            places--;
        }
        out.tail = places;
        return left;
    }

    // ---- rounding

    /** Rounds half away from zero; as it is when the scale is at most {@code places}. */
    public static long round(long u, long t, int places, Scratch out) {
        int drop = scale(t) - places;
        if (drop <= 0) {
            out.tail = t;
            return u;
        }
        if (isNarrow(t) && drop <= LONG_DIGITS) {
            long magnitude = Math.abs(u);
            long quotient = Tens.quotient(magnitude, drop);
            long ten = Tens.low(drop);
            long rounded = magnitude - quotient * ten >= ten >> 1 ? quotient + 1 : quotient;
            out.tail = places;
            return u < 0 ? -rounded : rounded;
        }
        return rounded(u, t, places, Rounding.Mode.HALF_AWAY_FROM_ZERO, out);
    }

    private static long rounded(long u, long t, int places, Rounding.Mode mode, Scratch out) {
        Rounding.round(low(u, t), high(t), flags(u, t), places, mode, out);
        return settled(out);
    }

    /** The greatest whole number that is not larger. */
    public static long floor(long u, long t, Scratch out) {
        if (scale(t) == 0) {
            out.tail = t;
            return u;
        }
        if (t > 0 && t <= LONG_DIGITS) {
            out.tail = 0;
            // All ones where u is negative: floor(u / d) is ~(~u / d) there.
            long sign = u >> 63;
            return Tens.quotient(u ^ sign, (int) t) ^ sign;
        }
        boolean below = signum(u, t) < 0;
        Rounding.Mode mode = below ? Rounding.Mode.AWAY_FROM_ZERO : Rounding.Mode.TOWARDS_ZERO;
        return rounded(u, t, 0, mode, out);
    }

    /** {@link #round} of what {@link #multiply} gives. */
    public static long multiplyAndRound(
            long au, long at, long bu, long bt, int places, Scratch out) {
        long product = multiplyNarrow(au, at, bu, bt);
        if (product != UNKNOWN) {
            return round(product, productScale(product, at, bt), places, out);
        }
        return multiplyAndRoundWords(au, at, bu, bt, places, out);
    }

    private static long multiplyAndRoundWords(
            long au, long at, long bu, long bt, int places, Scratch out) {
        Multiplication.product(
                low(au, at), high(at) & 0xFFFF_FFFFL, low(bu, bt), high(bt) & 0xFFFF_FFFFL, out);
        long rounded = RoundedProduct.round(scale(at) + scale(bt), places, out);
        if (rounded != UNKNOWN) {
            out.tail = places;
            return (flags(au, at) ^ flags(bu, bt)) < 0 ? -rounded : rounded;
        }
        long product = multiplyWords(au, at, bu, bt, out);
        return round(product, out.tail, places, out);
    }

    /**
     * {@link #round} of what {@link #divide} gives. A quotient of two longs is farther from a whole
     * and from a half than 28 digits move it, so that it can be rounded by its remainder.
     */
    public static long divideAndRound(long au, long at, long bu, long bt, int places, Scratch out) {
        int digits = places + (int) (bt - at);
        boolean narrow = isNarrow(at | bt) && bu != 0 && places <= FEW_PLACES;
        if (narrow && digits >= -LONG_DIGITS && digits <= LONG_DIGITS) {
            long dividend = widened(au, digits);
            long divisor = widened(bu, -digits);
            if (dividend != 0 && divisor != 0) {
                // Divided by bu first: it is often a constant.
                long quotient = cut(dividend / bu, -digits);
                long rest = dividend - quotient * divisor;
                if (rest != 0) {
                    out.tail = places;
                    boolean up = Math.abs(rest) >= Math.abs(divisor) - Math.abs(rest);
                    return !up ? quotient : (rest ^ divisor) < 0 ? quotient - 1 : quotient + 1;
                }
            }
        }
        long quotient = divide(au, at, bu, bt, out);
        return round(quotient, out.tail, places, out);
    }

    /** The number without so many of its last digits, if any. */
    private static long cut(long number, int digits) {
        if (digits <= 0) {
            return number;
        }
        long quotient = Tens.quotient(Math.abs(number), digits);
        return number < 0 ? -quotient : quotient;
    }

    /**
     * The mantissa with so many noughts behind it, if any; 0 where they do not fit, and for the one
     * number that has no opposite.
     */
    private static long widened(long mantissa, int digits) {
        if (digits <= 0) {
            return mantissa == Long.MIN_VALUE ? 0 : mantissa;
        }
        long ten = Tens.low(digits);
        long product = mantissa * ten;
        return Math.multiplyHigh(mantissa, ten) == product >> 63 ? product : 0;
    }

    /** {@link #floor} of what {@link #divide} gives. */
    public static long divideAndFloor(long au, long at, long bu, long bt, Scratch out) {
        // A quotient of two longs that is not whole is too far from the next whole number for 28
        // digits to reach it.
        if (at == bt && isNarrow(at) && bu != 0 && (bu != -1 || au != Long.MIN_VALUE)) {
            out.tail = 0;
            return Math.floorDiv(au, bu);
        }
        long quotient = divide(au, at, bu, bt, out);
        return floor(quotient, out.tail, out);
    }

    // ---- looking

    /** Whether these second words are those of narrow numbers of one scale. */
    public static boolean areNarrowOfOneScale(long at, long bt) {
        return at == bt && isNarrow(at);
    }

    /** -1, 0 or 1. */
    public static int compare(long au, long at, long bu, long bt) {
        if (at == bt && isNarrow(at)) {
            return Long.compare(au, bu);
        }
        return compareOther(au, at, bu, bt);
    }

    private static int compareOther(long au, long at, long bu, long bt) {
        if (isNarrow(at) && isNarrow(bt)) {
            int step = (int) (bt - at);
            if (step > 0 && step <= LONG_DIGITS) {
                return WordOrder.compareNarrow(au, bu, step);
            }
            if (step < 0 && step >= -LONG_DIGITS) {
                return -WordOrder.compareNarrow(bu, au, -step);
            }
        }
        return WordOrder.compare(
                low(au, at), high(at), flags(au, at), low(bu, bt), high(bt), flags(bu, bt));
    }

    /** -1, 0 or 1. */
    public static int signum(long u, long t) {
        return isNarrow(t) ? Long.signum(u) : t < 0 ? -1 : 1;
    }

    /** The index that the number is, if it is a whole one from 0 on without decimals; else -1. */
    public static int index(long u, long t) {
        return t == 0 && u >= 0 && u <= Integer.MAX_VALUE ? (int) u : -1;
    }

    // ---- objects

    /** The number as an object. */
    public static Decimal box(long u, long t) {
        return isNarrow(t) ? Decimal.of(u, (int) t) : new WideDecimal(u, high(t), flags(u, t));
    }

    /** The words of an object. */
    public static long words(Decimal number, Scratch out) {
        out.tail = tail(number);
        return mantissa(number);
    }

    /** The first word of an object. */
    public static long mantissa(Decimal number) {
        return number instanceof NarrowDecimal narrow ? narrow.mantissa : number.low();
    }

    /** The second word of an object. */
    public static long tail(Decimal number) {
        return number instanceof NarrowDecimal narrow
                ? narrow.scale
                : tail(number.high(), number.scaleAndSign());
    }

    // ---- words

    /** Whether the second word is a narrow number's. */
    public static boolean isNarrow(long t) {
        return (t & ~NARROW_BITS) == 0;
    }

    private static long tail(int high, int flags) {
        return high & 0xFFFF_FFFFL
                | (long) (flags & ~Scratch.NEGATIVE) << 32
                | WIDE
                | (flags < 0 ? Long.MIN_VALUE : 0);
    }

    private static int scale(long t) {
        return isNarrow(t) ? (int) t : (int) (t >>> 32 & 31);
    }

    private static long low(long u, long t) {
        return isNarrow(t) ? Math.abs(u) : u;
    }

    private static int high(long t) {
        return isNarrow(t) ? 0 : (int) t;
    }

    private static int flags(long u, long t) {
        boolean negative = isNarrow(t) ? u < 0 : t < 0;
        return negative ? scale(t) | Scratch.NEGATIVE : scale(t);
    }

    /** Brings what an algorithm left in the scratch into the form of this class. */
    private static long settled(Scratch out) {
        long low = out.low;
        int flags = out.scaleAndSign;
        boolean negative = flags < 0;
        if (out.high == 0 && (low >= 0 || negative && low == Long.MIN_VALUE)) {
            out.tail = flags & ~Scratch.NEGATIVE;
            return negative ? -low : low;
        }
        out.tail = tail(out.high, flags);
        return low;
    }
}
