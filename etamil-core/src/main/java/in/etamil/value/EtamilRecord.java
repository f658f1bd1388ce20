package in.etamil.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of the language as a map from field names, sorted by code point, to the kinds of values
 * that {@link EtamilArray} names. Immutable and thread-safe; nothing is copied to read it.
 *
 * <p>Source: docs/semantics.md#records, docs/semantics.md#shapes.
 */
public interface EtamilRecord extends Map<String, @Nullable Object> {

    /**
     * The name of the shape (வடிவம்) it was made as.
     *
     * @return the name, or {@code null} for a plain record
     */
    @Nullable String shape();
}
