package in.etamil.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keep-alive connections to one server, read by the calling thread. They stay open between rounds;
 * those that the server closed meanwhile are opened again when the next round begins.
 */
final class LoadClient implements AutoCloseable {
    private final Selector selector = Selector.open();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 16);
    private final List<Connection> connections = new ArrayList<>();

    LoadClient(Target target, int count) throws IOException {
        open(target, count);
    }

    /** Opens more connections. */
    void open(Target target, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            connections.add(new Connection(target, selector));
        }
    }

    /** Each connection sends its next request when the last one is answered. */
    Tally closedLoop(Duration time) throws IOException {
        refresh();
        return new ClosedLoop(this, time).run();
    }

    /** Requests begin at a fixed rate whatever the answers do; latencies count from then. */
    Tally openLoop(int perSecond, Duration time) throws IOException, InterruptedException {
        refresh();
        return new OpenLoop(this, perSecond, time).run();
    }

    /** One request on each connection, as many at once as there are connections in a slice. */
    Tally once(int slice, Duration patience) throws IOException {
        Tally tally = new Tally();
        for (int from = 0; from < connections.size(); from += slice) {
            int to = Math.min(connections.size(), from + slice);
            send(from, to, tally);
            collect(patience, tally);
        }
        return tally;
    }

    /** Sends one request on each of some connections and does not wait. */
    void send(int from, int to, Tally tally) {
        for (Connection connection : connections.subList(from, to)) {
            try {
                connection.send(System.nanoTime());
            } catch (IOException e) {
                tally.error();
            }
        }
    }

    /** Waits for the answers to all requests sent; those that do not come are errors. */
    void collect(Duration patience, Tally tally) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (waiting() > 0 && System.nanoTime() < deadline) {
            select(100, connection -> collect(connection, tally));
        }
        tally.errors(waiting());
    }

    private void collect(Connection connection, Tally tally) {
        boolean waited = connection.isWaiting();
        switch (connection.receive(scratch)) {
            case PENDING -> {}
            case ANSWERED -> {
                if (connection.isSuccess()) {
                    tally.answered(System.nanoTime() - connection.since());
                } else {
                    tally.error();
                }
            }
            case CLOSED -> {
                if (waited) {
                    tally.error();
                }
                close(connection);
            }
        }
    }

    /** Hands each connection with something to read to the taker. */
    void select(long millis, Consumer<Connection> taker) throws IOException {
        Consumer<SelectionKey> action = key -> taker.accept((Connection) key.attachment());
        if (millis > 0) {
            selector.select(action, millis);
        } else {
            selector.selectNow(action);
        }
    }

    List<Connection> connections() {
        return connections;
    }

    ByteBuffer scratch() {
        return scratch;
    }

    /** How many connections wait for an answer. */
    int waiting() {
        int count = 0;
        for (Connection connection : connections) {
            if (connection.isWaiting()) {
                count++;
            }
        }
        return count;
    }

    /** Closes a connection; it could not be closed worse if that fails. */
    static void close(Connection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            System.err.println("close: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }

    private void refresh() throws IOException {
        select(0, LoadClient.this::notice);
        for (Connection connection : connections) {
            if (!connection.isOpen() || connection.isWaiting()) {
                connection.reopen();
            }
        }
    }

    private void notice(Connection idle) {
        if (idle.receive(scratch) == Connection.Progress.CLOSED) {
            close(idle);
        }
    }
}
