package in.etamil.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns JMH's JSON results into tables of ratios, eTamil's time over Java's: medians, and the
 * interval between lower quartile over upper quartile and upper quartile over lower quartile.
 */
final class RatioTable {
    private final List<Row> rows;
    private final PrintStream out;
    private final List<Double> ratios = new ArrayList<>();

    private RatioTable(List<Row> rows, PrintStream out) {
        this.rows = rows;
        this.out = out;
    }

    /**
     * Prints the tables in Markdown.
     *
     * @param arguments the file of results
     */
    public static void main(String... arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        new RatioTable(
                        Row.all(Objects.requireNonNull(Json.read(text))),
                        new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .print();
    }

    private void print() {
        out.println("| Program | eTamil µs | Java µs | Ratio | Interval | Bytes, ratio |");
        out.println("|---|--:|--:|--:|--:|--:|");
        for (Row ours : named("LanguageBenchmark.eTamil")) {
            for (Row java : named("LanguageBenchmark.java")) {
                if (ours.parameters().equals(java.parameters())) {
                    programLine(ours, java);
                }
            }
        }
        slabTax();
        budget();
        calls();
        out.printf("%nGeometric mean of %d: %.2f%n", ratios.size(), geometricMean());
    }

    private void programLine(Row ours, Row java) {
        ratios.add(ours.median() / java.median());
        out.printf(
                "| %s | %.1f | %.1f | %s | %s | %.2f |%n",
                ours.parameter("task"),
                ours.median(),
                java.median(),
                ratio(ours, java),
                interval(ours, java),
                ours.bytes() / java.bytes());
    }

    private void slabTax() {
        Optional<Row> ints = yardstick("intCounter");
        Optional<Row> decimals = yardstick("decimalCounter");
        Optional<Row> locals = yardstick("twoLocals");
        if (ints.isEmpty() || decimals.isEmpty() || locals.isEmpty()) {
            return;
        }
        out.println();
        out.println(
                "| Slab tax, one turn | ns | bytes | to int counter | Interval | to decimal counter"
                        + " | to two locals |");
        out.println("|---|--:|--:|--:|--:|--:|--:|");
        for (Row ours : named("SlabTaxBenchmark.eTamil")) {
            slabLine(ours, ints.get(), decimals.get(), locals.get());
        }
        for (Row java : List.of(ints.get(), decimals.get(), locals.get())) {
            out.printf(
                    "| Java, %s | %.2f | %.1f | | | | |%n",
                    java.name().substring(java.name().indexOf('.') + 1),
                    java.median(),
                    java.bytes());
        }
    }

    private void budget() {
        List<Row> rows = named("BudgetBenchmark.eTamil");
        for (Row charged : rows) {
            for (Row free : rows) {
                if (charged.parameter("charged").equals("true")
                        && free.parameter("charged").equals("false")
                        && charged.parameter("task").equals(free.parameter("task"))) {
                    out.printf(
                            "%nBudget, %s: %s of the same code without it (%s).%n",
                            charged.parameter("task"),
                            ratio(charged, free),
                            interval(charged, free));
                }
            }
        }
    }

    private void calls() {
        for (Row java : named("CallBenchmark.java")) {
            for (String way : List.of("proxy", "function")) {
                for (Row ours : named("CallBenchmark." + way)) {
                    out.printf(
                            "%nA call from Java, %s: %.0f ns, by hand %.0f ns, ratio %s (%s).%n",
                            way,
                            ours.median(),
                            java.median(),
                            ratio(ours, java),
                            interval(ours, java));
                }
            }
        }
    }

    private void slabLine(Row ours, Row ints, Row decimals, Row locals) {
        ratios.add(ours.median() / ints.median());
        out.printf(
                "| %s%s | %.2f | %.1f | %s | %s | %s | %s |%n",
                ours.parameter("task"),
                ours.parameter("polluted").equals("true") ? ", after others" : "",
                ours.median(),
                ours.bytes(),
                ratio(ours, ints),
                interval(ours, ints),
                ratio(ours, decimals),
                ratio(ours, locals));
    }

    private static String ratio(Row ours, Row java) {
        return String.format("%.2f", ours.median() / java.median());
    }

    private static String interval(Row ours, Row java) {
        return String.format(
                "%.2f–%.2f",
                ours.quantile(0.25) / java.quantile(0.75),
                ours.quantile(0.75) / java.quantile(0.25));
    }

    private double geometricMean() {
        double logarithms = 0;
        for (double ratio : ratios) {
            logarithms += Math.log(ratio);
        }
        return Math.exp(logarithms / ratios.size());
    }

    private List<Row> named(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).toList();
    }

    private Optional<Row> yardstick(String method) {
        return named("SlabTaxYardsticks." + method).stream().findFirst();
    }
}
