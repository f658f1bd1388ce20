package in.etamil.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Files in some directories and below, and nowhere else, whatever {@code ..} and symbolic links a
 * path goes through; so too for files that do not exist yet. Immutable and thread-safe.
 *
 * <p>Where a path leads is found out when it is used. A process that may make links in one of the
 * directories could change it between the look and the use; programs in eTamil cannot make links.
 * Source: docs/permissions-and-limits.md.
 *
 * <pre>{@code
 * FileAccess files = Directories.from(home).reading(home).writing(home.resolve("uploads"));
 * }</pre>
 */
public final class Directories implements FileAccess {
    private final Path base;
    private final List<Path> readable;
    private final List<Path> writable;

    private Directories(Path base, List<Path> readable, List<Path> writable) {
        this.base = base;
        this.readable = List.copyOf(readable);
        this.writable = List.copyOf(writable);
    }

    /**
     * Starts with no directory at all.
     *
     * @param base what a program's relative paths are relative to
     * @return access to nothing
     */
    public static Directories from(Path base) {
        return new Directories(base.toAbsolutePath(), List.of(), List.of());
    }

    /**
     * Permits looking at a directory and all below it.
     *
     * @param directory the directory; relative to the base
     * @return the wider access
     */
    public Directories reading(Path directory) {
        return new Directories(base, with(readable, directory), writable);
    }

    /**
     * Permits making and changing files below a directory; not reading them.
     *
     * @param directory the directory; relative to the base
     * @return the wider access
     */
    public Directories writing(Path directory) {
        return new Directories(base, readable, with(writable, directory));
    }

    private List<Path> with(List<Path> known, Path directory) {
        List<Path> more = new ArrayList<>(known);
        more.add(base.resolve(Objects.requireNonNull(directory, "directory")));
        return more;
    }

    @Override
    public Path resolve(String path, Purpose purpose) throws IOException {
        Path real = RealPath.of(base.resolve(path));
        for (Path directory : purpose == Purpose.READ ? readable : writable) {
            if (real.startsWith(RealPath.of(directory))) {
                return real;
            }
        }
        throw new SecurityException();
    }
}
