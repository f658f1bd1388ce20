package in.etamil.cli;

import in.etamil.http.engine.Header;
import in.etamil.testkit.Await;
import in.etamil.testkit.TcpQueue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection to a server, read response by response. */
final class TranscriptLine implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private boolean ended;

    TranscriptLine(int port, int patienceMillis) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(patienceMillis);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** A refusal may come before all was sent, and the rest is then not taken. */
    void send(byte[] bytes, int from, int to) {
        try {
            socket.getOutputStream().write(bytes, from, to - from);
            socket.getOutputStream().flush();
        } catch (IOException refusedEarly) {
            return;
        }
    }

    /** Waits until the server has read what was sent. */
    void awaitRead() throws Exception {
        Await.until(() -> TcpQueue.unread(socket.getPort(), socket.getLocalPort()) == 0);
    }

    void shutOutput() throws IOException {
        socket.shutdownOutput();
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Reads until the server closes the connection, at most so long. */
    byte[] rest(int patienceMillis) throws IOException {
        int before = socket.getSoTimeout();
        socket.setSoTimeout(patienceMillis);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int c = read(); c >= 0; c = read()) {
                bytes.write(c);
            }
        } catch (SocketTimeoutException silent) {
            // Whether it ended is asked by isEnded().
        }
        socket.setSoTimeout(before);
        return bytes.toByteArray();
    }

    /** The next final response; {@code null} if the connection was closed instead. */
    @Nullable TranscriptReply reply(String method) throws IOException {
        String first = line();
        while (first != null && first.matches("HTTP/1\\.[01] 1\\d\\d.*")) {
            while (!"".equals(line())) {
                // An interim response has nothing but a head.
            }
            first = line();
        }
        if (first == null) {
            return null;
        }
        if (!first.matches("(?s)HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new AssertionError("not a status line: " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        List<Header> headers = headers();
        byte[] body = body(method, status, headers);
        return new TranscriptReply(
                status, first.length() > 13 ? first.substring(13) : "", headers, body);
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = whole(line()); !line.isEmpty(); line = whole(line())) {
            int colon = line.indexOf(':');
            headers.add(
                    new Header(
                            line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(String method, int status, List<Header> headers) throws IOException {
        if (method.equals("HEAD") || status == 204 || status == 304) {
            boolean closes = value(headers, "connection").equalsIgnoreCase("close");
            return closes ? rest(300) : new byte[0];
        }
        if (value(headers, "transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks();
        }
        String length = value(headers, "content-length");
        return length.isEmpty() ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(whole(line()).split(";")[0].strip(), 16);
            body.writeBytes(exactly(size));
            String end = whole(line());
            if (size == 0) {
                while (!end.isEmpty()) {
                    end = whole(line());
                }
                return body.toByteArray();
            }
        }
    }

    private static String value(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("a body of " + bytes.length + " bytes, Content-Length " + count);
        }
        return bytes;
    }

    private static String whole(@Nullable String line) throws IOException {
        if (line == null) {
            throw new EOFException("the connection was closed within a response");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = read(); c != '\n'; c = read()) {
            if (c < 0) {
                return null;
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int read() throws IOException {
        int c;
        try {
            c = in.read();
        } catch (SocketException reset) {
            c = -1;
        }
        ended |= c < 0;
        return c;
    }
}
