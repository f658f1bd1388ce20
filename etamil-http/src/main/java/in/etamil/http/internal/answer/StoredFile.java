package in.etamil.http.internal.answer;

import in.etamil.http.engine.WireBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A regular file as it was when its response was made. Nothing stays open: the file is opened only
 * while its bytes are written, so that a response that is never written (HEAD, a client that is
 * gone) has nothing to let go of.
 *
 * @param path where it is
 * @param size its length in bytes
 * @param modified when it was last changed
 * @param key what tells it from another file of that name; {@code null} where the file system has
 *     no such thing
 */
record StoredFile(Path path, long size, Instant modified, @Nullable Object key) {
    /** Each piece has the time of one write, so that it must not be large for a slow client. */
    private static final int PIECE = 32 * 1024;

    /**
     * Looks at a file and whether it can be read, before anything of the response is sent.
     *
     * @throws IOException if it is no regular file or cannot be read
     */
    static StoredFile of(Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        if (!found.isRegularFile() || !Files.isReadable(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return new StoredFile(
                path, found.size(), found.lastModifiedTime().toInstant(), found.fileKey());
    }

    /**
     * A strong entity tag of length, time of change in the file system's resolution and identity: a
     * file that is replaced always gets another one, without being read. Only a change in place of
     * equal length within one tick of the file system's clock goes unseen. Hashed, since the inode
     * is nobody's business.
     */
    String tag() {
        String facts = size + " " + modified + " " + key;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(facts.getBytes(StandardCharsets.UTF_8));
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Arrays.copyOf(hash, 12))
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The bytes from one place on, streamed. */
    WireBody body(long from, long count) {
        return new WireBody.Stream(count, out -> write(out, from, count));
    }

    private void write(OutputStream out, long from, long count) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (!Objects.equals(key, StoredFile.of(path).key)) {
                throw new IOException("the file was replaced while it was sent");
            }
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, count));
            long at = from;
            long end = from + count;
            while (at < end) {
                piece.clear().limit((int) Math.min(piece.capacity(), end - at));
                int read = channel.read(piece, at);
                if (read < 0) {
                    throw new EOFException("the file became shorter while it was sent");
                }
                out.write(piece.array(), 0, read);
                at += read;
            }
        }
    }
}
