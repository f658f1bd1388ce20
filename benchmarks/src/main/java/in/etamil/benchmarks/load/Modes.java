package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * A handler that waits, on virtual threads and on the platform threads of the synchronous mode: as
 * many as it has by default, and more.
 */
final class Modes {
    private final List<Integer> clients = Setting.numbers("modes.clients", "10,100,1000");
    private final List<Integer> workers =
            Setting.numbers(
                    "modes.workers", 2 * Runtime.getRuntime().availableProcessors() + ",200");
    private final Duration round = Setting.seconds("modes.seconds", 5);
    private final Duration warmUp = Setting.seconds("warmup", 4);

    void run(PrintStream out) throws IOException {
        out.println("| Threads | Clients | Answers/s | p50 ms | p99 ms | Errors | CPU µs |");
        out.println("|---|--:|--:|--:|--:|--:|--:|");
        try (ServerProcess server = ServerProcess.start(EtamilSide.class)) {
            lines("virtual", server, out);
        }
        for (int count : workers) {
            try (ServerProcess server = ServerProcess.start(EtamilSide.class, count)) {
                lines(count + " platform", server, out);
            }
        }
    }

    private void lines(String name, ServerProcess server, PrintStream out) throws IOException {
        for (int count : clients) {
            try (Rounds rounds = new Rounds(server, Routes.SLEEP, count, 1)) {
                rounds.warmUp(warmUp);
                rounds.next(round);
                Tally tally = rounds.all();
                out.printf(
                        "| %s | %d | %.0f | %.1f | %.1f | %d | %.1f |%n",
                        name,
                        count,
                        tally.perSecond(),
                        tally.millis(0.5),
                        tally.millis(0.99),
                        tally.errors(),
                        rounds.processorMicros());
            }
        }
    }
}
