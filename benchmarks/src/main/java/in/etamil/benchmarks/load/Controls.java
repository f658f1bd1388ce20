package in.etamil.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * What a server process does for the one that measures: a command a line, a number for each. What
 * is no command is the name of a system property, -1 if it is not set.
 */
final class Controls {
    static final String HEAP = "heap";
    static final String HELD = "held";
    static final String RELEASE = "release";

    private final Gate gate;

    Controls(Gate gate) {
        this.gate = gate;
    }

    /**
     * Prints the port, then answers until the process that measures is gone; then ends this one.
     */
    void serve(int port) throws IOException {
        System.out.println(port);
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(answer(line));
        }
        Runtime.getRuntime().halt(0);
    }

    private long answer(String command) {
        return switch (command) {
            case HEAP -> liveHeap();
            case HELD -> gate.held();
            case RELEASE -> gate.release();
            default -> Long.getLong(command, -1);
        };
    }

    /** The least of a few, for what one collection hands to a cleaner only the next one frees. */
    private static long liveHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least =
                    Math.min(
                            least,
                            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
