package in.etamil.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * One keep-alive connection that sends the same request again and again. One thread may send while
 * another receives; what {@link #receive} finds belongs to the thread that calls it.
 */
final class Connection implements AutoCloseable {
    enum Progress {
        PENDING,
        ANSWERED,
        CLOSED
    }

    private final Target target;
    private final Selector selector;
    private final ByteBuffer request;
    private final ResponseEnd answer = new ResponseEnd();
    private SocketChannel channel;
    private volatile long since;
    private volatile boolean waiting;

    Connection(Target target, Selector selector) throws IOException {
        this.target = target;
        this.selector = selector;
        this.request = ByteBuffer.allocateDirect(target.request().length);
        request.put(target.request()).flip();
        channel = connect();
    }

    /** Sends the request; its latency counts from the moment given. */
    void send(long from) throws IOException {
        since = from;
        waiting = true;
        request.rewind();
        if (channel.write(request) < request.limit()) {
            throw new IOException("a request in pieces");
        }
    }

    /** Reads what is there. */
    Progress receive(ByteBuffer scratch) {
        try {
            scratch.clear();
            if (channel.read(scratch) < 0) {
                return Progress.CLOSED;
            }
            scratch.flip();
            if (!answer.read(scratch)) {
                return Progress.PENDING;
            }
            waiting = false;
            return Progress.ANSWERED;
        } catch (IOException e) {
            return Progress.CLOSED;
        }
    }

    /** Closes what is left of the old connection and makes a new one. */
    void reopen() throws IOException {
        close();
        channel = connect();
    }

    @Override
    public void close() throws IOException {
        waiting = false;
        channel.close();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Whether a request was sent and not answered. */
    boolean isWaiting() {
        return waiting;
    }

    /** The moment from which the latency of the last request counts. */
    long since() {
        return since;
    }

    boolean isSuccess() {
        return answer.status() / 100 == 2;
    }

    /** Whether the server said that it closes. */
    boolean endsHere() {
        return answer.closes();
    }

    private SocketChannel connect() throws IOException {
        answer.reset();
        SocketChannel opened = SocketChannel.open();
        try {
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (!target.source().isEmpty()) {
                opened.bind(new InetSocketAddress(target.source(), 0));
            }
            opened.connect(target.address());
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_READ, this);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }
}
