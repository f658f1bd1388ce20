package in.etamil.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: each task as a Java developer would write it for exact money, every number a
 * BigDecimal.
 */
final class HandWritten {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final MathContext DIGITS = new MathContext(28, RoundingMode.HALF_EVEN);

    private HandWritten() {}

    static String run(String task) {
        return switch (task) {
            case "slab-tax" -> plain(slabTax());
            case "emi" -> plain(emi());
            case "recursion" -> plain(fibonacci(new BigDecimal(20)));
            case "append" -> append();
            case "element-set" -> elementSet();
            case "field-set" -> fieldSet();
            case "text-building" -> textBuilding();
            default -> throw new IllegalArgumentException(task);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal slabTax() {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal end = new BigDecimal(20_000);
        for (BigDecimal i = BigDecimal.ZERO; i.compareTo(end) < 0; i = i.add(ONE)) {
            total = total.add(tax(i.multiply(new BigDecimal(100))));
        }
        return total;
    }

    private static BigDecimal tax(BigDecimal income) {
        if (income.compareTo(new BigDecimal(300_000)) <= 0) {
            return BigDecimal.ZERO;
        }
        if (income.compareTo(new BigDecimal(700_000)) <= 0) {
            return income.subtract(new BigDecimal(300_000)).multiply(new BigDecimal("0.05"));
        }
        return new BigDecimal(20_000)
                .add(income.subtract(new BigDecimal(700_000)).multiply(new BigDecimal("0.10")));
    }

    private static BigDecimal emi() {
        BigDecimal rate = new BigDecimal("8.35").divide(new BigDecimal(1200), DIGITS);
        BigDecimal payment = new BigDecimal("42918.75");
        BigDecimal interestPaid = BigDecimal.ZERO;
        for (int loan = 0; loan < 50; loan++) {
            BigDecimal balance = new BigDecimal("5000000.00");
            BigDecimal month = BigDecimal.ZERO;
            BigDecimal months = new BigDecimal(240);
            while (month.compareTo(months) < 0) {
                BigDecimal interest = balance.multiply(rate).setScale(2, RoundingMode.HALF_UP);
                interestPaid = interestPaid.add(interest);
                balance = balance.add(interest).subtract(payment);
                month = month.add(ONE);
            }
        }
        return interestPaid;
    }

    private static BigDecimal fibonacci(BigDecimal n) {
        if (n.compareTo(new BigDecimal(2)) < 0) {
            return n;
        }
        return fibonacci(n.subtract(ONE)).add(fibonacci(n.subtract(new BigDecimal(2))));
    }

    private static String append() {
        List<BigDecimal> list = new ArrayList<>();
        BigDecimal end = new BigDecimal(20_000);
        for (BigDecimal i = BigDecimal.ZERO; i.compareTo(end) < 0; i = i.add(ONE)) {
            list.add(i);
        }
        return String.valueOf(list.size());
    }

    private static String elementSet() {
        List<BigDecimal> list = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            list.add(BigDecimal.ZERO);
        }
        BigDecimal turn = BigDecimal.ZERO;
        BigDecimal turns = new BigDecimal(200);
        BigDecimal end = new BigDecimal(100);
        while (turn.compareTo(turns) < 0) {
            for (BigDecimal i = BigDecimal.ZERO; i.compareTo(end) < 0; i = i.add(ONE)) {
                list.set(i.intValueExact(), list.get(i.intValueExact()).add(ONE));
            }
            turn = turn.add(ONE);
        }
        return plain(list.get(99));
    }

    private static String fieldSet() {
        Map<String, BigDecimal> record = new HashMap<>();
        record.put("வரவு", BigDecimal.ZERO);
        record.put("செலவு", BigDecimal.ZERO);
        record.put("மீதி", BigDecimal.ZERO);
        BigDecimal end = new BigDecimal(20_000);
        for (BigDecimal i = BigDecimal.ZERO; i.compareTo(end) < 0; i = i.add(ONE)) {
            record.put("வரவு", record.get("வரவு").add(i));
            record.put("மீதி", record.get("வரவு").subtract(record.get("செலவு")));
        }
        return plain(record.get("மீதி"));
    }

    private static String textBuilding() {
        StringBuilder text = new StringBuilder();
        BigDecimal end = new BigDecimal(5_000);
        for (BigDecimal i = BigDecimal.ZERO; i.compareTo(end) < 0; i = i.add(ONE)) {
            text.append("வரி ").append(i.toPlainString()).append("; ");
        }
        return text.toString();
    }
}
