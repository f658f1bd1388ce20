package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a zip file: entries copied from another, or with new contents, in the order of the calls. */
final class PackageWriter {
    private static final int VERSION = 20;

    /** 1980-01-01 00:00 as DOS has it: the time, and above it the date. */
    private static final int EARLIEST = 1 << 21 | 1 << 16;

    private final WritableByteChannel target;
    private final Execution x;
    private final List<ByteBuffer> directory = new ArrayList<>();
    private long position;

    PackageWriter(WritableByteChannel target, Execution x) {
        this.target = target;
        this.x = x;
    }

    /** The entry as it is. */
    void copy(PackageReader source, PackageEntry entry) throws IOException {
        ByteBuffer header = buffer(entry.header().limit());
        header.put(entry.header().duplicate());
        header.putInt(42, offset());
        directory.add(header.flip());
        position += source.copy(entry, target);
    }

    /** The entry's name, comment and attributes with other contents. */
    void replace(PackageEntry entry, byte[] contents) throws IOException {
        boolean stored = entry.name().equals("mimetype");
        x.charge(contents.length / 4 + 1);
        byte[] data = stored ? contents : deflated(contents);
        byte[] name = entry.nameBytes();
        byte[] comment = entry.comment();
        ByteBuffer common = common(entry, stored, contents, data, name);

        ByteBuffer header = buffer(PackageEntry.HEADER + name.length + comment.length);
        header.putInt(0x0201_4b50).put(entry.header().get(4)).put(entry.header().get(5)).put(common.duplicate());
        header.putShort((short) comment.length).putShort((short) 0).put(entry.header().slice(36, 6));
        header.putInt(offset()).put(name).put(comment);
        directory.add(header.flip());

        ByteBuffer local = buffer(30 + name.length);
        write(local.putInt(0x0403_4b50).put(common).put(name).flip());
        write(ByteBuffer.wrap(data));
    }

    /** What the local header and the one in the directory have in common. */
    private static ByteBuffer common(
            PackageEntry entry, boolean stored, byte[] contents, byte[] data, byte[] name) {
        CRC32 checksum = new CRC32();
        checksum.update(contents);
        return buffer(26)
                .putShort((short) VERSION)
                .putShort((short) entry.nameFlag())
                .putShort((short) (stored ? PackageReader.STORED : PackageReader.DEFLATED))
                .putInt(EARLIEST)
                .putInt((int) checksum.getValue())
                .putInt(data.length)
                .putInt(contents.length)
                .putShort((short) name.length)
                .putShort((short) 0)
                .flip();
    }

    private static byte[] deflated(byte[] contents) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(contents);
            deflater.finish();
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            while (!deflater.finished()) {
                data.write(chunk, 0, deflater.deflate(chunk));
            }
            return data.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Writes the central directory and the end. */
    void finish(byte[] comment) throws IOException {
        int start = offset();
        long from = position;
        for (ByteBuffer header : directory) {
            write(header);
        }
        offset();
        ByteBuffer end = buffer(22 + comment.length).putInt(0x0605_4b50).putInt(0);
        end.putShort((short) directory.size()).putShort((short) directory.size());
        end.putInt((int) (position - from)).putInt(start).putShort((short) comment.length).put(comment);
        write(end.flip());
    }

    /** The position, where the format has room for it. */
    private int offset() throws IOException {
        if (position >= 0xFFFF_FFFFL) {
            throw new FileSystemException(null, null, "it would need zip64");
        }
        return (int) position;
    }

    private void write(ByteBuffer bytes) throws IOException {
        position += bytes.remaining();
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
