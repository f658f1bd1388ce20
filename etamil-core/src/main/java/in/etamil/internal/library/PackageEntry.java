package in.etamil.internal.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * One entry of a zip file, as the central directory has it.
 *
 * @param header its whole header there, with name, extra fields and comment
 * @param name its name
 * @param start where its local header begins in the file
 */
record PackageEntry(ByteBuffer header, String name, long start) {
    static final int HEADER = 46;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int DESCRIBED = 1 << 3;
    private static final int UTF_8 = 1 << 11;

    boolean isEncrypted() {
        return (flags() & ENCRYPTED) != 0;
    }

    /** Whether sizes and checksum follow the data. */
    boolean isDescribed() {
        return (flags() & DESCRIBED) != 0;
    }

    /** The one flag that an entry keeps when its contents are replaced. */
    int nameFlag() {
        return flags() & UTF_8;
    }

    private int flags() {
        return header.getShort(8);
    }

    int method() {
        return header.getShort(10) & 0xFFFF;
    }

    int checksum() {
        return header.getInt(16);
    }

    long compressed() {
        return header.getInt(20) & 0xFFFF_FFFFL;
    }

    long size() {
        return header.getInt(24) & 0xFFFF_FFFFL;
    }

    byte[] nameBytes() {
        return part(HEADER, header.getShort(28) & 0xFFFF);
    }

    byte[] comment() {
        int length = header.getShort(32) & 0xFFFF;
        return part(header.limit() - length, length);
    }

    private byte[] part(int from, int length) {
        byte[] bytes = new byte[length];
        header.get(from, bytes);
        return bytes;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** UTF-8 also without the flag that says so, as many programs write it; else the code page of old. */
    static String decodeName(byte[] bytes) {
        try {
            return Paths.decode(bytes);
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("IBM437"));
        }
    }

    boolean hasName(byte[] other) {
        return Arrays.equals(nameBytes(), other);
    }
}
