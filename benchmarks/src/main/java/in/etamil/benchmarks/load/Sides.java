package in.etamil.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The eTamil server and the yardstick, both running. */
record Sides(ServerProcess etamil, ServerProcess bare) implements AutoCloseable {
    /** What the eTamil server sets for the JDK's, and the yardstick has to have too. */
    private static final List<String> SETTINGS =
            List.of(
                    "jdk.httpserver.maxConnections",
                    "sun.net.httpserver.maxIdleConnections",
                    "sun.net.httpserver.idleInterval",
                    "sun.net.httpserver.maxReqTime");

    /** Starts both and refuses to measure unless they give the same answers. */
    static Sides start() throws IOException {
        ServerProcess etamil = ServerProcess.start(EtamilSide.class);
        List<Object> arguments = new ArrayList<>();
        arguments.add(etamil.port());
        for (String name : SETTINGS) {
            long value = etamil.ask(name);
            if (value >= 0) {
                arguments.add(name + "=" + value);
            }
        }
        Sides sides = new Sides(etamil, ServerProcess.start(BareSide.class, arguments.toArray()));
        for (String path : new String[] {Routes.JSON, Routes.SLEEP}) {
            Answer.of(etamil.port(), path).mustEqual(Answer.of(sides.bare.port(), path));
        }
        return sides;
    }

    /** Load on both, one after the other, so that neither is measured while its code is cold. */
    void warmUp(String path, int connections) throws IOException {
        Duration time = Setting.seconds("warmup", 4);
        for (ServerProcess server : List.of(etamil, bare)) {
            try (LoadClient client = new LoadClient(Target.get(server.port(), path), connections)) {
                client.closedLoop(time);
            }
        }
    }

    @Override
    public void close() throws IOException {
        bare.close();
        etamil.close();
    }
}
