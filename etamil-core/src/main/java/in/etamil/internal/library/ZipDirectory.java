package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * The entries of a zip file in the order of its central directory, each with the bytes of its
 * header there and the stretch of the file that holds it. The JDK's readers do not tell where an
 * entry lies, and that is what copying it unopened needs. Where several entries have one name, the
 * map has the last. Packages of more than 65,534 entries or 4 GiB (ZIP64) and of several parts are
 * refused.
 */
record ZipDirectory(List<Entry> entries, Map<String, Entry> byName, byte[] comment) {
    static final int CENTRAL = 0x02014b50;
    static final int LOCAL = 0x04034b50;
    static final int END = 0x06054b50;
    static final int CENTRAL_SIZE = 46;
    static final int LOCAL_SIZE = 30;
    static final int END_SIZE = 22;
    private static final int LARGEST_COMMENT = 0xFFFF;
    private static final long HEAP_OF_ENTRY = 256;
    private static final long ZIP64 = 0xFFFF_FFFFL;

    /**
     * One entry.
     *
     * @param name its name, read as UTF-8
     * @param header its whole header in the central directory
     * @param start where it begins in the file
     * @param end where the next one does
     */
    record Entry(String name, byte[] header, long start, long end) {
        private ByteBuffer fields() {
            return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        }

        int flags() {
            return fields().getShort(8) & 0xFFFF;
        }

        int method() {
            return fields().getShort(10) & 0xFFFF;
        }

        int checksum() {
            return fields().getInt(16);
        }

        long packedSize() {
            return fields().getInt(20) & ZIP64;
        }

        long size() {
            return fields().getInt(24) & ZIP64;
        }

        byte[] nameBytes() {
            return Arrays.copyOfRange(
                    header, CENTRAL_SIZE, CENTRAL_SIZE + (fields().getShort(28) & 0xFFFF));
        }

        byte[] comment() {
            int length = fields().getShort(32) & 0xFFFF;
            return Arrays.copyOfRange(header, header.length - length, header.length);
        }
    }

    static ZipDirectory read(FileChannel file, Execution x) throws IOException {
        ByteBuffer end = end(file);
        int count = end.getShort(10) & 0xFFFF;
        long size = end.getInt(12) & ZIP64;
        long offset = end.getInt(16) & ZIP64;
        boolean oneFile =
                end.getShort(4) == 0 && end.getShort(6) == 0 && end.getShort(8) == end.getShort(10);
        if (!oneFile || count == 0xFFFF || size == ZIP64 || offset == ZIP64) {
            throw new ZipException("ZIP64 and split packages are not supported");
        }
        long directory = file.size() - end.limit() - size;
        if (directory < offset) {
            throw new ZipException("the central directory lies outside of the file");
        }
        x.collectionSize(count);
        x.textLength(size);
        x.charge(count + size / 16);
        x.keeps(2 * size + HEAP_OF_ENTRY * count);
        // What stands before the first entry, such as the head of a self-extracting file, shifts
        // all of them.
        List<Entry> entries =
                headers(bytes(file, directory, (int) size), count, directory - offset);
        byte[] comment = Arrays.copyOfRange(end.array(), END_SIZE, end.limit());
        List<Entry> stretched = stretched(entries, directory);
        Map<String, Entry> byName = new HashMap<>();
        for (Entry entry : stretched) {
            byName.put(entry.name(), entry);
        }
        return new ZipDirectory(stretched, byName, comment);
    }

    /** The end record, found from behind: it is the last thing in the file but for its comment. */
    private static ByteBuffer end(FileChannel file) throws IOException {
        int length = (int) Math.min(file.size(), END_SIZE + LARGEST_COMMENT);
        ByteBuffer tail = bytes(file, file.size() - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END
                    && (tail.getShort(at + 20) & 0xFFFF) == length - at - END_SIZE) {
                return ByteBuffer.wrap(Arrays.copyOfRange(tail.array(), at, length))
                        .order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new ZipException("no end of central directory");
    }

    private static List<Entry> headers(ByteBuffer directory, int count, long shift)
            throws IOException {
        List<Entry> entries = new ArrayList<>(count);
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (directory.limit() - at < CENTRAL_SIZE || directory.getInt(at) != CENTRAL) {
                throw new ZipException("the central directory is damaged");
            }
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int length =
                    CENTRAL_SIZE
                            + nameLength
                            + (directory.getShort(at + 30) & 0xFFFF)
                            + (directory.getShort(at + 32) & 0xFFFF);
            if (length > directory.limit() - at) {
                throw new ZipException("the central directory is damaged");
            }
            long start = directory.getInt(at + 42) & ZIP64;
            byte[] header = Arrays.copyOfRange(directory.array(), at, at + length);
            String name = new String(header, CENTRAL_SIZE, nameLength, StandardCharsets.UTF_8);
            Entry entry = new Entry(name, header, start + shift, 0);
            if (start == ZIP64 || entry.size() == ZIP64 || entry.packedSize() == ZIP64) {
                throw new ZipException("ZIP64 and split packages are not supported");
            }
            entries.add(entry);
            at += length;
        }
        return entries;
    }

    /**
     * Gives every entry its end. Entries that overlap are refused: a small file made of such could
     * be copied into a huge one.
     */
    private static List<Entry> stretched(List<Entry> entries, long directory) throws IOException {
        Entry[] byPlace = entries.toArray(new Entry[0]);
        Arrays.sort(byPlace, BY_START);
        long[] starts = new long[byPlace.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = byPlace[i].start();
            long next = i + 1 < starts.length ? byPlace[i + 1].start() : directory;
            if (starts[i] + LOCAL_SIZE + byPlace[i].packedSize() > next) {
                throw new ZipException("the entries of the package overlap");
            }
        }
        List<Entry> stretched = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            int place = Arrays.binarySearch(starts, entry.start());
            long end = place + 1 < starts.length ? starts[place + 1] : directory;
            stretched.add(new Entry(entry.name(), entry.header(), entry.start(), end));
        }
        return stretched;
    }

    private static final Comparator<Entry> BY_START =
            new Comparator<>() {
                @Override
                public int compare(Entry left, Entry right) {
                    return Long.compare(left.start(), right.start());
                }
            };

    /** A stretch of the file, little-endian. */
    static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[length]).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new ZipException("the package ends too early");
            }
        }
        return bytes.flip();
    }
}
