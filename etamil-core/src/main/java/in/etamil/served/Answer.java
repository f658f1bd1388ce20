package in.etamil.served;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a route's run recorded with {@code பதில்}, {@code ஜேசான்_உரை} or {@code பதில்_கோப்பு},
 * before any HTTP rule is applied. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#serving, docs/requests-and-responses.md.
 *
 * @param status {@code response_status} if it is a number, 200 if it was not assigned, else {@code
 *     null}
 * @param body {@code response_body} as text; {@code null} if no response was recorded, or a file
 * @param json whether the body is JSON that the SDK wrote from a value
 *     (docs/semantics.md#what-this-project-adds, answering with a value)
 * @param headers {@code response_headers} as texts if it is a record, else empty; names as written;
 *     several values where the program gave an array
 * @param file the file to be sent as the body, as the program's file access resolved it; {@code
 *     null} if none is
 */
public record Answer(
        @Nullable BigDecimal status,
        @Nullable String body,
        boolean json,
        Map<String, List<String>> headers,
        @Nullable Path file) {}
