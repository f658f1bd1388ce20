package in.etamil.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The lines of invoices through small methods that return records. */
final class Invoices {
    private static final BigDecimal MANY = BigDecimal.valueOf(50);
    private static final BigDecimal DISCOUNT = new BigDecimal("0.075");
    private static final BigDecimal TAX = new BigDecimal("0.18");
    private static final BigDecimal PAISE = new BigDecimal("0.45");

    private Invoices() {}

    private record Amounts(BigDecimal base, BigDecimal tax, BigDecimal all) {
        Amounts plus(Amounts other) {
            return new Amounts(base.add(other.base), tax.add(other.tax), all.add(other.all));
        }
    }

    static String run() {
        Amounts sum = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        for (int i = 0; i < 500; i++) {
            BigDecimal price = BigDecimal.valueOf(i).add(PAISE);
            for (int line = 1; line <= 20; line++) {
                sum = sum.plus(line(BigDecimal.valueOf(line * 4L), price));
            }
        }
        return HandWritten.plain(sum.base)
                + " "
                + HandWritten.plain(sum.tax)
                + " "
                + HandWritten.plain(sum.all);
    }

    private static Amounts line(BigDecimal quantity, BigDecimal price) {
        BigDecimal base = quantity.multiply(price).subtract(discount(quantity, price));
        BigDecimal tax = base.multiply(TAX).setScale(2, RoundingMode.HALF_UP);
        return new Amounts(base, tax, base.add(tax));
    }

    private static BigDecimal discount(BigDecimal quantity, BigDecimal price) {
        return quantity.compareTo(MANY) > 0
                ? quantity.multiply(price).multiply(DISCOUNT)
                : BigDecimal.ZERO;
    }
}
