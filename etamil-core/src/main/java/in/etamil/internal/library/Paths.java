package in.etamil.internal.library;

import in.etamil.host.FileAccess;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What all families that touch files share: the permission, reading text, and the system's words for a failure. */
final class Paths {
    private static final int CHUNK = 1 << 16;

    private Paths() {}

    /** The real path of a program's, if the host grants it. */
    static Path resolve(String name, Execution x) {
        FileAccess files = x.host().files();
        if (files == null) {
            throw new Fault(Message.FILES_DENIED);
        }
        if (name.isEmpty()) {
            throw new InvalidPathException(name, "empty");
        }
        try {
            return files.resolve(name);
        } catch (SecurityException refused) {
            throw Fault.withDetail(Message.FILES_DENIED, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** A whole file as UTF-8 text; bounded while it is read, since a device or a pipe may never end. */
    static String readText(Path path, Execution x) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(null, null, "Is a directory");
        }
        checkBytes(Files.size(path), x);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                checkBytes((long) bytes.size() + count, x);
                if (bytes.size() > Integer.MAX_VALUE - CHUNK - 16) {
                    throw new FileSystemException(null, null, "File too large");
                }
                x.charge(count / 16 + 1);
                bytes.write(chunk, 0, count);
            }
        }
        return decode(bytes.toByteArray(), x);
    }

    /** Refuses bytes that are too long a text whatever they spell: no character takes more than three. */
    static void checkBytes(long count, Execution x) {
        x.textLength((count + 2) / 3);
    }

    static String decode(byte[] bytes, Execution x) throws CharacterCodingException {
        String text = decode(bytes);
        x.textLength(text.length());
        return text;
    }

    static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** The system's own words, never a class name or an absolute path. */
    static String why(Exception failure) {
        return switch (failure) {
            case NoSuchFileException e -> "No such file or directory";
            case AccessDeniedException e -> "Permission denied";
            case NotDirectoryException e -> "Not a directory";
            case FileAlreadyExistsException e -> "File exists";
            case DirectoryNotEmptyException e -> "Directory not empty";
            case BrokenPackage e -> String.valueOf(e.getMessage());
            case CharacterCodingException e -> "stream did not contain valid UTF-8";
            case InvalidPathException e -> "Invalid file name";
            case FileSystemException e -> e.getReason() == null ? "Input/output error" : e.getReason();
            default -> "Input/output error";
        };
    }
}
