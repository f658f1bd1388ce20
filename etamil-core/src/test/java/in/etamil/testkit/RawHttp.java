package in.etamil.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection to a server of this machine that sends bytes as they are. Not thread-safe. */
public final class RawHttp implements AutoCloseable {
    /** What {@link #rest} ends with if the server left the connection open. */
    public static final String OPEN = "<open>";

    /** What {@link #rest} ends with if the connection was reset. */
    public static final String RESET = "<reset>";

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    /** Connects; a read waits twenty seconds at most. */
    public RawHttp(int port) throws IOException {
        this(port, PATIENCE_MILLIS);
    }

    /** Connects; a read waits so long at most. */
    public RawHttp(int port, int patienceMillis) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(patienceMillis);
    }

    /** Sends this on a connection of its own, and reads until the server closes it. */
    public static String send(int port, String request) throws IOException {
        return send(port, request.getBytes(StandardCharsets.UTF_8), 5_000);
    }

    /** The same with bytes, and a read that waits so long at most. */
    public static String send(int port, byte[] request, int patienceMillis) throws IOException {
        try (RawHttp connection = new RawHttp(port, patienceMillis)) {
            try {
                connection.send(request);
            } catch (IOException refusedEarly) {
                // The answer may have come before everything was sent.
            }
            return connection.rest();
        }
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** So many bytes, or as many as come before the server closes the connection. */
    public String read(int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.UTF_8);
    }

    /** What the server sends from here on. */
    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** Everything until the connection ends, and behind it {@link #OPEN} or {@link #RESET}. */
    public String rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        String end = "";
        try {
            for (int n = in().read(buffer); n >= 0; n = in().read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException silence) {
            end = OPEN;
        } catch (IOException cut) {
            end = RESET;
        }
        return bytes.toString(StandardCharsets.UTF_8) + end;
    }

    /** How many bytes come until the connection ends in either way, which it must. */
    public long count() throws IOException {
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = in().read(buffer); n >= 0; n = in().read(buffer)) {
                count += n;
            }
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection was left open", open);
        } catch (IOException cut) {
            return count;
        }
        return count;
    }

    /** Ends the connection as one does that goes away in the middle. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
