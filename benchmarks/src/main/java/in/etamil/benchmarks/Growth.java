package in.etamil.benchmarks;

import in.etamil.Program;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * How the time of one piece of work grows with its size: t(1,000,000) / t(100,000) of each access
 * pattern, beside Java with the same pattern. Linear work gives about 10, more where the larger one
 * leaves the processor's caches; quadratic work gives 100.
 */
final class Growth {
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    private static final List<String> PATTERNS =
            List.of(
                    "append",
                    "append-helper",
                    "element-set",
                    "field-set",
                    "record-keys",
                    "append-in-field",
                    "matrix-rows",
                    "text-building",
                    "kept-alias");

    private Growth() {}

    /**
     * Measures the patterns named, or all.
     *
     * @param arguments names of patterns
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                "| Pattern | eTamil 100k ms | 1M ms | Growth | Java 100k ms | 1M ms | Growth |");
        out.println("|---|--:|--:|--:|--:|--:|--:|");
        for (String pattern : arguments.length == 0 ? PATTERNS : Arrays.asList(arguments)) {
            String text = Resources.text("growth/" + pattern + ".qmz");
            Program small = program(pattern, text, SMALL);
            Program large = program(pattern, text, LARGE);
            Programs.compare(pattern, Programs.run(small), GrowthByHand.run(pattern, SMALL));
            double a = median(() -> Programs.run(small), 21);
            double b = median(() -> Programs.run(large), 7);
            double c = median(() -> GrowthByHand.run(pattern, SMALL), 21);
            double d = median(() -> GrowthByHand.run(pattern, LARGE), 7);
            out.printf(
                    "| %s | %.2f | %.2f | %.1f | %.2f | %.2f | %.1f |%n",
                    pattern, a, b, b / a, c, d, d / c);
        }
    }

    private static Program program(String pattern, String text, int size) {
        return Programs.ofText(pattern, text + "\nஅச்சு வளர்த்து(" + size + ");\n");
    }

    /** Milliseconds; the first runs, as many again, only warm up. */
    private static double median(Supplier<String> work, int runs) {
        double[] times = new double[runs];
        for (int i = -runs; i < runs; i++) {
            long began = System.nanoTime();
            String result = work.get();
            long ended = System.nanoTime();
            if (result.isEmpty()) {
                throw new IllegalStateException("no result");
            }
            if (i >= 0) {
                times[i] = (ended - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
