package in.etamil.http.internal.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds files below one directory by what clients send. What is refused is refused on every
 * operating system, so that a server does not become unsafe by being moved.
 */
public final class StaticPath {
    /** Names of devices on Windows, whatever comes behind a dot. */
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|conin\\$|conout\\$|clock\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])"
                            + " *(\\..*)?");

    private StaticPath() {}

    /**
     * The regular file of a path, or the {@code index.html} of a directory.
     *
     * @param directory what nothing leads out of
     * @param path decoded segments with slashes between them; empty for the directory itself
     * @param raw the path as sent
     * @return the file; {@code null} if there is none that may be seen
     */
    public static @Nullable Path find(Path directory, String path, String raw) {
        if (hasEncodedSeparator(raw) || !isVisible(path)) {
            return null;
        }
        try {
            Path root = directory.toRealPath();
            Path file = inside(root, root.resolve(path));
            if (file != null && Files.isDirectory(file)) {
                file = inside(root, file.resolve("index.html"));
            }
            return file != null && Files.isRegularFile(file) ? file : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /**
     * A name with a slash in it is no name of a file, and two parties could split it in two ways.
     */
    private static boolean hasEncodedSeparator(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT);
        return lower.contains("%2f") || lower.contains("%5c");
    }

    /** The file behind all links, if it is inside and not hidden there either. */
    private static @Nullable Path inside(Path root, Path found) throws IOException {
        Path real = found.toRealPath();
        if (!real.startsWith(root)) {
            return null;
        }
        for (Path name : root.relativize(real)) {
            if (!isServed(name.toString())) {
                return null;
            }
        }
        return real;
    }

    private static boolean isVisible(String path) {
        if (path.isEmpty()) {
            return true;
        }
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || !isServed(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name is one, means itself on every system, and is not hidden. */
    private static boolean isServed(String name) {
        return !name.startsWith(".")
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && name.chars().allMatch(c -> c >= ' ' && c != 0x7F && "\\:/".indexOf(c) < 0)
                && !DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
