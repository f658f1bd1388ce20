package in.etamil.host;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Which files a program may reach: turns a path as the program wrote it into a real one, or
 * refuses. Thread-safe.
 *
 * <p>Source: docs/semantics.md#files, docs/semantics.md#file-functions (paths are relative to the
 * working directory).
 */
@FunctionalInterface
public interface FileAccess {

    /** What a program does with a file. */
    enum Purpose {
        /** Looks at it: its content, its properties or, of a directory, its names. */
        READ,
        /** Makes or changes it. */
        WRITE
    }

    /**
     * Resolves a program's path.
     *
     * @param path the path as the program wrote it
     * @param purpose what for
     * @return the path to use
     * @throws java.nio.file.InvalidPathException if no file can have that name
     * @throws IOException if it cannot be found out where the path leads
     * @throws SecurityException if the program may not reach it
     */
    Path resolve(String path, Purpose purpose) throws IOException;

    /**
     * Every file that the process may reach, for reading and writing.
     *
     * @return the access of a program that its user runs
     */
    static FileAccess everything() {
        return (path, purpose) -> Path.of(path);
    }
}
