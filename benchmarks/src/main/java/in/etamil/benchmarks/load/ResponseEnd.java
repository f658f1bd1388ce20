package in.etamil.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the end of HTTP/1.1 responses in the bytes of a connection: by Content-Length or by chunks.
 * One that ends with its connection never ends here. Not thread-safe. Reading makes no object.
 */
final class ResponseEnd {
    private static final byte[] LENGTH = bytes("content-length:");
    private static final byte[] CHUNKED = bytes("transfer-encoding:chunked");
    private static final byte[] CLOSE = bytes("connection:close");
    private static final int STATUS_AT = "http/1.1".length();

    private enum State {
        STATUS,
        HEADERS,
        COUNTED,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        TO_CLOSE
    }

    /** The line being read, lower case and without blanks; what does not fit matters to nobody. */
    private final byte[] line = new byte[64];

    private int lineLength;
    private State state = State.STATUS;
    private int status;
    private long left;
    private boolean chunked;
    private boolean closes;

    /** The status of the response that ended, 0 before. */
    int status() {
        return status;
    }

    /** Whether the server closes the connection after the response that ended. */
    boolean closes() {
        return closes;
    }

    /** Makes ready for the first response of a connection. */
    void reset() {
        state = State.STATUS;
        lineLength = 0;
    }

    /**
     * Takes bytes up to the end of the response.
     *
     * @return whether it ended; the bytes after it are left
     */
    boolean read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            boolean ended =
                    switch (state) {
                        case COUNTED, CHUNK -> skip(bytes);
                        case TO_CLOSE -> drop(bytes);
                        case STATUS, HEADERS, CHUNK_SIZE, CHUNK_END, TRAILER ->
                                endsLine(bytes.get()) && line();
                    };
            if (ended) {
                reset();
                return true;
            }
        }
        return false;
    }

    private boolean skip(ByteBuffer bytes) {
        int skipped = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + skipped);
        left -= skipped;
        if (left > 0) {
            return false;
        }
        if (state == State.CHUNK) {
            state = State.CHUNK_END;
            return false;
        }
        return true;
    }

    private static boolean drop(ByteBuffer bytes) {
        bytes.position(bytes.limit());
        return false;
    }

    private boolean endsLine(byte next) {
        if (next == '\n') {
            return true;
        }
        if (next != '\r' && next != ' ' && lineLength < line.length) {
            line[lineLength++] = next >= 'A' && next <= 'Z' ? (byte) (next | 0x20) : next;
        }
        return false;
    }

    /** Takes a whole line; whether the response ends with it. */
    private boolean line() {
        boolean ended = false;
        switch (state) {
            case STATUS -> statusLine();
            case HEADERS -> ended = lineLength == 0 ? endOfHeaders() : header();
            case CHUNK_SIZE -> chunkSize();
            case CHUNK_END -> state = State.CHUNK_SIZE;
            case TRAILER -> ended = lineLength == 0;
            case COUNTED, CHUNK, TO_CLOSE -> throw new IllegalStateException("no lines here");
        }
        lineLength = 0;
        return ended;
    }

    private void statusLine() {
        status = 0;
        for (int i = STATUS_AT; i < STATUS_AT + 3 && i < lineLength; i++) {
            status = status * 10 + line[i] - '0';
        }
        left = -1;
        chunked = false;
        closes = false;
        state = State.HEADERS;
    }

    private boolean header() {
        if (begins(LENGTH)) {
            left = 0;
            for (int i = LENGTH.length; i < lineLength; i++) {
                left = left * 10 + line[i] - '0';
            }
        } else if (begins(CHUNKED)) {
            chunked = true;
        } else if (begins(CLOSE)) {
            closes = true;
        }
        return false;
    }

    private boolean endOfHeaders() {
        if (status < 200) {
            state = State.STATUS;
            return false;
        }
        if (status == 204 || status == 304 || left == 0 && !chunked) {
            return true;
        }
        state = chunked ? State.CHUNK_SIZE : left > 0 ? State.COUNTED : State.TO_CLOSE;
        return false;
    }

    private void chunkSize() {
        left = 0;
        for (int i = 0; i < lineLength && Character.digit(line[i], 16) >= 0; i++) {
            left = left * 16 + Character.digit(line[i], 16);
        }
        state = left == 0 ? State.TRAILER : State.CHUNK;
    }

    private boolean begins(byte[] start) {
        return lineLength >= start.length
                && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
