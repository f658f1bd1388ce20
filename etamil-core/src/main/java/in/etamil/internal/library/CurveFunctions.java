package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Texts;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.spec.ECPoint;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The P-256 functions of builtins.md 11: keys and signatures as hexadecimal text or arrays of bytes. */
public final class CurveFunctions {
    /** What multiplying a point costs, in steps. */
    private static final int COST = 2000;

    private static final int UNCOMPRESSED = 4;

    private CurveFunctions() {}

    /** Why a function answers with a failure: its text is the exception's message. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(Message message, Object... values) {
            super(message.both(values), null, false, false);
        }
    }

    public static Object keyPair(Execution x) {
        x.charge(3 * COST);
        P256 curve = new P256();
        BigInteger key = curve.newPrivateKey();
        return RecordValue.empty()
                .with("தனி", HexFormat.of().formatHex(P256.bytes(key)))
                .with("பொது", hex(curve.publicPoint(key)));
    }

    public static Object publicKey(Execution x, @Nullable Object privateKey) {
        P256 curve = new P256();
        try {
            BigInteger key = privateKey(privateKey, curve, x);
            x.charge(2 * COST);
            return ResultValue.success(hex(curve.publicPoint(key)));
        } catch (Refusal refusal) {
            return ResultValue.failure(refusal.getMessage());
        }
    }

    public static Object sign(Execution x, @Nullable Object message, @Nullable Object privateKey) {
        try {
            byte[] der = DerSignature.write(signature(message, privateKey, x));
            return ResultValue.success(HexFormat.of().formatHex(der));
        } catch (Refusal refusal) {
            return ResultValue.failure(refusal.getMessage());
        }
    }

    public static Object signFixed(Execution x, @Nullable Object message, @Nullable Object privateKey) {
        try {
            return ResultValue.success(ByteFunctions.array(signature(message, privateKey, x)));
        } catch (Refusal refusal) {
            return ResultValue.failure(refusal.getMessage());
        }
    }

    public static Object verify(
            Execution x, @Nullable Object message, @Nullable Object signature, @Nullable Object publicKey) {
        byte[] text = message(message, x);
        P256 curve = new P256();
        try {
            byte[] der = unhex(Arguments.text(signature, x), x);
            ECPoint point = publicKey(publicKey, curve, x);
            byte[] fixed = DerSignature.read(der);
            return ResultValue.success(fixed != null && isSigned(text, fixed, point, curve, x));
        } catch (Refusal refusal) {
            return ResultValue.failure(refusal.getMessage());
        }
    }

    /** A bare truth, unless the key is bad. */
    public static Object verifyFixed(
            Execution x, @Nullable Object message, @Nullable Object signature, @Nullable Object publicKey) {
        ArrayValue array = Arguments.array(signature, "வளைவு_நேர்_சரிபார்", "ecVerifyFixed");
        byte[] text = message(message, x);
        P256 curve = new P256();
        try {
            ECPoint point = publicKey(publicKey, curve, x);
            return array.size() == 2 * P256.WIDTH
                    && isSigned(text, ByteFunctions.bytesOrZeros(array), point, curve, x);
        } catch (Refusal refusal) {
            return ResultValue.failure(refusal.getMessage());
        }
    }

    private static boolean isSigned(byte[] message, byte[] fixed, ECPoint point, P256 curve, Execution x) {
        x.charge(2 * COST);
        return curve.verify(message, fixed, point);
    }

    private static byte[] signature(@Nullable Object message, @Nullable Object privateKey, Execution x)
            throws Refusal {
        byte[] text = message(message, x);
        P256 curve = new P256();
        BigInteger key = privateKey(privateKey, curve, x);
        x.charge(COST);
        return curve.sign(SignatureFunctions.digest(text), key);
    }

    private static byte[] message(@Nullable Object message, Execution x) {
        String text = Arguments.text(message, x);
        x.charge(text.length() / 16 + 4);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BigInteger privateKey(@Nullable Object value, P256 curve, Execution x) throws Refusal {
        byte[] bytes = unhex(Arguments.text(value, x), x);
        BigInteger key = new BigInteger(1, bytes);
        if (bytes.length != P256.WIDTH || !curve.isScalar(key)) {
            throw new Refusal(Message.BAD_PRIVATE_KEY);
        }
        return key;
    }

    private static ECPoint publicKey(@Nullable Object value, P256 curve, Execution x) throws Refusal {
        byte[] bytes = unhex(Arguments.text(value, x), x);
        if (bytes.length == 1 + 2 * P256.WIDTH && bytes[0] == UNCOMPRESSED) {
            ECPoint point = new ECPoint(
                    new BigInteger(1, bytes, 1, P256.WIDTH),
                    new BigInteger(1, bytes, 1 + P256.WIDTH, P256.WIDTH));
            if (curve.isOnCurve(point)) {
                return point;
            }
        }
        throw new Refusal(Message.BAD_PUBLIC_KEY);
    }

    private static String hex(ECPoint point) {
        HexFormat hex = HexFormat.of();
        return "04" + hex.formatHex(P256.bytes(point.getAffineX())) + hex.formatHex(P256.bytes(point.getAffineY()));
    }

    /** The bytes that hexadecimal digits spell; white space is ignored. */
    private static byte[] unhex(String text, Execution x) throws Refusal {
        x.charge(text.length() / 4);
        int[] digits = withoutWhiteSpace(text).codePoints().toArray();
        if (digits.length % 2 != 0) {
            throw new Refusal(Message.ODD_HEX, digits.length);
        }
        byte[] bytes = new byte[digits.length / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = digits[2 * i];
            int low = digits[2 * i + 1];
            if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                throw new Refusal(Message.NOT_HEX, new String(digits, 2 * i, 2));
            }
            bytes[i] = (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
        }
        return bytes;
    }

    private static String withoutWhiteSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Texts.isWhiteSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
