package in.etamil.internal.number;

import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of docs/semantics.md#numbers on boxed numbers: what fits a long is done here,
 * everything else by the algorithms on words.
 */
final class DecimalArithmetic {
    /** The largest power of ten below 2^63. */
    private static final int LONG_DIGITS = 18;

    private DecimalArithmetic() {}

    static Decimal add(Decimal a, Decimal b) {
        Decimal sum =
                a instanceof NarrowDecimal x && b instanceof NarrowDecimal y
                        ? addNarrow(x.mantissa, x.scale, y.mantissa, y.scale)
                        : null;
        return sum == null ? addWords(a, b, b.scaleAndSign()) : sum;
    }

    static Decimal subtract(Decimal a, Decimal b) {
        Decimal difference =
                a instanceof NarrowDecimal x
                                && b instanceof NarrowDecimal y
                                && y.mantissa != Long.MIN_VALUE
                        ? addNarrow(x.mantissa, x.scale, -y.mantissa, y.scale)
                        : null;
        return difference == null
                ? addWords(a, b, b.scaleAndSign() ^ Scratch.NEGATIVE)
                : difference;
    }

    /** The sum, or null where the aligned operands or the sum do not fit a long. */
    private static @Nullable Decimal addNarrow(long a, int aScale, long b, int bScale) {
        if (a == 0 || b == 0) {
            return a == 0 ? Decimal.of(b, bScale) : Decimal.of(a, aScale);
        }
        int step = bScale - aScale;
        long left = a;
        long right = b;
        if (step != 0) {
            if (step > LONG_DIGITS || step < -LONG_DIGITS) {
                return null;
            }
            long ten = Tens.low(Math.abs(step));
            long coarse = step > 0 ? a : b;
            long aligned = coarse * ten;
            if (Math.multiplyHigh(coarse, ten) != aligned >> 63) {
                return null;
            }
            left = step > 0 ? aligned : a;
            right = step > 0 ? b : aligned;
        }
        long sum = left + right;
        return ((left ^ sum) & (right ^ sum)) < 0
                ? null
                : Decimal.of(sum, Math.max(aScale, bScale));
    }

    private static Decimal addWords(Decimal a, Decimal b, int flags) {
        Scratch out = new Scratch();
        Addition.add(a.low(), a.high(), a.scaleAndSign(), b.low(), b.high(), flags, out);
        return out.box();
    }

    static Decimal multiply(Decimal a, Decimal b) {
        if (a instanceof NarrowDecimal x && b instanceof NarrowDecimal y) {
            long product = x.mantissa * y.mantissa;
            if (product == 0 && (x.mantissa == 0 || y.mantissa == 0)) {
                return Decimal.of(0);
            }
            int scale = x.scale + y.scale;
            if (scale <= Decimal.MAX_SCALE
                    && Math.multiplyHigh(x.mantissa, y.mantissa) == product >> 63) {
                return Decimal.of(product, scale);
            }
        }
        Scratch out = new Scratch();
        Multiplication.multiply(
                a.low(), a.high(), a.scaleAndSign(), b.low(), b.high(), b.scaleAndSign(), out);
        return out.box();
    }

    static Decimal divide(Decimal a, Decimal b) {
        Scratch out = new Scratch();
        Division.divide(
                a.low(), a.high(), a.scaleAndSign(), b.low(), b.high(), b.scaleAndSign(), out);
        return out.box();
    }

    static Decimal round(Decimal a, int places) {
        if (places < 0) {
            throw new IllegalArgumentException("places " + places);
        }
        int scale = a.scale();
        if (scale <= places) {
            return a;
        }
        if (a instanceof NarrowDecimal x && scale - places <= LONG_DIGITS) {
            long ten = Tens.low(scale - places);
            long quotient = x.mantissa / ten;
            long rest = x.mantissa - quotient * ten;
            long half = ten >> 1;
            if (rest >= half) {
                quotient++;
            } else if (rest <= -half) {
                quotient--;
            }
            return Decimal.of(quotient, places);
        }
        return roundWords(a, places, Rounding.Mode.HALF_AWAY_FROM_ZERO);
    }

    static Decimal floor(Decimal a) {
        return whole(a, a.signum() < 0 ? Rounding.Mode.AWAY_FROM_ZERO : Rounding.Mode.TOWARDS_ZERO);
    }

    static Decimal ceiling(Decimal a) {
        return whole(a, a.signum() < 0 ? Rounding.Mode.TOWARDS_ZERO : Rounding.Mode.AWAY_FROM_ZERO);
    }

    static Decimal truncate(Decimal a) {
        return whole(a, Rounding.Mode.TOWARDS_ZERO);
    }

    private static Decimal whole(Decimal a, Rounding.Mode mode) {
        return a.scale() == 0 ? a : roundWords(a, 0, mode);
    }

    private static Decimal roundWords(Decimal a, int places, Rounding.Mode mode) {
        Scratch out = new Scratch();
        Rounding.round(a.low(), a.high(), a.scaleAndSign(), places, mode, out);
        return out.box();
    }

    static boolean isWhole(Decimal a) {
        int scale = a.scale();
        if (scale == 0) {
            return true;
        }
        if (a instanceof NarrowDecimal x && scale <= LONG_DIGITS) {
            return x.mantissa % Tens.low(scale) == 0;
        }
        return compare(a, truncate(a)) == 0;
    }

    static int compare(Decimal a, Decimal b) {
        if (a instanceof NarrowDecimal x && b instanceof NarrowDecimal y) {
            int step = y.scale - x.scale;
            if (step == 0) {
                return Long.compare(x.mantissa, y.mantissa);
            }
            if (step > 0 && step <= LONG_DIGITS) {
                return WordOrder.compareNarrow(x.mantissa, y.mantissa, step);
            }
            if (step < 0 && step >= -LONG_DIGITS) {
                return -WordOrder.compareNarrow(y.mantissa, x.mantissa, -step);
            }
        }
        return WordOrder.compare(
                a.low(), a.high(), a.scaleAndSign(), b.low(), b.high(), b.scaleAndSign());
    }

    /**
     * The hash of the words without trailing zeros, so that narrow and wide forms of one value
     * agree.
     */
    static int hash(Decimal a) {
        if (a.isZero()) {
            return 0;
        }
        Scratch words = new Scratch();
        words.set(a.low(), a.high(), a.scaleAndSign());
        TrailingZeros.strip(words, 0);
        return (Long.hashCode(words.low) * 31 + words.high) * 31 + words.scaleAndSign;
    }
}
