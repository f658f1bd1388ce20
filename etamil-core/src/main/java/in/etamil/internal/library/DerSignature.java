package in.etamil.internal.library;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An ECDSA signature of P-256 in DER: a sequence of two integers, in the one way each has of being written. */
final class DerSignature {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    private DerSignature() {}

    /** The 64 bytes r and s written as DER. */
    static byte[] write(byte[] fixed) {
        byte[] r = integer(fixed, 0);
        byte[] s = integer(fixed, P256.WIDTH);
        byte[] der = new byte[2 + r.length + s.length];
        der[0] = SEQUENCE;
        der[1] = (byte) (r.length + s.length);
        System.arraycopy(r, 0, der, 2, r.length);
        System.arraycopy(s, 0, der, 2 + r.length, s.length);
        return der;
    }

    private static byte[] integer(byte[] fixed, int from) {
        int end = from + P256.WIDTH;
        int first = from;
        while (first < end - 1 && fixed[first] == 0) {
            first++;
        }
        int sign = fixed[first] < 0 ? 1 : 0;
        byte[] integer = new byte[2 + sign + end - first];
        integer[0] = INTEGER;
        integer[1] = (byte) (sign + end - first);
        System.arraycopy(fixed, first, integer, 2 + sign, end - first);
        return integer;
    }

    /** The 64 bytes r and s, or {@code null} if this is not such a signature in strict DER. */
    static byte @Nullable [] read(byte[] der) {
        byte[] fixed = new byte[2 * P256.WIDTH];
        boolean framed = der.length >= 8 && der[0] == SEQUENCE && der[1] == der.length - 2;
        if (!framed || !readInteger(der, 2, fixed, 0)) {
            return null;
        }
        int second = 4 + der[3];
        boolean read = readInteger(der, second, fixed, P256.WIDTH);
        return read && second + 2 + der[second + 1] == der.length ? fixed : null;
    }

    /** Positive, not longer than it must be, and within the bytes there are. */
    private static boolean readInteger(byte[] der, int at, byte[] fixed, int to) {
        if (at + 3 > der.length || der[at] != INTEGER || der[at + 1] < 1 || at + 2 + der[at + 1] > der.length) {
            return false;
        }
        int from = at + 2;
        int length = der[at + 1];
        boolean padded = length > 1 && der[from] == 0;
        if (der[from] < 0 || padded && der[from + 1] >= 0 || length - (padded ? 1 : 0) > P256.WIDTH) {
            return false;
        }
        byte[] digits = Arrays.copyOfRange(der, padded ? from + 1 : from, from + length);
        System.arraycopy(digits, 0, fixed, to + P256.WIDTH - digits.length, digits.length);
        return true;
    }
}
