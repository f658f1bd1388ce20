package in.etamil.served;

import org.jspecify.annotations.Nullable;

/**
 * A route that a program declares, as data. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#serving, docs/routing.md.
 *
 * @param method the wire method, upper case
 * @param path the path as written, with {@code :name} segments; {@code null} if it is no literal,
 *     which no server accepts
 * @param file the file it stands in
 * @param line its line, counted from 1
 */
public record Route(String method, @Nullable String path, String file, int line) {}
