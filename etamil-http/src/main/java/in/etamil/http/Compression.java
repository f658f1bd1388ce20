package in.etamil.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** gzip for text above 1 KiB where the client accepts it (G-15). */
final class Compression {
    private static final int SMALLEST = 1024;

    private Compression() {}

    static Reply apply(Reply reply, @Nullable String accepted) {
        Map<String, String> given = reply.headers();
        if (reply.body().length <= SMALLEST
                || !isText(find(given, "Content-Type"))
                || find(given, "Content-Encoding") != null) {
            return reply;
        }
        Map<String, String> headers = new LinkedHashMap<>(given);
        String vary = find(given, "Vary");
        headers.keySet().removeIf("Vary"::equalsIgnoreCase);
        headers.put("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        if (accepted == null || !accepts(accepted)) {
            return new Reply(reply.status(), headers, reply.body());
        }
        headers.put("Content-Encoding", "gzip");
        return new Reply(reply.status(), headers, gzip(reply.body()));
    }

    private static @Nullable String find(Map<String, String> headers, String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    private static boolean isText(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.endsWith("/json")
                || type.endsWith("+json")
                || type.endsWith("/xml")
                || type.endsWith("+xml")
                || type.equals("application/javascript");
    }

    /** Whether the field names gzip or everything, not with a weight of zero. */
    private static boolean accepts(String field) {
        for (String item : field.split(",")) {
            String[] parts = item.toLowerCase(Locale.ROOT).replace(" ", "").split(";");
            if (parts.length > 0 && (parts[0].equals("gzip") || parts[0].equals("*"))) {
                return parts.length < 2 || !isZero(parts[1]);
            }
        }
        return false;
    }

    private static boolean isZero(String weight) {
        return weight.equals("q=0")
                || weight.startsWith("q=0.") && weight.substring(4).replace("0", "").isEmpty();
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
