package in.etamil.internal.number;

import java.math.BigInteger;

/** A number whose signed mantissa is a long. */
public final class NarrowDecimal extends Decimal {
    public final long mantissa;
    public final int scale;

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
    long low() {
        return Math.abs(mantissa);
    }

    @Override
    int high() {
        return 0;
    }

    @Override
    int scaleAndSign() {
        return mantissa < 0 ? scale | Scratch.NEGATIVE : scale;
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
