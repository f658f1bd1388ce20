package in.etamil.internal.number;

import java.math.BigInteger;

/** A number whose signed mantissa is a long. */
final class NarrowDecimal extends Decimal {
    final long mantissa;
    private final int scale;

    NarrowDecimal(long mantissa, int scale) {
        this.mantissa = mantissa;
        this.scale = scale;
    }

    @Override
    public Decimal negate() {
        if (mantissa == Long.MIN_VALUE) {
            return new WideDecimal(mantissa, 0, scale);
        }
        return of(-mantissa, scale);
    }

    @Override
    public int scale() {
        return scale;
    }

    @Override
    public int signum() {
        return Long.signum(mantissa);
    }

    @Override
    public boolean isZero() {
        return mantissa == 0;
    }

    @Override
    public BigInteger mantissa() {
        return BigInteger.valueOf(mantissa);
    }
}
