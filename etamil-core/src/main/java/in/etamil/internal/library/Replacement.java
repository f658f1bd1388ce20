package in.etamil.internal.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its place and moved there when it is whole, so that nobody sees
 * half of it.
 */
final class Replacement implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private @Nullable FileChannel channel;

    private Replacement(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /**
     * Writes nothing yet. A symbolic link is followed: what it leads to is replaced, not the link.
     */
    static Replacement of(Path path) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(
                    null, null, Files.isDirectory(target) ? "Is a directory" : "Not a file");
        }
        byte[] chance = new byte[8];
        new SecureRandom().nextBytes(chance);
        String name = "." + target.getFileName() + "." + HexFormat.of().formatHex(chance);
        return new Replacement(target, target.resolveSibling(name));
    }

    /** A new file has the usual permissions, a replaced one keeps its own. */
    FileChannel open() throws IOException {
        channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (Files.exists(target)) {
            PosixFileAttributeView old =
                    Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (old != null) {
                Files.setPosixFilePermissions(draft, old.readAttributes().permissions());
            }
        }
        return channel;
    }

    void commit() throws IOException {
        if (channel != null) {
            channel.close();
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Drops what was not committed. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            Files.deleteIfExists(draft);
        }
    }
}
