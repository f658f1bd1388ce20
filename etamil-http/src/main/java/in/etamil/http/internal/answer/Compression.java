package in.etamil.http.internal.answer;

import in.etamil.http.Response;
import in.etamil.http.engine.WireBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** gzip where the client accepts it, for text above 1 KiB and text whose length is not known. */
public final class Compression {
    private static final int SMALLEST = 1024;
    private static final String ACCEPT = "Accept-Encoding";

    private Compression() {}

    /** The response, compressed where that is worth it and the client takes it. */
    public static Response apply(Response response, @Nullable String accepted) {
        if (response.status() != 304 && !isWorthIt(response)) {
            return response;
        }
        boolean gzip = AcceptedCoding.isGzip(accepted);
        if (response.status() == 304) {
            // The tag is that of the answer the client would have got.
            return gzip && VaryHeader.names(response, ACCEPT) ? weakened(response) : response;
        }
        Response varying = varying(response);
        return gzip && response.status() != 206 ? compressed(varying) : varying;
    }

    /** Says that another client might get the same in another coding, if so. */
    static Response varying(Response response) {
        return isWorthIt(response) ? VaryHeader.with(response, ACCEPT) : response;
    }

    private static boolean isWorthIt(Response response) {
        long length = WireBody.length(response.body());
        return (length < 0 || length > SMALLEST)
                && response.status() != 204
                && response.header("Content-Encoding") == null
                && isText(response.header("Content-Type"));
    }

    private static Response compressed(Response response) {
        WireBody body =
                switch (response.body()) {
                    case WireBody.Bytes bytes -> new WireBody.Bytes(gzip(bytes.bytes()));
                    case WireBody.Stream stream ->
                            new WireBody.Stream(-1, out -> gzip(stream.writer(), out));
                };
        return weakened(response).withHeader("Content-Encoding", "gzip").withBody(body);
    }

    /** Other bytes of the same meaning: a strong tag would be a lie (RFC 9110, 8.8.1). */
    private static Response weakened(Response response) {
        String tag = response.header("ETag");
        return tag == null ? response : response.withHeader("ETag", EntityTags.weak(tag));
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
        // Events are small and must not wait for each other in anybody's decoder.
        return type.startsWith("text/") && !type.equals("text/event-stream")
                || type.endsWith("/json")
                || type.endsWith("+json")
                || type.endsWith("/xml")
                || type.endsWith("+xml")
                || type.equals("application/javascript")
                || type.equals("application/x-ndjson");
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

    private static void gzip(WireBody.Writer writer, OutputStream out) throws IOException {
        Gzip gzip = new Gzip(out);
        try {
            writer.writeTo(gzip);
            gzip.finish();
        } finally {
            gzip.release();
        }
    }

    /**
     * Sends on {@code flush} what it has, and is let go of without ending a body that broke off.
     */
    private static final class Gzip extends GZIPOutputStream {
        private static final int PIECE = 8192;

        Gzip(OutputStream out) throws IOException {
            super(out, PIECE, true);
        }

        /** Frees memory outside the heap. */
        void release() {
            def.end();
        }
    }
}
