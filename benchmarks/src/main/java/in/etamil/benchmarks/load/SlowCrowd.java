package in.etamil.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Slow sockets of each kind, one step a second each, and when the server closed them. */
final class SlowCrowd implements AutoCloseable {
    private static final long STEP = 1_000;

    private final int serverPort;
    private final List<SlowSocket> open = new ArrayList<>();
    private final Map<SlowSocket.Kind, Histogram> closed = new EnumMap<>(SlowSocket.Kind.class);

    SlowCrowd(int serverPort, int each) throws IOException {
        this.serverPort = serverPort;
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", serverPort);
        for (SlowSocket.Kind kind : SlowSocket.Kind.values()) {
            closed.put(kind, new Histogram());
            for (int i = 0; i < each; i++) {
                open.add(new SlowSocket(kind, server));
            }
        }
    }

    /** Goes on until all are closed or the time is over. */
    void run(Duration time) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!open.isEmpty() && System.nanoTime() - began < time.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(STEP);
            open.forEach(SlowSocket::step);
            notice();
        }
    }

    private void notice() throws IOException {
        Set<Integer> alive = ServerSockets.of(serverPort);
        List<SlowSocket> gone =
                open.stream().filter(socket -> !alive.contains(socket.port())).toList();
        for (SlowSocket socket : gone) {
            closed.get(socket.kind()).record(socket.age());
            socket.close();
        }
        open.removeAll(gone);
    }

    /** How old the first, the middle and the last were when closed, and how many were not. */
    String report(SlowSocket.Kind kind) {
        long left = open.stream().filter(socket -> socket.kind() == kind).count();
        Histogram times = closed.get(kind);
        if (times.count() == 0) {
            return left + " open";
        }
        return String.format(
                "%d closed at %.0f–%.0f–%.0f s, %d open",
                times.count(),
                times.quantile(0) / 1e9,
                times.quantile(0.5) / 1e9,
                times.largest() / 1e9,
                left);
    }

    @Override
    public void close() throws IOException {
        for (SlowSocket socket : open) {
            socket.close();
        }
    }
}
