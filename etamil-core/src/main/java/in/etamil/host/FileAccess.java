package in.etamil.host;

import java.nio.file.Path;

/**
 * Which files a program may reach: turns a path as the program wrote it into a real one, or
 * refuses. Thread-safe.
 *
 * <p>Source: language.md 9.3, builtins.md 9 (paths are relative to the working directory).
 */
public interface FileAccess {

    /**
     * Resolves a program's path.
     *
     * @param path the path as the program wrote it
     * @return the path to use
     * @throws java.nio.file.InvalidPathException if no file can have that name
     * @throws SecurityException if the program may not reach it; the message says why
     */
    Path resolve(String path);
}
