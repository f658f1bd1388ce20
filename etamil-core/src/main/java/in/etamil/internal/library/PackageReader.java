package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A zip file on disk, read from its central directory. Zip64, encryption and several disks are refused, and whatever
 * could be read in two ways.
 */
final class PackageReader implements Closeable {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int END = 0x0605_4b50;
    private static final int ZIP64_LOCATOR = 0x0706_4b50;
    private static final int CENTRAL = 0x0201_4b50;
    private static final int LOCAL = 0x0403_4b50;
    private static final int DESCRIPTOR = 0x0807_4b50;
    private static final int END_SIZE = 22;
    private static final int LOCAL_SIZE = 30;
    private static final int LOCATOR_SIZE = 20;
    private static final int CHUNK = 1 << 16;

    /** Deflated data never shrinks further. */
    private static final long MOST_SHRINKING = 1032;

    private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

    private final FileChannel file;
    private final Execution x;
    private final List<PackageEntry> entries = new ArrayList<>();
    private final Map<String, PackageEntry> byName = new HashMap<>();
    private byte[] comment = {};
    private long directoryStart;

    /** Opens the file; nothing is read before {@link #readDirectory}. */
    PackageReader(Path path, Execution x) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.x = x;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** In the order of the central directory. */
    List<PackageEntry> entries() {
        return entries;
    }

    @Nullable
    PackageEntry find(String name) {
        return byName.get(name);
    }

    byte[] comment() {
        return comment;
    }

    void readDirectory() throws IOException {
        long endAt = findEnd();
        ByteBuffer end = read(endAt, END_SIZE);
        int count = end.getShort(10) & 0xFFFF;
        long size = end.getInt(12) & 0xFFFF_FFFFL;
        long offset = end.getInt(16) & 0xFFFF_FFFFL;
        if (count == 0xFFFF || size == 0xFFFF_FFFFL || offset == 0xFFFF_FFFFL || hasZip64Locator(endAt)) {
            throw new BrokenPackage("zip64 is not supported");
        }
        if (end.getInt(4) != 0 || (end.getShort(8) & 0xFFFF) != count) {
            throw new BrokenPackage("a zip file on several disks is not supported");
        }
        directoryStart = endAt - size;
        long before = directoryStart - offset;
        if (directoryStart < 0 || before < 0) {
            throw new BrokenPackage("the central directory lies outside of the file");
        }
        comment = read(endAt + END_SIZE, end.getShort(20) & 0xFFFF).array();
        x.textLength(size);
        x.collectionSize(count);
        x.charge(size / 16 + count);
        readEntries(read(directoryStart, (int) size), count, before);
    }

    /** The last end record whose comment reaches exactly to the end of the file. */
    private long findEnd() throws IOException {
        long size = file.size();
        int tail = (int) Math.min(size, END_SIZE + 0xFFFF);
        ByteBuffer bytes = read(size - tail, tail);
        x.charge(tail / 16);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_SIZE + (bytes.getShort(at + 20) & 0xFFFF) == tail) {
                return size - tail + at;
            }
        }
        throw new BrokenPackage("no end of a zip file was found");
    }

    private boolean hasZip64Locator(long endAt) throws IOException {
        return endAt >= LOCATOR_SIZE && read(endAt - LOCATOR_SIZE, 4).getInt(0) == ZIP64_LOCATOR;
    }

    private void readEntries(ByteBuffer directory, int count, long before) throws IOException {
        int at = 0;
        long total = 0;
        for (int i = 0; i < count; i++) {
            PackageEntry entry = entryAt(directory, at, before);
            at += entry.header().limit();
            total += LOCAL_SIZE + entry.nameBytes().length + entry.compressed();
            entries.add(entry);
            if (byName.put(entry.name(), entry) != null) {
                throw new BrokenPackage("two entries have the same name");
            }
        }
        if (at != directory.limit() || total > directoryStart) {
            throw new BrokenPackage("the central directory contradicts the file");
        }
    }

    private static PackageEntry entryAt(ByteBuffer directory, int at, long before) throws IOException {
        int left = directory.limit() - at;
        if (left < PackageEntry.HEADER || directory.getInt(at) != CENTRAL) {
            throw new BrokenPackage("the central directory is damaged");
        }
        int name = directory.getShort(at + 28) & 0xFFFF;
        int length = PackageEntry.HEADER + name
                + (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
        if (length > left) {
            throw new BrokenPackage("the central directory is damaged");
        }
        ByteBuffer header = directory.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
        byte[] nameBytes = new byte[name];
        header.get(PackageEntry.HEADER, nameBytes);
        long offset = header.getInt(42) & 0xFFFF_FFFFL;
        PackageEntry entry = new PackageEntry(header, PackageEntry.decodeName(nameBytes), before + offset);
        if (offset == 0xFFFF_FFFFL || entry.size() == 0xFFFF_FFFFL || entry.compressed() == 0xFFFF_FFFFL) {
            throw new BrokenPackage("zip64 is not supported");
        }
        if (header.getShort(34) != 0) {
            throw new BrokenPackage("a zip file on several disks is not supported");
        }
        if (entry.isEncrypted()) {
            throw new BrokenPackage("encrypted entries are not supported");
        }
        return entry;
    }

    /** The contents of one entry, checked; refuses to inflate more than what the directory declares. */
    byte[] contents(PackageEntry entry) throws IOException {
        if (entry.isFolder() && entry.size() == 0) {
            return new byte[0];
        }
        long from = dataStart(entry);
        checkSizes(entry);
        Paths.checkBytes(entry.size(), x);
        x.charge((entry.size() + entry.compressed()) / 16 + 1);
        byte[] contents =
                switch (entry.method()) {
                    case STORED -> stored(entry, from);
                    case DEFLATED -> inflated(entry, from);
                    default -> throw new BrokenPackage("compression method " + entry.method() + " is not supported");
                };
        CRC32 checksum = new CRC32();
        checksum.update(contents);
        if ((int) checksum.getValue() != entry.checksum()) {
            throw new BrokenPackage("the checksum is wrong");
        }
        return contents;
    }

    /** A size that cannot be true is damage, and no reason to end the program for its length. */
    private static void checkSizes(PackageEntry entry) throws IOException {
        long most = entry.compressed() * (entry.method() == STORED ? 1 : MOST_SHRINKING);
        boolean wrong = entry.method() == STORED && entry.size() != entry.compressed();
        if (wrong || entry.size() > most || entry.size() > MOST_BYTES) {
            throw new BrokenPackage("the sizes are wrong");
        }
    }

    private byte[] stored(PackageEntry entry, long from) throws IOException {
        return read(from, (int) entry.size()).array();
    }

    private byte[] inflated(PackageEntry entry, long from) throws IOException {
        byte[] contents = new byte[(int) entry.size()];
        Inflater inflater = new Inflater(true);
        try {
            int filled = 0;
            long at = from;
            long end = from + entry.compressed();
            byte[] beyond = new byte[1];
            while (!inflater.finished()) {
                if (inflater.needsInput() && at < end) {
                    ByteBuffer chunk = read(at, (int) Math.min(CHUNK, end - at));
                    at += chunk.limit();
                    inflater.setInput(chunk);
                }
                boolean full = filled == contents.length;
                int count = full
                        ? inflater.inflate(beyond)
                        : inflater.inflate(contents, filled, contents.length - filled);
                boolean stuck = count == 0 && !inflater.finished() && (at >= end || !inflater.needsInput());
                if (stuck || full && count > 0 || inflater.needsDictionary()) {
                    throw new BrokenPackage("the compressed data is damaged");
                }
                filled += full ? 0 : count;
            }
            if (filled != contents.length || at != end || inflater.getRemaining() != 0) {
                throw new BrokenPackage("the compressed data is damaged");
            }
            return contents;
        } catch (DataFormatException e) {
            throw new BrokenPackage("the compressed data is damaged");
        } finally {
            inflater.end();
        }
    }

    /** Copies local header, data and data descriptor as they are; answers how many bytes these were. */
    long copy(PackageEntry entry, WritableByteChannel target) throws IOException {
        long end = dataStart(entry) + entry.compressed();
        end += entry.isDescribed() ? descriptorSize(entry, end) : 0;
        long at = entry.start();
        while (at < end) {
            ByteBuffer chunk = read(at, (int) Math.min(CHUNK, end - at));
            x.charge(chunk.limit() / 16 + 1);
            at += chunk.limit();
            while (chunk.hasRemaining()) {
                target.write(chunk);
            }
        }
        return end - entry.start();
    }

    /** Checks that the local header is that of the same entry. */
    private long dataStart(PackageEntry entry) throws IOException {
        ByteBuffer local = read(entry.start(), LOCAL_SIZE);
        int name = local.getShort(26) & 0xFFFF;
        int method = local.getShort(8) & 0xFFFF;
        boolean same = local.getInt(0) == LOCAL && method == entry.method()
                && entry.hasName(read(entry.start() + LOCAL_SIZE, name).array());
        long start = entry.start() + LOCAL_SIZE + name + (local.getShort(28) & 0xFFFF);
        if (!same || start + entry.compressed() > directoryStart) {
            throw new BrokenPackage("the central directory contradicts the file");
        }
        return start;
    }

    /** The signature before a data descriptor may be left out. */
    private int descriptorSize(PackageEntry entry, long at) throws IOException {
        ByteBuffer descriptor = read(at, 12);
        if (isDescriptor(descriptor, entry)) {
            return 12;
        }
        if (descriptor.getInt(0) == DESCRIPTOR && isDescriptor(read(at + 4, 12), entry)) {
            return 16;
        }
        throw new BrokenPackage("a data descriptor is damaged");
    }

    private static boolean isDescriptor(ByteBuffer bytes, PackageEntry entry) {
        return bytes.getInt(0) == entry.checksum()
                && bytes.getInt(4) == (int) entry.compressed()
                && bytes.getInt(8) == (int) entry.size();
    }

    private ByteBuffer read(long at, int count) throws IOException {
        if (at < 0 || at + count > file.size()) {
            throw new BrokenPackage("the file is cut off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new BrokenPackage("the file is cut off");
            }
        }
        return bytes.flip();
    }
}
