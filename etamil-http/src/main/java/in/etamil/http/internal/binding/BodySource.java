package in.etamil.http.internal.binding;

import in.etamil.http.engine.WireRequest;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body up to its limit; one that is larger, shorter than declared or late is
 * refused, and nothing is ever cut. Confined to its thread.
 */
final class BodySource {
    private static final long UNKNOWN = -1;
    private static final int PIECE = 16 << 10;

    private final InputStream in;
    private final long declared;
    private final long limit;
    private long count;
    private @Nullable RawCopy copy;

    private BodySource(InputStream in, long declared, long limit) {
        this.in = in;
        this.declared = declared;
        this.limit = limit;
        if (declared > limit) {
            throw tooLarge();
        }
    }

    /** Whether a request has a body. */
    static boolean isSent(RequestHeaders headers) {
        return headers.value("content-length") != null
                || headers.value("transfer-encoding") != null;
    }

    /**
     * The body of a request that has one.
     *
     * @throws Refusal if its declared length is over the limit
     */
    static BodySource of(WireRequest request, RequestHeaders headers, long limit) {
        String length = headers.value("content-length");
        return new BodySource(
                request.body(), length == null ? UNKNOWN : Long.parseLong(length), limit);
    }

    /** Has everything that is read from now on copied. */
    void copyTo(RawCopy target) {
        copy = target;
    }

    /**
     * Reads some bytes, at least one.
     *
     * @return how many; -1 at the end of a whole body
     * @throws Refusal if the body is too large, too short or too late
     */
    int read(byte[] into, int from, int room) {
        // Where the end is known nobody waits for it.
        int wanted = declared == UNKNOWN ? room : (int) Math.min(room, declared - count);
        int read = wanted == 0 ? -1 : readWire(into, from, wanted);
        if (read < 0) {
            if (declared != UNKNOWN && count < declared) {
                throw Refusal.closing(ProblemKind.SHORT_BODY, "");
            }
            return -1;
        }
        count += read;
        if (count > limit) {
            throw tooLarge();
        }
        if (copy != null) {
            copy.take(into, from, read);
        }
        return read;
    }

    private int readWire(byte[] into, int from, int room) {
        try {
            return in.read(into, from, room);
        } catch (SocketTimeoutException e) {
            throw Refusal.closing(ProblemKind.REQUEST_TIMEOUT, "");
        } catch (IOException e) {
            throw Refusal.closing(ProblemKind.SHORT_BODY, "");
        }
    }

    /** Reads everything; room is made as bytes arrive, whatever length was promised. */
    byte[] readAll() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[declared == UNKNOWN ? PIECE : (int) Math.min(declared, PIECE)];
        int read = read(piece, 0, piece.length);
        while (read >= 0) {
            all.write(piece, 0, read);
            read = read(piece, 0, piece.length);
        }
        return all.toByteArray();
    }

    private Refusal tooLarge() {
        return Refusal.closing(ProblemKind.BODY_TOO_LARGE, Long.toString(limit));
    }
}
