package in.etamil.internal.number;

import java.math.BigInteger;

/**
 * The arithmetic of docs/semantics.md#numbers in the plainest way: big integers, one rule after the
 * other, nothing shared with the arithmetic it is there to check. The mantissa carries the sign.
 */
public record NumberModel(BigInteger mantissa, int scale) {
    private static final BigInteger LARGEST = BigInteger.TWO.pow(96).subtract(BigInteger.ONE);
    private static final int LAST_SCALE = 28;

    /** A result whose integer part does not fit. */
    public static final class Overflow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A division by zero. */
    public static final class ZeroDivisor extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public NumberModel {
        if (scale < 0 || scale > LAST_SCALE || !fits(mantissa)) {
            throw new IllegalArgumentException(mantissa + " / 10^" + scale);
        }
    }

    public static NumberModel of(Decimal number) {
        return new NumberModel(number.mantissa(), number.scale());
    }

    /** Exact sum at the larger scale; a zero operand gives the other one with its scale. */
    public static NumberModel add(NumberModel a, NumberModel b) {
        if (a.mantissa.signum() == 0) {
            return b;
        }
        if (b.mantissa.signum() == 0) {
            return a;
        }
        int scale = Math.max(a.scale, b.scale);
        return lowered(a.at(scale).add(b.at(scale)), scale);
    }

    public static NumberModel subtract(NumberModel a, NumberModel b) {
        return add(a, new NumberModel(b.mantissa.negate(), b.scale));
    }

    /** Exact product at the sum of the scales; a product that is zero or too small is 0. */
    public static NumberModel multiply(NumberModel a, NumberModel b) {
        NumberModel product = lowered(a.mantissa.multiply(b.mantissa), a.scale + b.scale);
        return product.mantissa.signum() == 0 ? new NumberModel(BigInteger.ZERO, 0) : product;
    }

    public static NumberModel divide(NumberModel a, NumberModel b) {
        if (b.mantissa.signum() == 0) {
            throw new ZeroDivisor();
        }
        if (a.mantissa.signum() == 0) {
            return new NumberModel(BigInteger.ZERO, 0);
        }
        int difference = a.scale - b.scale;
        if (difference >= 0 && a.mantissa.mod(b.mantissa.abs()).signum() == 0) {
            return new NumberModel(a.mantissa.divide(b.mantissa), difference);
        }
        for (int scale = LAST_SCALE; scale >= 0; scale--) {
            // a / b = mantissas' quotient / 10^difference, wanted in units of 10^-scale.
            int power = scale - difference;
            BigInteger quotient =
                    power >= 0
                            ? dividedHalfEven(a.mantissa.multiply(ten(power)), b.mantissa)
                            : dividedHalfEven(a.mantissa, b.mantissa.multiply(ten(-power)));
            if (fits(quotient)) {
                return withoutZeros(quotient, scale, Math.max(0, difference));
            }
        }
        throw new Overflow();
    }

    /** Half away from zero; as it is when there are no more decimals than that. */
    public static NumberModel round(NumberModel x, int places) {
        if (x.scale <= places) {
            return x;
        }
        BigInteger unit = ten(x.scale - places);
        BigInteger magnitude =
                x.mantissa
                        .abs()
                        .multiply(BigInteger.TWO)
                        .add(unit)
                        .divide(unit.multiply(BigInteger.TWO));
        return new NumberModel(x.mantissa.signum() < 0 ? magnitude.negate() : magnitude, places);
    }

    public static NumberModel floor(NumberModel x) {
        BigInteger unit = ten(x.scale);
        return new NumberModel(x.mantissa.subtract(x.mantissa.mod(unit)).divide(unit), 0);
    }

    public static int compare(NumberModel a, NumberModel b) {
        return a.at(LAST_SCALE).compareTo(b.at(LAST_SCALE));
    }

    /** The printing form of 4.11. */
    public static String toText(NumberModel x) {
        String text = toScaledText(x);
        if (x.scale == 0) {
            return text;
        }
        text = text.replaceAll("0+$", "");
        text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return text.equals("-0") ? "0" : text;
    }

    /** The JSON form of docs/semantics.md#json. */
    public static String toScaledText(NumberModel x) {
        String digits = x.mantissa.abs().toString();
        digits = "0".repeat(Math.max(0, x.scale + 1 - digits.length())) + digits;
        int point = digits.length() - x.scale;
        String text =
                x.scale == 0 ? digits : digits.substring(0, point) + "." + digits.substring(point);
        return x.mantissa.signum() < 0 ? "-" + text : text;
    }

    private BigInteger at(int largerScale) {
        return mantissa.multiply(ten(largerScale - scale));
    }

    /**
     * Lowers the scale until it is allowed and the mantissa fits, rounding the exact value once.
     */
    private static NumberModel lowered(BigInteger exact, int scale) {
        for (int to = Math.min(scale, LAST_SCALE); to >= 0; to--) {
            BigInteger rounded = dividedHalfEven(exact, ten(scale - to));
            if (fits(rounded)) {
                return new NumberModel(rounded, to);
            }
        }
        throw new Overflow();
    }

    private static NumberModel withoutZeros(BigInteger mantissa, int scale, int least) {
        BigInteger left = mantissa;
        int to = scale;
        while (to > least && left.mod(BigInteger.TEN).signum() == 0) {
            left = left.divide(BigInteger.TEN);
            to--;
        }
        return new NumberModel(left, to);
    }

    private static BigInteger dividedHalfEven(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.abs().divideAndRemainder(divisor.abs());
        int half = parts[1].multiply(BigInteger.TWO).compareTo(divisor.abs());
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        BigInteger magnitude = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return dividend.signum() * divisor.signum() < 0 ? magnitude.negate() : magnitude;
    }

    private static boolean fits(BigInteger mantissa) {
        return mantissa.abs().compareTo(LARGEST) <= 0;
    }

    private static BigInteger ten(int power) {
        return BigInteger.TEN.pow(power);
    }
}
