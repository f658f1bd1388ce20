package in.etamil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The file that keeps what was typed from one session to the next; nobody else may read it. */
final class HistoryFile {
    private HistoryFile() {}

    /**
     * Makes the file where it is missing.
     *
     * @param state {@code XDG_STATE_HOME} of the environment
     * @param home the user's directory
     * @return the file; {@code null} where none can be made, and then nothing is kept
     */
    static @Nullable Path make(@Nullable String state, String home) {
        try {
            Path file = directory(state, home).resolve("etamil").resolve("history");
            Files.createDirectories(file.getParent(), only(file, "rwx------"));
            if (!Files.exists(file)) {
                Files.createFile(file, only(file, "rw-------"));
            }
            return Files.isWritable(file) ? file : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /** A relative directory does not count (XDG base directories). */
    private static Path directory(@Nullable String state, String home) {
        Path given = state == null || state.isEmpty() ? null : Path.of(state);
        return given != null && given.isAbsolute() ? given : Path.of(home, ".local", "state");
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
