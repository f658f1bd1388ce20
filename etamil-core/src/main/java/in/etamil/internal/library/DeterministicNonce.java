package in.etamil.internal.library;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The nonces of RFC 6979, section 3.2, with HMAC-SHA256 and an order of 256 bits. */
final class DeterministicNonce {
    private static final byte[] NOTHING = {};

    private final BigInteger order;
    private final byte[] state = new byte[P256.SIZE];
    private byte[] key = new byte[P256.SIZE];
    private boolean asked;

    /** The digest is given as a number that is already reduced by the order. */
    DeterministicNonce(BigInteger privateKey, BigInteger digest, BigInteger order) {
        this.order = order;
        byte[] seed = new byte[2 * P256.SIZE];
        P256.put(privateKey, seed, 0);
        P256.put(digest, seed, P256.SIZE);
        Arrays.fill(state, (byte) 1);
        mix((byte) 0, seed);
        mix((byte) 1, seed);
    }

    BigInteger next() {
        if (asked) {
            mix((byte) 0, NOTHING);
        }
        asked = true;
        while (true) {
            advance();
            BigInteger nonce = new BigInteger(1, state);
            if (nonce.signum() > 0 && nonce.compareTo(order) < 0) {
                return nonce;
            }
            mix((byte) 0, NOTHING);
        }
    }

    private void mix(byte separator, byte[] seed) {
        Mac mac = mac();
        mac.update(state);
        mac.update(separator);
        key = mac.doFinal(seed);
        advance();
    }

    private void advance() {
        System.arraycopy(mac().doFinal(state), 0, state, 0, state.length);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
