package in.etamil.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array of the language as a list: its elements are {@code null} (இன்மை), {@code Boolean},
 * {@link EtamilNumber}, {@code String}, {@code EtamilArray}, {@link EtamilRecord}, {@link
 * EtamilResult} or {@link EtamilFunction}. Immutable and thread-safe; nothing is copied to read it.
 *
 * <p>Source: docs/semantics.md#arrays.
 */
public interface EtamilArray extends List<@Nullable Object> {}
