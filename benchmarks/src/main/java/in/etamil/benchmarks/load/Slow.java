package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Slow clients of each kind, and what a few well-behaved ones feel of them. These come at a fixed
 * rate that the server bears with ease: at full load the crowd would only be one load more.
 */
final class Slow {
    private static final int WELL_BEHAVED = 20;

    private final int each = Setting.number("slow.sockets", 500);
    private final int rate = Setting.number("slow.rate", 400);
    private final Duration alone = Setting.seconds("slow.alone", 10);
    private final Duration arriving = Setting.seconds("slow.arriving", 3);
    private final Duration beside = Setting.seconds("slow.beside", 25);
    private final Duration longest = Setting.seconds("slow.seconds", 75);

    void run(PrintStream out) throws IOException, InterruptedException {
        out.println(
                "| Server | p99 ms alone | While the slow come | Beside them | Ratio | Errors | Slow headers |"
                        + " Slow body | Slow reader | RSS MB |");
        out.println("|---|--:|--:|--:|--:|--:|---|---|---|--:|");
        try (Sides sides = Sides.start()) {
            sides.warmUp(Routes.JSON, WELL_BEHAVED);
            line("eTamil", sides.etamil(), out);
            line("bare", sides.bare(), out);
        }
    }

    private void line(String name, ServerProcess server, PrintStream out)
            throws IOException, InterruptedException {
        Target target = Target.get(server.port(), Routes.JSON);
        try (LoadClient client = new LoadClient(target, WELL_BEHAVED)) {
            Tally quiet = client.openLoop(rate, alone);
            try (SlowCrowd crowd = new SlowCrowd(server.port(), each)) {
                Tally coming = client.openLoop(rate, arriving);
                Tally felt =
                        meanwhile(() -> client.openLoop(rate, beside), () -> crowd.run(longest));
                out.printf(
                        "| %s | %.2f | %.2f | %.2f | %.2f | %d | %s | %s | %s | %.0f |%n",
                        name,
                        quiet.millis(0.99),
                        coming.millis(0.99),
                        felt.millis(0.99),
                        felt.millis(0.99) / quiet.millis(0.99),
                        coming.errors() + felt.errors(),
                        crowd.report(SlowSocket.Kind.HEADERS),
                        crowd.report(SlowSocket.Kind.BODY),
                        crowd.report(SlowSocket.Kind.READING),
                        server.resident() / 1048576.0);
            }
        }
    }

    /** Work that may fail or be interrupted. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static Tally meanwhile(Callable<Tally> measured, Work other)
            throws IOException, InterruptedException {
        FutureTask<Tally> task = new FutureTask<>(measured);
        Thread.ofPlatform().name("well-behaved").daemon().start(task);
        other.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException("the well-behaved clients", e.getCause());
        }
    }
}
