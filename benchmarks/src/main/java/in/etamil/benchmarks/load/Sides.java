package in.etamil.benchmarks.load;

import java.io.IOException;

/** The eTamil server and the yardstick, both running. */
record Sides(ServerProcess etamil, ServerProcess bare) implements AutoCloseable {

    /** Starts both and refuses to measure unless they give the same answers. */
    static Sides start() throws IOException {
        ServerProcess etamil = ServerProcess.start(EtamilSide.class);
        Sides sides = new Sides(etamil, ServerProcess.start(BareSide.class, etamil.port()));
        for (String path : new String[] {Routes.JSON, Routes.SLEEP}) {
            Answer.of(etamil.port(), path).mustEqual(Answer.of(sides.bare.port(), path));
        }
        return sides;
    }

    @Override
    public void close() throws IOException {
        bare.close();
        etamil.close();
    }
}
