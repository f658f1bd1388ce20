package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The memory of a request that waits in its handler: the heap while many do, less the heap when all
 * are answered and their connections idle.
 */
final class Held {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int count = Setting.number("inflight.requests", 1000);

    void run(PrintStream out) throws IOException, InterruptedException {
        out.println("| Server | In flight | Heap KB each | Errors after |");
        out.println("|---|--:|--:|--:|");
        try (Sides sides = Sides.start()) {
            sides.warmUp(Routes.SLEEP, count);
            line("eTamil", sides.etamil(), out);
            line("bare", sides.bare(), out);
        }
    }

    private void line(String name, ServerProcess server, PrintStream out)
            throws IOException, InterruptedException {
        try (LoadClient client = new LoadClient(Target.get(server.port(), Routes.HOLD), count)) {
            Tally tally = new Tally();
            client.send(0, count, tally);
            long held = allHeld(server);
            long heapHeld = server.liveHeap();
            server.ask(Controls.RELEASE);
            client.collect(PATIENCE, tally);
            // The client has its answer before the server's thread has ended.
            TimeUnit.SECONDS.sleep(1);
            long heapIdle = server.liveHeap();
            out.printf(
                    "| %s | %d | %.2f | %d |%n",
                    name, held, (heapHeld - heapIdle) / 1024.0 / count, tally.errors());
        }
    }

    /** How many are in the handler when all are, or when no more come. */
    private long allHeld(ServerProcess server) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long held = server.ask(Controls.HELD);
        while (held < count && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
            held = server.ask(Controls.HELD);
        }
        return held;
    }
}
