package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipException;

/**
 * Writes a zip file entry by entry: copied ones as they lie in another, new ones with their
 * content.
 */
final class ZipWriter {
    private static final int UTF8_NAME = 1 << 11;
    private static final int VERSION = 20;

    /** 1980-01-01 00:00, the first date a zip file knows. */
    private static final int DATE = 1 << 5 | 1;

    private static final int COPIED_AT_ONCE = 1 << 20;
    private static final long LARGEST = 0xFFFF_FFFEL;

    private final FileChannel target;
    private final Execution x;
    private final List<byte[]> directory = new ArrayList<>();

    ZipWriter(FileChannel target, Execution x) {
        this.target = target;
        this.x = x;
    }

    /** Byte for byte, not unpacked; only the place in the central directory changes. */
    void copy(FileChannel source, ZipDirectory.Entry entry) throws IOException {
        byte[] header = entry.header().clone();
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(42, place());
        directory.add(header);
        long at = entry.start();
        while (at < entry.end()) {
            x.charge(COPIED_AT_ONCE / 1024);
            long copied = source.transferTo(at, Math.min(COPIED_AT_ONCE, entry.end() - at), target);
            if (copied <= 0) {
                throw new ZipException("the package ends too early");
            }
            at += copied;
        }
    }

    /**
     * New content for an entry: deflated, or stored where readers look for the type of the package.
     */
    void replace(ZipDirectory.Entry entry, byte[] content) throws IOException {
        x.charge(content.length / 16 + 1);
        boolean stored = entry.name().equals("mimetype");
        // What cannot be packed becomes a little longer, in a buffer that grows.
        x.room(stored ? 0 : 3L * content.length);
        byte[] packed = stored ? content : deflated(content);
        byte[] name = entry.nameBytes();
        int place = place();

        ByteBuffer local = buffer(ZipDirectory.LOCAL_SIZE + name.length);
        local.putInt(ZipDirectory.LOCAL);
        common(local, entry, stored, content, packed.length, name.length);
        write(local.put(name).flip());
        write(ByteBuffer.wrap(packed));

        byte[] comment = entry.comment();
        ByteBuffer central = buffer(ZipDirectory.CENTRAL_SIZE + name.length + comment.length);
        central.putInt(ZipDirectory.CENTRAL).put(entry.header(), 4, 2);
        common(central, entry, stored, content, packed.length, name.length);
        central.putShort((short) comment.length).putShort((short) 0);
        // The attributes, which hold the file's permissions, stay.
        central.put(entry.header(), 36, 6).putInt(place).put(name).put(comment);
        directory.add(central.array());
    }

    /**
     * The fields from the version needed to the length of the extra field, alike in both headers.
     */
    private static void common(
            ByteBuffer header,
            ZipDirectory.Entry entry,
            boolean stored,
            byte[] content,
            int packed,
            int name) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        header.putShort((short) VERSION)
                .putShort((short) (entry.flags() & UTF8_NAME))
                .putShort((short) (stored ? ZipReader.STORED : ZipReader.DEFLATED))
                .putShort((short) 0)
                .putShort((short) DATE)
                .putInt((int) checksum.getValue())
                .putInt(packed)
                .putInt(content.length)
                .putShort((short) name)
                .putShort((short) 0);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 64);
            byte[] piece = new byte[1 << 13];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    void finish(byte[] comment) throws IOException {
        int start = place();
        for (byte[] header : directory) {
            write(ByteBuffer.wrap(header));
        }
        int size = place() - start;
        ByteBuffer end = buffer(ZipDirectory.END_SIZE + comment.length);
        end.putInt(ZipDirectory.END)
                .putInt(0)
                .putShort((short) directory.size())
                .putShort((short) directory.size())
                .putInt(size)
                .putInt(start)
                .putShort((short) comment.length)
                .put(comment);
        write(end.flip());
    }

    private int place() throws IOException {
        if (target.position() > LARGEST) {
            throw new ZipException("the package would be larger than 4 GiB");
        }
        return (int) target.position();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
