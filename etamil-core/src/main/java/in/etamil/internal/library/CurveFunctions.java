package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.ARRAY;
import static in.etamil.host.ValueKind.RECORD;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The P-256 keys and signatures of docs/semantics.md#signatures. */
public final class CurveFunctions {
    /** What one multiplication on the curve costs, in steps. */
    private static final int COST = 5_000;

    private CurveFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("CurveFunctions");
            rows.effect(RECORD, "வளைவு_சாவிகள் vaLYvu_cAvikaL _keyPair");
            rows.pure(RESULT, "வளைவு_பொதுச்சாவி vaLYvu_poquccAvi _publicKey", TEXT).linear(0);
            rows.pure(RESULT, "வளைவு_கையொப்பம் vaLYvu_kYyoppam _ecSign", TEXT, TEXT).linear(0);
            rows.pure(RESULT, "வளைவு_சரிபார் vaLYvu_caripAr _ecVerify", TEXT, TEXT, TEXT).linear(0);
            rows.pure(RESULT, "வளைவு_நேர்_கையொப்பம் vaLYvu_nEr_kYyoppam _ecSignFixed", TEXT, TEXT)
                    .linear(0);
            rows.pure(
                            ANY,
                            "வளைவு_நேர்_சரிபார் vaLYvu_nEr_caripAr _ecVerifyFixed",
                            TEXT,
                            ARRAY,
                            TEXT)
                    .linear(0);
            return rows;
        }
    }

    public static Object keyPair(Execution x) {
        x.charge(3 * COST);
        BigInteger key = P256.newPrivate();
        byte[] bytes = new byte[P256.SIZE];
        P256.put(key, bytes, 0);
        return RecordValue.empty().with("தனி", hex(bytes)).with("பொது", hex(P256.publicPoint(key)));
    }

    public static Object publicKey(Execution x, @Nullable Object key) {
        try {
            BigInteger secret = privateKey(key, x);
            x.charge(2 * COST);
            return ResultValue.success(hex(P256.publicPoint(secret)));
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        }
    }

    public static Object ecSign(Execution x, @Nullable Object message, @Nullable Object key) {
        String text = Arguments.text(message, x);
        try {
            BigInteger[] pair = signature(text, privateKey(key, x), x);
            return ResultValue.success(hex(DerSignature.encode(pair[0], pair[1])));
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        }
    }

    /** The same signature as 64 bytes, r and then s. */
    public static Object ecSignFixed(Execution x, @Nullable Object message, @Nullable Object key) {
        String text = Arguments.text(message, x);
        try {
            BigInteger[] pair = signature(text, privateKey(key, x), x);
            return ResultValue.success(ByteFunctions.array(P256.fixed(pair[0], pair[1])));
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        }
    }

    /** An empty or malformed signature is no failure: it does not sign the message. */
    public static Object ecVerify(
            Execution x,
            @Nullable Object message,
            @Nullable Object signature,
            @Nullable Object key) {
        String text = Arguments.text(message, x);
        String given = Arguments.text(signature, x);
        try {
            PublicKey known = publicKeyOf(key, x);
            x.charge(given.length() / 16);
            BigInteger[] pair = DerSignature.decode(Hex.read(given));
            return ResultValue.success(pair != null && isSigned(text, pair[0], pair[1], known, x));
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        }
    }

    /** A bare boolean when the key is good; what is no byte in the signature counts as 0. */
    public static Object ecVerifyFixed(
            Execution x,
            @Nullable Object message,
            @Nullable Object signature,
            @Nullable Object key) {
        ArrayValue items = Arguments.array(signature, "வளைவு_நேர்_சரிபார்", "ecVerifyFixed");
        String text = Arguments.text(message, x);
        try {
            PublicKey known = publicKeyOf(key, x);
            return items.size() == 2 * P256.SIZE
                    && isSigned(text, number(items, 0), number(items, P256.SIZE), known, x);
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        }
    }

    private static BigInteger number(ArrayValue items, int from) {
        byte[] bytes = new byte[P256.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            int item = items.get(from + i) instanceof Decimal number ? number.intIndex() : 0;
            bytes[i] = item < 0 || item > 255 ? 0 : (byte) item;
        }
        return new BigInteger(1, bytes);
    }

    private static BigInteger[] signature(String message, BigInteger key, Execution x) {
        x.charge(COST + message.length() / 16);
        return P256.sign(SignatureFunctions.digest(message), key);
    }

    private static boolean isSigned(
            String message, BigInteger r, BigInteger s, PublicKey key, Execution x) {
        x.charge(2 * COST + message.length() / 16);
        return P256.verify(message.getBytes(StandardCharsets.UTF_8), r, s, key);
    }

    private static BigInteger privateKey(@Nullable Object key, Execution x) throws BuiltinFailure {
        byte[] bytes = bytes(key, x);
        BigInteger secret = new BigInteger(1, bytes);
        if (bytes.length != P256.SIZE || !P256.isPrivate(secret)) {
            throw new BuiltinFailure(Message.BAD_PRIVATE_KEY);
        }
        return secret;
    }

    private static PublicKey publicKeyOf(@Nullable Object key, Execution x) throws BuiltinFailure {
        try {
            return P256.publicKey(bytes(key, x));
        } catch (InvalidKeyException e) {
            throw new BuiltinFailure(Message.BAD_PUBLIC_KEY);
        }
    }

    private static byte[] bytes(@Nullable Object hex, Execution x) throws BuiltinFailure {
        String text = Arguments.text(hex, x);
        x.charge(text.length() / 16);
        return Hex.read(text);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
