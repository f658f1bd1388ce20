package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * A closed loop on both servers in turns, eTamil, bare, eTamil, bare, so that a slow spell of the
 * machine meets both.
 */
final class Pairs {
    private final String path;
    private final List<Integer> connections;
    private final int pairs = Setting.number("pairs", 10);
    private final Duration round = Setting.seconds("round", 2);
    private final Duration warmUp = Setting.seconds("warmup", 4);

    Pairs(String path, List<Integer> connections) {
        this.path = path;
        this.connections = connections;
    }

    void run(PrintStream out) throws IOException {
        out.println(
                "| Connections | eTamil/s | Bare/s | Ratio (95 %) | p50, p99 ms | Bare | CPU µs |"
                        + " Bare | Errors | Bare |");
        out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        try (Sides sides = Sides.start()) {
            for (int count : connections) {
                run(sides, count, out);
            }
        }
    }

    private void run(Sides sides, int count, PrintStream out) throws IOException {
        try (Rounds etamil = new Rounds(sides.etamil(), path, count, pairs);
                Rounds bare = new Rounds(sides.bare(), path, count, pairs)) {
            etamil.warmUp(warmUp);
            bare.warmUp(warmUp);
            for (int i = 0; i < pairs; i++) {
                etamil.next(round);
                bare.next(round);
            }
            out.printf(
                    "| %d | %.0f | %.0f | %s | %s | %s | %.1f | %.1f | %d | %d |%n",
                    count,
                    etamil.medianRate(),
                    bare.medianRate(),
                    PairedRatio.of(etamil.rates(), bare.rates()),
                    latencies(etamil),
                    latencies(bare),
                    etamil.processorMicros(),
                    bare.processorMicros(),
                    etamil.all().errors(),
                    bare.all().errors());
        }
    }

    private static String latencies(Rounds rounds) {
        return String.format("%.2f, %.2f", rounds.all().millis(0.5), rounds.all().millis(0.99));
    }
}
