package in.etamil.internal.number;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The arithmetic of language.md 4.1. */
final class DecimalArithmetic {
    private DecimalArithmetic() {}

    static Decimal add(Decimal a, Decimal b) {
        if (a.isZero()) {
            return b;
        }
        return b.isZero() ? a : fit(a.toBigDecimal().add(b.toBigDecimal()));
    }

    static Decimal subtract(Decimal a, Decimal b) {
        return add(a, b.negate());
    }

    static Decimal multiply(Decimal a, Decimal b) {
        if (a.isZero() || b.isZero()) {
            return Decimal.ZERO;
        }
        return fit(a.toBigDecimal().multiply(b.toBigDecimal()));
    }

    static Decimal divide(Decimal a, Decimal b) {
        if (b.isZero()) {
            throw new Fault(Message.DIVISION_BY_ZERO);
        }
        if (a.isZero()) {
            return Decimal.ZERO;
        }
        int least = Math.max(0, a.scale() - b.scale());
        for (int scale = Decimal.MAX_SCALE; scale >= 0; scale--) {
            BigDecimal quotient = a.toBigDecimal().divide(b.toBigDecimal(), scale, RoundingMode.HALF_EVEN);
            if (quotient.unscaledValue().abs().bitLength() <= 96) {
                while (quotient.scale() > least && quotient.unscaledValue().mod(BigInteger.TEN).signum() == 0) {
                    quotient = quotient.setScale(quotient.scale() - 1);
                }
                return Decimal.of(quotient.unscaledValue(), quotient.scale());
            }
        }
        throw new Fault(Message.NUMBER_OVERFLOW);
    }

    private static Decimal fit(BigDecimal exact) {
        if (exact.signum() == 0) {
            return Decimal.of(0, exact.scale());
        }
        Decimal result = DecimalEdge.fit(exact);
        if (result == null) {
            throw new Fault(Message.NUMBER_OVERFLOW);
        }
        return result.isZero() ? Decimal.ZERO : result;
    }

    static Decimal round(Decimal a, int places) {
        return a.scale() <= places ? a : rescale(a, places, RoundingMode.HALF_UP);
    }

    static Decimal floor(Decimal a) {
        return rescale(a, 0, RoundingMode.FLOOR);
    }

    static Decimal ceiling(Decimal a) {
        return rescale(a, 0, RoundingMode.CEILING);
    }

    static Decimal truncate(Decimal a) {
        return rescale(a, 0, RoundingMode.DOWN);
    }

    private static Decimal rescale(Decimal a, int scale, RoundingMode mode) {
        return Decimal.of(a.toBigDecimal().setScale(scale, mode).unscaledValue(), scale);
    }

    static boolean isWhole(Decimal a) {
        return a.compareTo(a.truncate()) == 0;
    }

    static int compare(Decimal a, Decimal b) {
        return a.toBigDecimal().compareTo(b.toBigDecimal());
    }

    static int hash(Decimal a) {
        return a.isZero() ? 0 : a.toBigDecimal().stripTrailingZeros().hashCode();
    }
}
