package in.etamil.host;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of a program, the main one or an imported one: its text and where it came from. Immutable
 * and thread-safe.
 *
 * <p>Source: docs/semantics.md#modules.
 *
 * @param identity what makes two imports the same file; a file is loaded once
 * @param name the name that messages and stack traces show, without directories; the full virtual
 *     path for a module of the built-in library
 * @param origin where it came from
 * @param file the canonical path of a file on disk, {@code null} for everything else
 * @param text the text as it was read
 */
public record ModuleSource(
        String identity, String name, Origin origin, @Nullable Path file, String text) {

    /** Where a module came from, which decides where its own imports are looked for. */
    public enum Origin {
        /** A file on disk. */
        FILE,
        /** The library that is built in. */
        BUILT_IN,
        /**
         * A text that lies nowhere: standard input, the shell, a string, or a host's own storage.
         */
        TEXT
    }

    /** Checks that nothing is missing. */
    public ModuleSource {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(text, "text");
        if ((origin == Origin.FILE) != (file != null)) {
            throw new IllegalArgumentException(
                    "a path belongs to a file on disk, and to nothing else: " + name);
        }
    }

    /**
     * A file on disk.
     *
     * @param canonical its path, absolute and with symbolic links followed
     * @param text its text
     * @return the source, named by the path's last element and identified by the whole path
     */
    public static ModuleSource file(Path canonical, String text) {
        Path last = canonical.getFileName();
        String name = last == null ? canonical.toString() : last.toString();
        return new ModuleSource(canonical.toString(), name, Origin.FILE, canonical, text);
    }

    /**
     * A module of the built-in library.
     *
     * @param virtualPath its path there, such as {@code nUlakam/paNam/vatti.qmz}
     * @param text its text
     * @return the source, named by the virtual path
     */
    public static ModuleSource builtIn(String virtualPath, String text) {
        return new ModuleSource(
                "built-in:" + virtualPath, virtualPath, Origin.BUILT_IN, null, text);
    }

    /**
     * A text that lies nowhere.
     *
     * @param name the name that messages show; texts of one program with equal names are one module
     * @param text the text
     * @return the source
     */
    public static ModuleSource text(String name, String text) {
        return new ModuleSource("text:" + name, name, Origin.TEXT, null, text);
    }
}
