package in.etamil.benchmarks;

import java.math.BigDecimal;

/** Income tax by slabs for 100,000 incomes, in three kinds of Java. */
final class SlabTax {
    static final int TURNS = 100_000;

    private static final BigDecimal FIRST = BigDecimal.valueOf(300_000);
    private static final BigDecimal SECOND = BigDecimal.valueOf(700_000);
    private static final BigDecimal BASE = BigDecimal.valueOf(20_000);
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.10");
    private static final BigDecimal STEP = BigDecimal.valueOf(20);
    private static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private SlabTax() {}

    /** Amounts in BigDecimal, the counter an int: what a Java developer writes. */
    static String intCounter() {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < TURNS; i++) {
            total = total.add(tax(BigDecimal.valueOf(i * 20L)));
        }
        return HandWritten.plain(total);
    }

    /** Every number a BigDecimal, the counter too, as every number of the language is a decimal. */
    static String decimalCounter() {
        BigDecimal end = BigDecimal.valueOf(TURNS);
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal i = BigDecimal.ZERO;
        while (i.compareTo(end) < 0) {
            total = total.add(tax(i.multiply(STEP)));
            i = i.add(BigDecimal.ONE);
        }
        return HandWritten.plain(total);
    }

    private static BigDecimal tax(BigDecimal income) {
        if (income.compareTo(FIRST) <= 0) {
            return BigDecimal.ZERO;
        }
        if (income.compareTo(SECOND) <= 0) {
            return income.subtract(FIRST).multiply(FIVE_PERCENT);
        }
        return BASE.add(income.subtract(SECOND).multiply(TEN_PERCENT));
    }

    /**
     * The least that exact decimals cost: every number, the counter too, an unscaled long and a
     * scale in two local variables, every step checked for overflow, nothing allocated.
     */
    static String twoLocals() {
        long total = 0;
        int totalScale = 0;
        long i = 0;
        int iScale = 0;
        while (less(i, iScale, TURNS, 0)) {
            long income = Math.multiplyExact(i, 20L);
            int incomeScale = iScale;
            long tax;
            int taxScale;
            if (!less(300_000, 0, income, incomeScale)) {
                tax = 0;
                taxScale = 0;
            } else if (!less(700_000, 0, income, incomeScale)) {
                long part = Math.subtractExact(income, scaled(300_000, incomeScale));
                tax = Math.multiplyExact(part, 5L);
                taxScale = incomeScale + 2;
            } else {
                long part = Math.subtractExact(income, scaled(700_000, incomeScale));
                // 10% is 0.1, with one decimal.
                taxScale = incomeScale + 1;
                tax = Math.addExact(scaled(20_000, taxScale), Math.multiplyExact(part, 1L));
            }
            int scale = Math.max(totalScale, taxScale);
            total = Math.addExact(scaled(total, scale - totalScale), scaled(tax, scale - taxScale));
            totalScale = scale;
            i = Math.addExact(i, scaled(1, iScale));
        }
        return HandWritten.plain(BigDecimal.valueOf(total, totalScale));
    }

    private static boolean less(long left, int leftScale, long right, int rightScale) {
        return leftScale == rightScale
                ? left < right
                : scaled(left, Math.max(0, rightScale - leftScale))
                        < scaled(right, Math.max(0, leftScale - rightScale));
    }

    private static long scaled(long unscaled, int places) {
        return places == 0 ? unscaled : Math.multiplyExact(unscaled, TENS[places]);
    }
}
