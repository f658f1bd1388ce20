package in.etamil.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** What a server process does for the one that measures: a command a line, a number for each. */
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
            System.out.println(
                    switch (line) {
                        case HEAP -> liveHeap();
                        case HELD -> gate.held();
                        case RELEASE -> gate.release();
                        default -> throw new IllegalArgumentException(line);
                    });
        }
        Runtime.getRuntime().halt(0);
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
