package in.etamil.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** One server's rounds at one number of connections. */
final class Rounds implements AutoCloseable {
    private final ServerProcess server;
    private final LoadClient client;
    private final Tally all = new Tally();
    private final double[] rates;
    private Duration processor = Duration.ZERO;
    private int done;

    Rounds(ServerProcess server, String path, int connections, int count) throws IOException {
        this.server = server;
        client = new LoadClient(Target.get(server.port(), path), connections);
        rates = new double[count];
    }

    void warmUp(Duration time) throws IOException {
        client.closedLoop(time);
    }

    void next(Duration time) throws IOException {
        Duration before = server.processorTime();
        Tally round = client.closedLoop(time);
        processor = processor.plus(server.processorTime().minus(before));
        rates[done++] = round.perSecond();
        all.add(round);
    }

    /** Answers a second, a value for each round. */
    double[] rates() {
        return rates.clone();
    }

    double medianRate() {
        return PairedRatio.median(rates);
    }

    Tally all() {
        return all;
    }

    /** Processor time of the server for each answer. */
    double processorMicros() {
        return processor.toNanos() / 1e3 / Math.max(1, all.answers());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
