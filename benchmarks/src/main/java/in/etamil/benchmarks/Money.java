package in.etamil.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Interest and instalments with {@code BigDecimal}. */
final class Money {
    private static final MathContext DIGITS = new MathContext(28, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    private Money() {}

    static String emi() {
        BigDecimal rate = new BigDecimal("8.35").divide(new BigDecimal(1200), DIGITS);
        BigDecimal payment = new BigDecimal("42918.75");
        BigDecimal interestPaid = BigDecimal.ZERO;
        for (int loan = 0; loan < 50; loan++) {
            BigDecimal balance = new BigDecimal("5000000.00");
            for (int month = 0; month < 240; month++) {
                BigDecimal interest = balance.multiply(rate).setScale(2, RoundingMode.HALF_UP);
                interestPaid = interestPaid.add(interest);
                balance = balance.add(interest).subtract(payment);
            }
        }
        return HandWritten.plain(interestPaid);
    }

    static String dailyInterest() {
        BigDecimal balance = new BigDecimal("250000.00");
        BigDecimal rate = new BigDecimal("0.0675");
        for (int day = 0; day < 7300; day++) {
            BigDecimal interest = balance.multiply(rate).divide(DAYS, 2, RoundingMode.HALF_UP);
            balance = balance.add(interest);
        }
        return HandWritten.plain(balance);
    }

    static String fibonacci() {
        return HandWritten.plain(fibonacci(new BigDecimal(20)));
    }

    private static BigDecimal fibonacci(BigDecimal n) {
        if (n.compareTo(TWO) < 0) {
            return n;
        }
        return fibonacci(n.subtract(BigDecimal.ONE)).add(fibonacci(n.subtract(TWO)));
    }

    static String recursionFour() {
        BigDecimal rate = new BigDecimal("1.0425");
        BigDecimal payment = new BigDecimal("1200.50");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 100; i++) {
            sum = sum.add(grow(BigDecimal.valueOf(100_000 + i), rate, payment, 100));
        }
        return HandWritten.plain(sum);
    }

    private static BigDecimal grow(
            BigDecimal balance, BigDecimal rate, BigDecimal payment, int years) {
        if (years == 0) {
            return balance;
        }
        BigDecimal grown = balance.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        return grow(grown.subtract(payment), rate, payment, years - 1);
    }

    static String closures() {
        List<UnaryOperator<BigDecimal>> rules =
                List.of(rule("0.05"), rule("0.025"), rule("0.01"), rule("-0.03"));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 10_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(i);
            for (UnaryOperator<BigDecimal> rule : rules) {
                amount = rule.apply(amount);
            }
            sum = sum.add(amount);
        }
        return HandWritten.plain(sum);
    }

    private static UnaryOperator<BigDecimal> rule(String text) {
        BigDecimal rate = new BigDecimal(text);
        return amount -> amount.add(amount.multiply(rate));
    }
}
