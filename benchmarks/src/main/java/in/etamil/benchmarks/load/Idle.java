package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** What an idle keep-alive connection costs the server, and whether many do any harm. */
final class Idle {
    /** Fewer than a system has ports for one local address. */
    private static final int PER_ADDRESS = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int count = Setting.number("idle.connections", 10_000);

    void run(PrintStream out) throws IOException {
        out.println(
                "| Server | Idle | Heap KB each | RSS KB each | Errors | Old answers | New answers |");
        out.println("|---|--:|--:|--:|--:|---|---|");
        // The yardstick needs the other's answers, so both run; only one has connections.
        try (Sides sides = Sides.start()) {
            sides.warmUp(Routes.JSON, 50);
            line("eTamil", sides.etamil(), out);
            line("bare", sides.bare(), out);
        }
    }

    private void line(String name, ServerProcess server, PrintStream out) throws IOException {
        Target target = Target.get(server.port(), Routes.JSON);
        long heap = server.liveHeap();
        long resident = server.resident();
        try (LoadClient client = new LoadClient(target, 0)) {
            for (int i = 0; i < count; i += PER_ADDRESS) {
                // Binding takes long where many ports are in use, so only those that must be are
                // bound.
                String local = i == 0 ? "" : "127.0.0." + (1 + i / PER_ADDRESS);
                client.open(target.from(local), Math.min(PER_ADDRESS, count - i));
            }
            Tally tally = client.once(100, PATIENCE);
            long residentAfter = server.resident();
            long heapAfter = server.liveHeap();
            long idle = ServerSockets.of(server.port()).size();
            out.printf(
                    "| %s | %d | %.2f | %.2f | %d | %s | %s |%n",
                    name,
                    idle,
                    (heapAfter - heap) / 1024.0 / count,
                    (residentAfter - resident) / 1024.0 / count,
                    tally.errors(),
                    oldAnswers(client),
                    newAnswers(target));
        }
    }

    private static String oldAnswers(LoadClient client) throws IOException {
        Tally tally = new Tally();
        client.send(0, 1, tally);
        client.collect(PATIENCE, tally);
        return answer(tally);
    }

    private static String newAnswers(Target target) throws IOException {
        try (LoadClient client = new LoadClient(target, 1)) {
            return answer(client.once(1, PATIENCE));
        }
    }

    private static String answer(Tally tally) {
        return tally.answers() == 1 && tally.errors() == 0 ? "yes" : "no";
    }
}
