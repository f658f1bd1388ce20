package in.etamil.http.internal.answer;

import in.etamil.http.Response;
import in.etamil.http.engine.WireBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** gzip for text above 1 KiB where the client accepts it (G-15). */
public final class Compression {
    private static final int SMALLEST = 1024;

    private Compression() {}

    /** The response, compressed where that is worth it and the client takes it. */
    public static Response apply(Response response, @Nullable String accepted) {
        if (!(response.body() instanceof WireBody.Bytes)) {
            return response;
        }
        byte[] body = ((WireBody.Bytes) response.body()).bytes();
        if (body.length <= SMALLEST
                || !isText(response.header("Content-Type"))
                || response.header("Content-Encoding") != null) {
            return response;
        }
        String vary = response.header("Vary");
        Response varying =
                response.withHeader(
                        "Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        if (accepted == null || !accepts(accepted)) {
            return varying;
        }
        return varying.withHeader("Content-Encoding", "gzip")
                .withBody(new WireBody.Bytes(gzip(body)));
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
