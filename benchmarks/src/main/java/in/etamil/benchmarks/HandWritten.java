package in.etamil.benchmarks;

import java.math.BigDecimal;

/** The yardstick: each task as a Java developer would write it who needs exact money. */
final class HandWritten {
    private HandWritten() {}

    static String run(String task) {
        return switch (task) {
            case "emi" -> Money.emi();
            case "daily-interest" -> Money.dailyInterest();
            case "invoice" -> Invoices.run();
            case "ledger" -> Ledger.run();
            case "recursion" -> Money.fibonacci();
            case "recursion-four" -> Money.recursionFour();
            case "results" -> Checks.run();
            case "closures" -> Money.closures();
            case "append" -> Lists.append();
            case "element-set" -> Lists.elementSet();
            case "field-set" -> Lists.fieldSet();
            case "sort" -> Lists.sort();
            case "quicksort" -> Lists.quicksort();
            case "sieve" -> Lists.sieve();
            case "matrix" -> Lists.matrix();
            case "text-building" -> Words.textBuilding();
            case "word-count" -> Words.count();
            case "letters" -> Words.letters();
            case "json-parse" -> Json.parse();
            case "json-write" -> Json.write();
            case "prelude" -> new Prelude().describe();
            default -> throw new IllegalArgumentException(task);
        };
    }

    /** A number as eTamil prints it. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
