package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks one entry of a zip file in memory; every piece is measured before it is kept. */
final class ZipReader {
    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final int PIECE = 1 << 16;

    private ZipReader() {}

    static byte[] read(FileChannel file, ZipDirectory.Entry entry, Execution x) throws IOException {
        if ((entry.flags() & ENCRYPTED) != 0) {
            throw new ZipException("the entry is encrypted");
        }
        x.textLength(entry.packedSize());
        x.charge(entry.packedSize() / 16 + 1);
        x.keeps(entry.packedSize());
        byte[] packed = packed(file, entry);
        byte[] content =
                switch (entry.method()) {
                    case STORED -> packed;
                    case DEFLATED -> inflated(packed, x);
                    default ->
                            throw new ZipException(
                                    "the entry is packed by method " + entry.method());
                };
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (content.length != entry.size() || (int) checksum.getValue() != entry.checksum()) {
            throw new ZipException("the entry is damaged");
        }
        return content;
    }

    private static byte[] packed(FileChannel file, ZipDirectory.Entry entry) throws IOException {
        ByteBuffer local = ZipDirectory.bytes(file, entry.start(), ZipDirectory.LOCAL_SIZE);
        if (local.getInt(0) != ZipDirectory.LOCAL) {
            throw new ZipException("the entry has no header");
        }
        int head =
                ZipDirectory.LOCAL_SIZE
                        + (local.getShort(26) & 0xFFFF)
                        + (local.getShort(28) & 0xFFFF);
        if (entry.start() + head + entry.packedSize() > entry.end()) {
            throw new ZipException("the entry is longer than its place");
        }
        return ZipDirectory.bytes(file, entry.start() + head, (int) entry.packedSize()).array();
    }

    /** The size that the header claims is not believed. */
    private static byte[] inflated(byte[] packed, Execution x) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[Math.max(PIECE, packed.length)];
            int length = 0;
            while (!inflater.finished()) {
                if (length == content.length) {
                    x.textLength(length + 1L);
                    x.room(3L * length);
                    content = Arrays.copyOf(content, Math.max(length, length + (length >> 1)));
                }
                int piece =
                        inflater.inflate(content, length, Math.min(PIECE, content.length - length));
                x.charge(piece / 16 + 1);
                boolean stuck = inflater.needsInput() || inflater.needsDictionary();
                if (piece == 0 && stuck && !inflater.finished()) {
                    throw new ZipException("the entry is damaged");
                }
                length += piece;
            }
            x.room(content.length + (long) length);
            x.keeps(length);
            return Arrays.copyOf(content, length);
        } catch (DataFormatException e) {
            throw new ZipException("the entry is damaged");
        } finally {
            inflater.end();
        }
    }
}
