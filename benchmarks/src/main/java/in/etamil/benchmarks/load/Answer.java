package in.etamil.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One whole response, for the yardstick to send again.
 *
 * @param status the status
 * @param headers names and values in the order sent
 * @param body the bytes
 */
record Answer(int status, List<Header> headers, byte[] body) {
    private static final List<String> CHANGING = List.of("date", "x-request-id");

    /** One header. */
    record Header(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** Asks a server; it must give a Content-Length. */
    static Answer of(int port, String path) throws IOException {
        Target target = Target.get(port, path);
        try (Socket socket = new Socket(target.address().getAddress(), port)) {
            socket.getOutputStream().write(target.request());
            InputStream in = socket.getInputStream();
            int status = Integer.parseInt(line(in).substring(9, 12));
            List<Header> headers = new ArrayList<>();
            int length = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                Header header =
                        new Header(line.substring(0, colon), line.substring(colon + 1).strip());
                headers.add(header);
                if (header.is("content-length")) {
                    length = Integer.parseInt(header.value());
                }
            }
            return new Answer(status, headers, in.readNBytes(length));
        }
    }

    /** Refuses to compare servers whose answers differ in more than time and request id. */
    void mustEqual(Answer other) {
        if (!plain().equals(other.plain())) {
            throw new IllegalStateException(plain() + "\nis not\n" + other.plain());
        }
    }

    private String plain() {
        StringBuilder text = new StringBuilder().append(status).append('\n');
        headers.stream()
                .map(Answer::plain)
                .sorted(Comparator.naturalOrder())
                .forEach(line -> text.append(line).append('\n'));
        return text.append(new String(body, StandardCharsets.ISO_8859_1)).toString();
    }

    private static String plain(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        boolean changes = CHANGING.contains(name);
        return name + ": " + (changes ? header.value().length() : header.value());
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the response ends within its head");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }
}
