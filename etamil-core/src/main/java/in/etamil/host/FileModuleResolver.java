package in.etamil.host;

import in.etamil.host.ModuleSource.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds modules on disk. Immutable and thread-safe; every call reads the disk anew. Files are UTF-8
 * and at most 64 MiB. Modules of the built-in library find nothing here.
 *
 * <p>Source: docs/semantics.md#modules, places 1 to 4.
 */
public final class FileModuleResolver implements ModuleResolver {
    private static final int LARGEST_FILE = 64 << 20;

    private final @Nullable Path root;
    private final @Nullable Path workingDirectory;
    private final List<Path> directories;

    private FileModuleResolver(
            @Nullable Path root, @Nullable Path workingDirectory, List<Path> directories) {
        this.root = root;
        this.workingDirectory = workingDirectory;
        this.directories = directories;
    }

    /**
     * Looks beside the importing file only, and reads nothing outside one folder, by whatever path
     * or link.
     *
     * @param root the folder
     * @return the resolver
     * @throws IOException if the folder is not there
     */
    public static FileModuleResolver within(Path root) throws IOException {
        return new FileModuleResolver(root.toRealPath(), null, List.of());
    }

    /**
     * Looks as a command line does: beside the importing file (for a text that lies nowhere, in the
     * working directory), then along the search path, then in the fixed directories. Any file may
     * be read.
     *
     * @param workingDirectory what relative and empty entries of the search path are relative to
     * @param searchPath the entries of the search path, as they are written
     * @param fixed more directories
     * @return the resolver
     */
    public static FileModuleResolver searching(
            Path workingDirectory, List<String> searchPath, List<Path> fixed) {
        List<Path> directories = new ArrayList<>();
        for (String entry : searchPath) {
            try {
                directories.add(workingDirectory.resolve(entry));
            } catch (InvalidPathException impossible) {
                // No directory has that name, so no module lies there.
            }
        }
        directories.addAll(fixed);
        return new FileModuleResolver(null, workingDirectory, List.copyOf(directories));
    }

    @Override
    public @Nullable ModuleSource resolve(ModuleSource importing, String path) throws IOException {
        if (importing.origin() == Origin.BUILT_IN) {
            return null;
        }
        try {
            Path beside =
                    importing.file() == null ? workingDirectory : importing.file().getParent();
            Path found = beside == null ? null : existing(beside, path);
            for (int i = 0; found == null && i < directories.size(); i++) {
                found = existing(directories.get(i), path);
            }
            return found == null ? null : read(found);
        } catch (InvalidPathException impossible) {
            throw new IOException("no file of this system can have that name", impossible);
        }
    }

    private @Nullable Path existing(Path directory, String path) throws IOException {
        Path candidate = directory.resolve(path);
        requireInside(candidate.normalize());
        return Files.exists(candidate) ? candidate : null;
    }

    private void requireInside(Path path) throws IOException {
        if (root != null && !path.startsWith(root)) {
            throw new IOException("it lies outside the program's folder");
        }
    }

    private ModuleSource read(Path path) throws IOException {
        try {
            Path canonical = path.toRealPath();
            requireInside(canonical);
            return ModuleSource.file(canonical, decode(bytes(canonical)));
        } catch (FileSystemException failure) {
            throw new IOException(reason(failure), failure);
        }
    }

    /** Only regular files: reading a device or a pipe might never end. */
    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new IOException("it is larger than 64 MiB");
            }
            return bytes;
        }
    }

    private static String decode(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            throw new IOException("it is not UTF-8", malformed);
        }
    }

    /** The system's reason without its path. */
    private static String reason(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        String reason = failure.getReason();
        return reason == null ? "input or output failed" : reason;
    }

    @Override
    public String searched() {
        return directories.isEmpty()
                ? "looked beside the importing file"
                : "looked beside the importing file and along the search path";
    }
}
