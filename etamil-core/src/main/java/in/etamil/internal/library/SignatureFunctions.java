package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ARRAY;
import static in.etamil.host.ValueKind.BOOLEAN;
import static in.etamil.host.ValueKind.NUMBER;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Texts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256, SHA-256 and random bytes of docs/semantics.md#signatures, by the JDK's cryptography.
 */
public final class SignatureFunctions {
    private static final int MOST_RANDOM_BYTES = 1024;

    /** How many bytes SHA-256 takes at once. */
    private static final int BLOCK = 64;

    /** What getting something of the JDK's cryptography costs, in steps. */
    private static final int COST = 32;

    private SignatureFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("SignatureFunctions");
            rows.pure(TEXT, "கையொப்பம் kYyoppam _sign", TEXT, TEXT).linear(1);
            rows.pure(BOOLEAN, "கையொப்பம்_சரியா kYyoppam_cariyA _verifySignature", TEXT, TEXT, TEXT)
                    .linear(1);
            rows.pure(ARRAY, "சுருக்கம்_256 curukkam_256 _sha256", TEXT).linear(0);
            rows.effect(ARRAY, "எழுமாற்று ezumARRu _randomBytes", NUMBER);
            return rows;
        }
    }

    public static Object sign(Execution x, @Nullable Object key, @Nullable Object message) {
        String secret = Arguments.text(key, x);
        return HexFormat.of().formatHex(hmac(x, secret, Arguments.text(message, x)));
    }

    /**
     * Constant-time; the given signature is trimmed and its case ignored, a wrong length is false.
     */
    public static Object verifySignature(
            Execution x,
            @Nullable Object key,
            @Nullable Object message,
            @Nullable Object signature) {
        String secret = Arguments.text(key, x);
        byte[] expected = hmac(x, secret, Arguments.text(message, x));
        String given = Texts.trim(Arguments.text(signature, x)).toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(
                HexFormat.of().formatHex(expected).getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(Execution x, String key, String message) {
        x.charge(COST);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // A key longer than a block stands for its digest (RFC 2104).
            boolean isLong = key.length() > BLOCK;
            mac.init(new RawKey(isLong ? digest(key, x) : key.getBytes(StandardCharsets.UTF_8)));
            for (byte[] piece : Utf8.pieces(message, x)) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** A key of any length, the empty one too, which {@code SecretKeySpec} refuses. */
    private record RawKey(byte[] bytes) implements SecretKey {
        @Override
        public String getAlgorithm() {
            return "HmacSHA256";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte[] getEncoded() {
            return bytes.clone();
        }
    }

    public static Object sha256(Execution x, @Nullable Object value) {
        String text = Arguments.text(value, x);
        x.charge(COST);
        return ByteFunctions.array(digest(text, x));
    }

    static byte[] digest(String text, Execution x) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : Utf8.pieces(text, x)) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static Object randomBytes(Execution x, @Nullable Object count) {
        Decimal wanted = Arguments.number(count, x);
        if (wanted.signum() < 0 || !wanted.isWhole()) {
            throw new Fault(Message.RANDOM_COUNT_NOT_WHOLE);
        }
        if (wanted.isZero() || wanted.compareTo(Decimal.of(MOST_RANDOM_BYTES)) > 0) {
            throw new Fault(Message.RANDOM_COUNT, wanted);
        }
        x.charge(wanted.longValue() + COST);
        byte[] bytes = new byte[wanted.intIndex()];
        new SecureRandom().nextBytes(bytes);
        return ByteFunctions.array(bytes);
    }
}
