package in.etamil.http.internal.binding;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a body as they came by, unless they are too many. Confined to its thread. */
final class RawCopy {
    private final int limit;
    private @Nullable ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    RawCopy(int limit) {
        this.limit = limit;
    }

    void take(byte[] from, int at, int count) {
        if (bytes != null && count > limit - bytes.size()) {
            bytes = null;
        }
        if (bytes != null) {
            bytes.write(from, at, count);
        }
    }

    /** Returns everything; {@code null} if it was too much. */
    byte @Nullable [] bytes() {
        return bytes == null ? null : bytes.toByteArray();
    }
}
