package in.etamil.internal.library;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The DER form of an ECDSA signature: a SEQUENCE of the INTEGERs r and s, both of at most 127 bytes
 * together.
 */
final class DerSignature {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private final byte[] der;
    private int at;

    private DerSignature(byte[] der) {
        this.der = der;
    }

    static byte[] encode(BigInteger r, BigInteger s) {
        byte[] first = r.toByteArray();
        byte[] second = s.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(SEQUENCE);
        out.write(4 + first.length + second.length);
        out.write(INTEGER);
        out.write(first.length);
        out.writeBytes(first);
        out.write(INTEGER);
        out.write(second.length);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /**
     * r and s, or {@code null} for everything that is not exactly the one encoding of two numbers
     * above zero.
     */
    static BigInteger @Nullable [] decode(byte[] der) {
        return new DerSignature(der).signature();
    }

    private BigInteger @Nullable [] signature() {
        int length = header(SEQUENCE);
        if (length < 0 || at + length != der.length) {
            return null;
        }
        BigInteger r = integer();
        BigInteger s = r == null ? null : integer();
        return r == null || s == null || at != der.length ? null : new BigInteger[] {r, s};
    }

    private @Nullable BigInteger integer() {
        int length = header(INTEGER);
        if (length <= 0 || at + length > der.length) {
            return null;
        }
        boolean padded = length > 1 && der[at] == 0 && der[at + 1] >= 0;
        BigInteger value = new BigInteger(der, at, length);
        at += length;
        return padded || value.signum() <= 0 ? null : value;
    }

    /**
     * The length behind a tag, or -1. A signature of this curve never needs the long form of a
     * length.
     */
    private int header(int tag) {
        if (at + 2 > der.length || der[at] != tag || der[at + 1] < 0) {
            return -1;
        }
        int length = der[at + 1];
        at += 2;
        return length;
    }
}
