package in.etamil.internal.number;

import java.math.BigInteger;

/** A number whose signed mantissa is beyond a long; never zero. */
final class WideDecimal extends Decimal {
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private final long low;
    private final int high;
    private final int scaleAndSign;

    WideDecimal(long low, int high, int scaleAndSign) {
        this.low = low;
        this.high = high;
        this.scaleAndSign = scaleAndSign;
    }

    @Override
    public Decimal negate() {
        if (low == Long.MIN_VALUE && high == 0 && scaleAndSign >= 0) {
            // 2^63 turns into the one negative mantissa of a long that has no positive counterpart.
            return of(low, scaleAndSign);
        }
        return new WideDecimal(low, high, scaleAndSign ^ Scratch.NEGATIVE);
    }

    @Override
    long low() {
        return low;
    }

    @Override
    int high() {
        return high;
    }

    @Override
    int scaleAndSign() {
        return scaleAndSign;
    }

    @Override
    public int scale() {
        return scaleAndSign & ~Scratch.NEGATIVE;
    }

    @Override
    public int signum() {
        return scaleAndSign < 0 ? -1 : 1;
    }

    @Override
    public boolean isZero() {
        return false;
    }

    @Override
    public BigInteger mantissa() {
        BigInteger lower = BigInteger.valueOf(low);
        if (low < 0) {
            lower = lower.add(WORD);
        }
        BigInteger magnitude = BigInteger.valueOf(high & 0xFFFF_FFFFL).shiftLeft(64).add(lower);
        return scaleAndSign < 0 ? magnitude.negate() : magnitude;
    }
}
