package in.etamil.served;

import java.util.Objects;

/**
 * A route whose block is given as eTamil text, as if written at the end of a program. Immutable and
 * thread-safe.
 *
 * @param method the wire method, upper case
 * @param path the path, with {@code :name} segments
 * @param text the statements of the block, without braces
 */
public record TextRoute(String method, String path, String text) {
    /** Checks that nothing is missing. */
    public TextRoute {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
    }
}
