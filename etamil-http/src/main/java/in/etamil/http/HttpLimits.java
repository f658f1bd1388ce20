package in.etamil.http;

import java.util.Objects;

/**
 * How large a request may be. What is over a limit is refused before anything of the program runs:
 * 414, 431 or 413. Immutable and thread-safe.
 *
 * <p>Source: docs/server.md.
 *
 * @param target the longest request target, in characters
 * @param head the most characters of all header lines together
 * @param headerLine the longest header line, in characters
 * @param headers the most header lines
 * @param body the largest body, in bytes
 * @param uploads what holds instead for {@code multipart/form-data}
 */
public record HttpLimits(
        int target, int head, int headerLine, int headers, int body, Uploads uploads) {

    /** Target 8 KiB, head 16 KiB, line 8 KiB, 100 headers, body 1 MiB, {@link Uploads#DEFAULT}. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(8 << 10, 16 << 10, 8 << 10, 100, 1 << 20, Uploads.DEFAULT);

    /**
     * What a {@code multipart/form-data} body may hold.
     *
     * @param request the largest body, in bytes
     * @param file the largest file, in bytes
     * @param parts the most parts
     * @param field the largest field that is no file, in bytes
     * @param inMemory files above so many bytes are kept on disk while the request runs
     */
    public record Uploads(long request, long file, int parts, int field, int inMemory) {

        /** 32 MiB a request, 16 MiB a file, 100 parts, 64 KiB a field, 256 KiB in memory. */
        public static final Uploads DEFAULT =
                new Uploads(32L << 20, 16L << 20, 100, 64 << 10, 256 << 10);

        /** Checks the ranges. */
        public Uploads {
            check("request", request);
            check("file", file);
            check("parts", parts);
            check("field", field);
            check("inMemory", inMemory);
        }

        private static void check(String name, long value) {
            if (value < 0) {
                throw new IllegalArgumentException(
                        "uploads." + name + " must not be negative, got " + value);
            }
        }
    }

    /** Checks the ranges. */
    public HttpLimits {
        check("target", target);
        check("head", head);
        check("headerLine", headerLine);
        check("headers", headers);
        check("body", body);
        Objects.requireNonNull(uploads, "uploads");
    }

    /**
     * The same limits with another size of the body.
     *
     * @param bytes 0 or more
     * @return new limits
     * @throws IllegalArgumentException if it is negative
     */
    public HttpLimits withBody(int bytes) {
        return new HttpLimits(target, head, headerLine, headers, bytes, uploads);
    }

    /**
     * The same limits with others for uploads.
     *
     * @param more the limits of {@code multipart/form-data}
     * @return new limits
     */
    public HttpLimits withUploads(Uploads more) {
        return new HttpLimits(target, head, headerLine, headers, body, more);
    }

    private static void check(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, got " + value);
        }
    }
}
