package in.etamil.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** A round of a closed loop: a connection sends when its last answer is complete. */
final class ClosedLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LoadClient client;
    private final Duration time;
    private final Tally tally = new Tally();
    private long end;
    private int outstanding;

    ClosedLoop(LoadClient client, Duration time) {
        this.client = client;
        this.time = time;
    }

    Tally run() throws IOException {
        end = System.nanoTime() + time.toNanos();
        for (Connection connection : client.connections()) {
            send(connection, System.nanoTime());
        }
        long deadline = end + PATIENCE.toNanos();
        while (outstanding > 0 && System.nanoTime() < deadline) {
            client.select(100, this::ready);
        }
        tally.errors(outstanding);
        tally.took(time);
        return tally;
    }

    private void ready(Connection connection) {
        boolean waited = connection.isWaiting();
        switch (connection.receive(client.scratch())) {
            case PENDING -> {}
            case ANSWERED -> answered(connection);
            case CLOSED -> {
                if (waited) {
                    outstanding--;
                    tally.error();
                    again(connection);
                } else {
                    LoadClient.close(connection);
                }
            }
        }
    }

    private void answered(Connection connection) {
        long now = System.nanoTime();
        outstanding--;
        if (!connection.isSuccess()) {
            tally.error();
        } else if (now <= end) {
            tally.answered(now - connection.since());
        } else {
            tally.answeredLate(now - connection.since());
        }
        if (connection.endsHere()) {
            again(connection);
        } else if (now < end) {
            send(connection, now);
        }
    }

    /** Goes on with a new connection in place of one that ended. */
    private void again(Connection connection) {
        try {
            connection.reopen();
        } catch (IOException e) {
            tally.error();
            return;
        }
        long now = System.nanoTime();
        if (now < end) {
            send(connection, now);
        }
    }

    private void send(Connection connection, long now) {
        try {
            connection.send(now);
            outstanding++;
        } catch (IOException e) {
            tally.error();
            LoadClient.close(connection);
        }
    }
}
