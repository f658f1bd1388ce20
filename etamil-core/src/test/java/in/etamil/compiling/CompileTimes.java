package in.etamil.compiling;

import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.Source;
import in.etamil.compiling.LargeSource.Files;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how the time that compiling takes grows with the source: every kind of {@link
 * LargeSource} at a size and at ten times that size, in one JVM.
 */
final class CompileTimes {
    /** Ten times the text may take at most so many times as long. */
    static final double MOST = 13;

    private static final int SMALL = Integer.getInteger("compile.characters", 100_000);
    private static final int RUNS = Integer.getInteger("compile.runs", 3);
    private static final int TIMES = 10;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /**
     * One kind's times, medians of several runs in milliseconds of the compiling thread.
     *
     * @param name the kind
     * @param small at the small size
     * @param large at ten times that
     */
    record Growth(String name, double small, double large) {
        double ratio() {
            return large / small;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", name, small, large, ratio());
        }
    }

    /** Prints the table; with arguments, of the kinds whose names have one of them in it. */
    public static void main(String[] parts) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CompileTimes times = new CompileTimes();
        for (LargeSource kind : LargeSource.all()) {
            if (parts.length == 0 || Arrays.stream(parts).anyMatch(kind.name()::contains)) {
                out.println(times.of(kind));
            }
        }
    }

    Growth of(LargeSource kind) {
        Files small = kind.ofSize(SMALL);
        Files large = kind.ofSize(SMALL * TIMES);
        median(small, RUNS);
        return new Growth(kind.name(), median(small, RUNS), median(large, RUNS));
    }

    private double median(Files files, int runs) {
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long began = threads.getCurrentThreadCpuTime();
            compile(files);
            times[i] = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private static void compile(Files files) {
        Etamil engine = LargeSourceTest.engine(files.modules());
        try {
            engine.compile(Source.of("t.qmz", files.main()));
        } catch (EtamilCompileException refused) {
            List.copyOf(refused.diagnostics());
        }
    }
}
