package in.etamil.internal.library;

import in.etamil.host.Capability;
import in.etamil.host.FileAccess;
import in.etamil.host.FileAccess.Purpose;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Denial;
import in.etamil.internal.runtime.Execution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * What all families that touch files share: the permission, reading text, and the system's words
 * for a failure.
 */
final class Paths {
    /** What asking the file system costs, in steps. */
    private static final int COST = 64;

    private Paths() {}

    /**
     * The real path of a program's, if the host grants it. The empty name is nobody's, not the
     * working directory's.
     */
    static Path resolve(String name, Purpose purpose, Execution x) throws IOException {
        FileAccess files = x.host().permitted(Capability.FILES);
        if (name.isEmpty()) {
            throw new NoSuchFileException(name);
        }
        x.charge(COST);
        try {
            return files.resolve(name, purpose);
        } catch (SecurityException refused) {
            String grant = "files(directories.reading(directory).writing(directory))";
            throw Denial.of(Message.FILE_DENIED, grant, refused, name);
        }
    }

    static void requireNoDirectory(Path path) throws FileSystemException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(null, null, "Is a directory");
        }
    }

    /**
     * A whole file as UTF-8 text; the size is looked at before reading, and again as pieces come,
     * for it may grow.
     */
    static String readText(Path path, Execution x) throws IOException {
        requireNoDirectory(path);
        long size = Files.size(path);
        // No character takes more than three bytes.
        x.textLength((size + 2) / 3);
        try (InputStream in = Files.newInputStream(path)) {
            return Utf8.read(in, size, x);
        }
    }

    /** The system's own words, never a class name or an absolute path. */
    static String why(Exception failure) {
        return switch (failure) {
            case NoSuchFileException e -> "No such file or directory";
            case AccessDeniedException e -> "Permission denied";
            case NotDirectoryException e -> "Not a directory";
            case FileAlreadyExistsException e -> "File exists";
            case DirectoryNotEmptyException e -> "Directory not empty";
            case CharacterCodingException e -> "stream did not contain valid UTF-8";
            case InvalidPathException e -> "Invalid file name";
            case FileSystemException e ->
                    e.getReason() == null ? "Input/output error" : e.getReason();
            default -> "Input/output error";
        };
    }
}
