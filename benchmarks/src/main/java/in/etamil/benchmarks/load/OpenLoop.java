package in.etamil.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A round of an open loop. A thread of its own sends at the intended times, on the connection that
 * is free for longest; where none is free the request waits for one, and that wait is part of its
 * latency, which counts from the intended time: the omission is not coordinated with the server.
 */
final class OpenLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LoadClient client;
    private final long count;
    private final double gap;
    private final Duration time;
    private final Tally received = new Tally();
    private final Tally sent = new Tally();
    private final BlockingQueue<Connection> free;
    private volatile boolean sending = true;
    private long end;

    OpenLoop(LoadClient client, int perSecond, Duration time) {
        this.client = client;
        this.time = time;
        gap = 1e9 / perSecond;
        count = Math.round(time.toNanos() / gap);
        free = new ArrayBlockingQueue<>(client.connections().size(), false, client.connections());
    }

    Tally run() throws IOException, InterruptedException {
        long began = System.nanoTime();
        end = began + time.toNanos();
        Thread sender = Thread.ofPlatform().name("sender").start(() -> send(began));
        long deadline = end + PATIENCE.toNanos();
        while ((sending || client.waiting() > 0) && System.nanoTime() < deadline) {
            client.select(10, this::ready);
        }
        sender.interrupt();
        sender.join();
        received.add(sent);
        received.errors(Math.max(0, count - received.answers() - received.errors()));
        received.took(time);
        return received;
    }

    private void send(long began) {
        try {
            for (long i = 0; i < count; i++) {
                long intended = began + (long) (i * gap);
                sleepTo(intended);
                Connection connection = free.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (connection == null) {
                    return;
                }
                send(connection, intended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sending = false;
        }
    }

    private void send(Connection connection, long intended) {
        try {
            if (!connection.isOpen()) {
                connection.reopen();
            }
            connection.send(intended);
        } catch (IOException e) {
            sent.error();
            LoadClient.close(connection);
            free.offer(connection);
        }
    }

    private static void sleepTo(long moment) throws InterruptedException {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private void ready(Connection connection) {
        boolean waited = connection.isWaiting();
        switch (connection.receive(client.scratch())) {
            case PENDING -> {}
            case ANSWERED -> answered(connection);
            case CLOSED -> {
                LoadClient.close(connection);
                if (waited) {
                    received.error();
                    free.offer(connection);
                }
            }
        }
    }

    private void answered(Connection connection) {
        long now = System.nanoTime();
        if (!connection.isSuccess()) {
            received.error();
        } else if (now <= end) {
            received.answered(now - connection.since());
        } else {
            received.answeredLate(now - connection.since());
        }
        if (connection.endsHere()) {
            LoadClient.close(connection);
        }
        free.offer(connection);
    }
}
