package in.etamil.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Sends bytes as they are and reads everything until the server closes, or says nothing for a
 * while.
 */
final class RawClient {
    private RawClient() {}

    static String send(int port, String request) throws IOException {
        return send(port, request.getBytes(StandardCharsets.UTF_8), 5000);
    }

    static String send(int port, byte[] request, int patienceMillis) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(patienceMillis);
            try {
                socket.getOutputStream().write(request);
            } catch (IOException refusedEarly) {
                // The answer may have come before everything was sent.
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes.write(buffer, 0, count);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException silence) {
            return bytes.toString(StandardCharsets.UTF_8) + "<open>";
        }
    }
}
