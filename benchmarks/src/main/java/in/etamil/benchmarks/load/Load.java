package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The HTTP server under load, beside the JDK's server with nothing around it. */
final class Load {
    private Load() {}

    /**
     * Runs scenarios and prints a table for each.
     *
     * @param scenarios their names
     */
    public static void main(String[] scenarios) throws IOException, InterruptedException {
        SelfChecks.run();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String scenario : scenarios) {
            run(scenario, out);
            out.println();
        }
    }

    private static void run(String scenario, PrintStream out)
            throws IOException, InterruptedException {
        switch (scenario) {
            case "json" ->
                    new Pairs(Routes.JSON, Setting.numbers("connections", "1,50,256,1000"))
                            .run(out);
            case "sleep" ->
                    new Pairs(Routes.SLEEP, Setting.numbers("connections", "1000")).run(out);
            case "spike" -> new Spike().run(out);
            case "modes" -> new Modes().run(out);
            case "open" -> new Arrivals().run(out);
            case "idle" -> new Idle().run(out);
            case "inflight" -> new Held().run(out);
            case "slow" -> new Slow().run(out);
            default -> throw new IllegalArgumentException("no scenario '" + scenario + "'");
        }
    }
}
