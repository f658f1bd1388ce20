package in.etamil.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A client that does its part of the exchange a byte or a few at a time. Not thread-safe. */
final class SlowSocket implements AutoCloseable {
    /** Where the client is slow. */
    enum Kind {
        HEADERS(
                "GET " + Routes.JSON + " HTTP/1.1\r\nHost: a\r\n",
                "X-Slow: " + "a".repeat(1000) + "\r\n\r\n",
                0),
        BODY(
                "POST " + Routes.BODY + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n",
                "a".repeat(1000),
                0),
        READING("GET " + Routes.LARGE + " HTTP/1.1\r\nHost: a\r\n\r\n", "", 256);

        private final byte[] atOnce;
        private final byte[] slowly;
        private final int readEachTime;

        Kind(String atOnce, String slowly, int readEachTime) {
            this.atOnce = atOnce.getBytes(StandardCharsets.US_ASCII);
            this.slowly = slowly.getBytes(StandardCharsets.US_ASCII);
            this.readEachTime = readEachTime;
        }
    }

    private static final int SMALL_WINDOW = 4096;

    private final Kind kind;
    private final SocketChannel channel;
    private final int port;
    private final long opened = System.nanoTime();
    private int sent;

    SlowSocket(Kind kind, InetSocketAddress server) throws IOException {
        this.kind = kind;
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
        channel.connect(server);
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        channel.write(ByteBuffer.wrap(kind.atOnce));
        channel.configureBlocking(false);
    }

    /** The client's port, by which the system's tables know the connection. */
    int port() {
        return port;
    }

    /** Nanoseconds since it was opened. */
    long age() {
        return System.nanoTime() - opened;
    }

    Kind kind() {
        return kind;
    }

    /** One step; one that fails is for {@link ServerSockets} to explain. */
    void step() {
        try {
            if (sent < kind.slowly.length) {
                channel.write(ByteBuffer.wrap(kind.slowly, sent, 1));
                sent++;
            }
            if (kind.readEachTime > 0) {
                channel.read(ByteBuffer.allocate(kind.readEachTime));
            }
        } catch (IOException e) {
            sent = kind.slowly.length;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
