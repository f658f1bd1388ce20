package in.etamil.http.testing;

import in.etamil.http.engine.Header;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A client that says exactly what the test says: clients made for the Internet refuse or change
 * methods, targets and headers.
 */
final class SocketClient implements TestClient {
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    SocketClient(int port) {
        this.port = port;
    }

    @Override
    public TestResponse send(TestRequest request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes(request));
            socket.getOutputStream().flush();
            return read(socket.getInputStream(), request.method());
        }
    }

    @Override
    public void close() {
        // Every request has a connection of its own, closed with it.
    }

    private byte[] bytes(TestRequest request) throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(request.target());
        head.append(" HTTP/1.1\r\nConnection: close\r\n");
        boolean host = false;
        boolean length = false;
        for (Header header : request.headers()) {
            host |= header.name().equalsIgnoreCase("host");
            length |= header.name().equalsIgnoreCase("content-length");
            length |= header.name().equalsIgnoreCase("transfer-encoding");
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        if (!host) {
            head.append("Host: localhost\r\n");
        }
        byte[] body = request.body();
        if (!length && (body.length > 0 || request.method().startsWith("P"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.write(body);
        return bytes.toByteArray();
    }

    private static TestResponse read(InputStream in, String method) throws IOException {
        int status = status(line(in));
        List<Header> headers = new ArrayList<>();
        String length = null;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            Header header = new Header(line.substring(0, colon), line.substring(colon + 1).strip());
            headers.add(header);
            String name = header.name().toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = header.value();
            }
            chunked |= name.equals("transfer-encoding");
        }
        boolean silent = method.equals("HEAD") || status == 204 || status == 304;
        byte[] body;
        if (silent) {
            body = new byte[0];
        } else if (chunked) {
            body = chunks(in);
        } else {
            body = length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
        }
        return new TestResponse(status, headers, body);
    }

    private static int status(String line) throws IOException {
        String[] pieces = line.split(" ", 3);
        if (pieces.length < 2 || !pieces[0].startsWith("HTTP/1.")) {
            throw new IOException("not a status line: " + line);
        }
        return Integer.parseInt(pieces[1]);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).split(";")[0].strip(), 16);
            body.write(exactly(in, size));
            String end = line(in);
            if (size == 0) {
                while (!end.isEmpty()) {
                    end = line(in);
                }
                return body.toByteArray();
            }
        }
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the answer broke off after " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed without a whole answer");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
