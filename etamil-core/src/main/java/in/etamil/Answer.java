package in.etamil;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a route's run recorded with {@code பதில்} or {@code ஜேசான்_உரை}, before any HTTP rule is
 * applied. Immutable and thread-safe.
 *
 * <p>Source: language.md 9.5, backend.md 7.
 *
 * @param status {@code response_status} if it is a number, else {@code null}
 * @param body {@code response_body} as text; {@code null} if no response was recorded
 * @param json whether the body is JSON that the SDK wrote from a value (extensions.md, answering
 *     with a value)
 * @param headers {@code response_headers} as texts if it is a record, else empty; names as written
 */
public record Answer(
        @Nullable BigDecimal status,
        @Nullable String body,
        boolean json,
        Map<String, String> headers) {}
