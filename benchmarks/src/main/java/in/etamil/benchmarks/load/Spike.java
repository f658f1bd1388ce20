package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** After a quiet time, many requests within one second, each on a fresh connection. */
final class Spike {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int count = Setting.number("spike.requests", 1000);
    private final Duration quiet = Setting.seconds("spike.quiet", 5);
    private final Duration within = Setting.seconds("spike.within", 1);

    void run(PrintStream out) throws IOException, InterruptedException {
        out.println("| Server | Route | Requests | Answered | Dropped | p50, p99, most ms |");
        out.println("|---|---|--:|--:|--:|--:|");
        try (Sides sides = Sides.start()) {
            for (String path : new String[] {Routes.JSON, Routes.SLEEP}) {
                sides.warmUp(path, 50);
                line("eTamil", path, sides.etamil(), out);
                line("bare", path, sides.bare(), out);
            }
        }
    }

    private void line(String name, String path, ServerProcess server, PrintStream out)
            throws IOException, InterruptedException {
        TimeUnit.NANOSECONDS.sleep(quiet.toNanos());
        try (Selector selector = Selector.open()) {
            Tally tally = new Run(Target.get(server.port(), path), selector).run();
            out.printf(
                    "| %s | %s | %d | %d | %d | %.1f, %.1f, %.1f |%n",
                    name,
                    path,
                    count,
                    tally.answers(),
                    count - tally.answers(),
                    tally.millis(0.5),
                    tally.millis(0.99),
                    tally.largestMillis());
        }
    }

    /** A connection that is opened for one request. */
    private record Fresh(SocketChannel channel, ResponseEnd answer, long since) {}

    private final class Run {
        private final Target target;
        private final Selector selector;
        private final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 16);
        private final Tally tally = new Tally();
        private int open;

        Run(Target target, Selector selector) {
            this.target = target;
            this.selector = selector;
        }

        Tally run() throws IOException {
            long began = System.nanoTime();
            long deadline = began + within.plus(PATIENCE).toNanos();
            int opened = 0;
            while ((opened < count || open > 0) && System.nanoTime() < deadline) {
                long passed = System.nanoTime() - began;
                while (opened < count && due(opened) <= passed) {
                    connect(began + due(opened));
                    opened++;
                }
                selector.select(this::ready, 1);
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return tally;
        }

        private long due(int index) {
            return within.toNanos() * index / count;
        }

        private void connect(long intended) throws IOException {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key =
                    channel.register(
                            selector,
                            SelectionKey.OP_CONNECT,
                            new Fresh(channel, new ResponseEnd(), intended));
            open++;
            if (channel.connect(target.address())) {
                send(key, channel);
            }
        }

        private void ready(SelectionKey key) {
            Fresh fresh = (Fresh) key.attachment();
            try {
                if (key.isConnectable()) {
                    fresh.channel().finishConnect();
                    send(key, fresh.channel());
                } else if (receive(fresh)) {
                    end(fresh.channel());
                }
            } catch (IOException e) {
                end(fresh.channel());
            }
        }

        private void send(SelectionKey key, SocketChannel channel) throws IOException {
            key.interestOps(SelectionKey.OP_READ);
            channel.write(ByteBuffer.wrap(target.request()));
        }

        /** Whether the connection has done its work or ended before. */
        private boolean receive(Fresh fresh) throws IOException {
            scratch.clear();
            if (fresh.channel().read(scratch) < 0) {
                return true;
            }
            scratch.flip();
            if (!fresh.answer().read(scratch)) {
                return false;
            }
            if (fresh.answer().status() / 100 == 2) {
                tally.answered(System.nanoTime() - fresh.since());
            }
            return true;
        }

        private void end(SocketChannel channel) {
            open--;
            try {
                channel.close();
            } catch (IOException e) {
                System.err.println("close: " + e.getMessage());
            }
        }
    }
}
