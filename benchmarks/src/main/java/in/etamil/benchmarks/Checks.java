package in.etamil.benchmarks;

import java.math.BigDecimal;

/** Checks that succeed or fail, with a result type. */
final class Checks {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Checks() {}

    private sealed interface Result {}

    private record Success(BigDecimal amount) implements Result {}

    private record Failure(String reason) implements Result {}

    static String run() {
        BigDecimal balance = BigDecimal.valueOf(8000);
        BigDecimal sum = BigDecimal.ZERO;
        int failures = 0;
        for (int i = 0; i < 10_000; i++) {
            if (transfer(balance, BigDecimal.valueOf(i - 1000)) instanceof Success success) {
                sum = sum.add(success.amount);
            } else {
                failures++;
            }
        }
        return HandWritten.plain(sum) + " " + failures;
    }

    private static Result transfer(BigDecimal balance, BigDecimal amount) {
        Result left = withdraw(balance, amount);
        return left instanceof Success success ? new Success(success.amount.add(HALF)) : left;
    }

    private static Result withdraw(BigDecimal balance, BigDecimal amount) {
        Result checked = check(amount);
        if (!(checked instanceof Success good)) {
            return checked;
        }
        if (good.amount.compareTo(balance) > 0) {
            return new Failure("போதாது");
        }
        return new Success(balance.subtract(good.amount));
    }

    private static Result check(BigDecimal amount) {
        return amount.signum() < 0 ? new Failure("எதிர்மறை") : new Success(amount);
    }
}
