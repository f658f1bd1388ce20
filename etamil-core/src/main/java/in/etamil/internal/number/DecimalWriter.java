package in.etamil.internal.number;

import java.math.BigDecimal;

/** The two text forms of a number. */
final class DecimalWriter {
    private DecimalWriter() {}

    static String plain(Decimal number) {
        if (number.isZero()) {
            return "0";
        }
        BigDecimal value = number.toBigDecimal().stripTrailingZeros();
        return value.toPlainString();
    }

    static String scaled(Decimal number) {
        return number.toBigDecimal().toPlainString();
    }
}
