package in.etamil.host;

import java.io.ByteArrayOutputStream;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.List;

/** As much of DER as it takes to put one form of a private key into another. */
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int SEQUENCE = 0x30;
    static final int FIRST_OPTIONAL = 0xA0;

    /** One value: its tag and what it holds. */
    record Element(int tag, byte[] content) {}

    private Der() {}

    /** A value of these parts. */
    static byte[] of(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        writeLength(content.size(), whole);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static void writeLength(int length, ByteArrayOutputStream to) {
        if (length < 0x80) {
            to.write(length);
            return;
        }
        int bytes = 4 - Integer.numberOfLeadingZeros(length) / 8;
        to.write(0x80 | bytes);
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            to.write(length >> shift);
        }
    }

    /** The values that stand one behind the other. */
    static List<Element> elements(byte[] bytes) throws InvalidKeySpecException {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int header = headerLength(bytes, at);
            int length = length(bytes, at, header);
            if (length < 0 || length > bytes.length - at - header) {
                throw new InvalidKeySpecException("cut short");
            }
            byte[] content = new byte[length];
            System.arraycopy(bytes, at + header, content, 0, length);
            elements.add(new Element(bytes[at] & 0xFF, content));
            at += header + length;
        }
        return elements;
    }

    private static int headerLength(byte[] bytes, int at) throws InvalidKeySpecException {
        int first = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0xFF;
        int header = first < 0x80 ? 2 : 2 + (first & 0x7F);
        if (header > 6 || header > bytes.length - at) {
            throw new InvalidKeySpecException("cut short");
        }
        return header;
    }

    private static int length(byte[] bytes, int at, int header) {
        if (header == 2) {
            return bytes[at + 1] & 0x7F;
        }
        int length = 0;
        for (int i = at + 2; i < at + header; i++) {
            length = length << 8 | bytes[i] & 0xFF;
        }
        return length;
    }
}
