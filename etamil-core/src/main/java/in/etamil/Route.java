package in.etamil;

/**
 * A route that a program declares, as data. Immutable and thread-safe.
 *
 * <p>Source: language.md 9.5, backend.md 2 and 3.
 *
 * @param method the wire method, upper case
 * @param path the path as written, with {@code :name} segments
 * @param file the file it stands in
 * @param line its line, counted from 1
 */
public record Route(String method, String path, String file, int line) {}
