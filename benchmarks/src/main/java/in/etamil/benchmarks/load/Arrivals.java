package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Fixed rates of requests over many connections, and what a low rate costs. */
final class Arrivals {
    private final int connections = Setting.number("open.connections", 1000);

    /** The low rate comes last: by then the compiler has done its work, which is not counted. */
    private final List<Integer> rates = Setting.numbers("open.rates", "1000,5000,100");

    private final Duration round = Setting.seconds("open.seconds", 10);

    void run(PrintStream out) throws IOException, InterruptedException {
        out.println(
                "| Server | Requests/s | p50 ms | p95 | p99 | Most | Errors | CPU, % of a core |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        try (Sides sides = Sides.start()) {
            sides.warmUp(Routes.JSON, 50);
            for (int rate : rates) {
                line("eTamil", sides.etamil(), rate, out);
                line("bare", sides.bare(), rate, out);
            }
        }
    }

    private void line(String name, ServerProcess server, int rate, PrintStream out)
            throws IOException, InterruptedException {
        try (LoadClient client =
                new LoadClient(Target.get(server.port(), Routes.JSON), connections)) {
            client.once(50, Duration.ofSeconds(10));
            long began = System.nanoTime();
            Duration before = server.processorTime();
            Tally tally = client.openLoop(rate, round);
            Duration used = server.processorTime().minus(before);
            long took = System.nanoTime() - began;
            out.printf(
                    "| %s | %d | %.2f | %.2f | %.2f | %.1f | %d | %.1f |%n",
                    name,
                    rate,
                    tally.millis(0.5),
                    tally.millis(0.95),
                    tally.millis(0.99),
                    tally.largestMillis(),
                    tally.errors(),
                    used.toNanos() * 100.0 / took);
        }
    }
}
