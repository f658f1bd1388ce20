package in.etamil.internal.library;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * ECDSA on the curve P-256 with SHA-256, signing deterministically by RFC 6979. The JDK neither signs so nor derives
 * public keys, but its key agreement gives the x coordinate of a multiple of the base point, in constant time, and
 * that is all both need.
 */
final class P256 {
    /** Bytes of a private key, and of each coordinate and half of a signature. */
    static final int WIDTH = 32;

    private final ECParameterSpec curve;
    private final BigInteger order;
    private final BigInteger prime;
    private final KeyFactory keys;

    P256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            curve = parameters.getParameterSpec(ECParameterSpec.class);
            keys = KeyFactory.getInstance("EC");
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
        order = curve.getOrder();
        prime = ((ECFieldFp) curve.getCurve().getField()).getP();
    }

    private static IllegalStateException absent(GeneralSecurityException e) {
        return new IllegalStateException("this Java runtime has no P-256", e);
    }

    BigInteger newPrivateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(curve, new SecureRandom());
            return ((ECPrivateKey) generator.generateKeyPair().getPrivate()).getS();
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
    }

    /** Whether the number is a private key, and likewise whether it may be half of a signature. */
    boolean isScalar(BigInteger number) {
        return number.signum() > 0 && number.compareTo(order) < 0;
    }

    boolean isOnCurve(ECPoint point) {
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) {
            return false;
        }
        BigInteger right = x.multiply(x).add(curve.getCurve().getA()).multiply(x).add(curve.getCurve().getB());
        return y.multiply(y).subtract(right).mod(prime).signum() == 0;
    }

    /** The point's y follows from its x, that of its sum with the base point, and the base point (Brier and Joye). */
    ECPoint publicPoint(BigInteger privateKey) {
        ECPoint base = curve.getGenerator();
        if (privateKey.equals(order.subtract(BigInteger.ONE))) {
            return new ECPoint(base.getAffineX(), prime.subtract(base.getAffineY()));
        }
        BigInteger x = multipleOfBase(privateKey);
        BigInteger sum = multipleOfBase(privateKey.add(BigInteger.ONE));
        BigInteger baseX = base.getAffineX();
        BigInteger apart = baseX.subtract(x);
        BigInteger product = curve.getCurve().getA().add(baseX.multiply(x)).multiply(baseX.add(x));
        BigInteger twice = curve.getCurve().getB().shiftLeft(1).add(product)
                .subtract(sum.multiply(apart).multiply(apart));
        BigInteger y = twice.multiply(base.getAffineY().shiftLeft(1).modInverse(prime)).mod(prime);
        return new ECPoint(x, y);
    }

    /** The x coordinate of the base point times the scalar. */
    private BigInteger multipleOfBase(BigInteger scalar) {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(privateKey(scalar));
            agreement.doPhase(publicKey(curve.getGenerator()), true);
            return new BigInteger(1, agreement.generateSecret());
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
    }

    private PrivateKey privateKey(BigInteger scalar) throws GeneralSecurityException {
        return keys.generatePrivate(new ECPrivateKeySpec(scalar, curve));
    }

    private PublicKey publicKey(ECPoint point) throws GeneralSecurityException {
        return keys.generatePublic(new ECPublicKeySpec(point, curve));
    }

    /** The 64 bytes r and s of the signature of a SHA-256 digest. */
    byte[] sign(byte[] digest, BigInteger privateKey) {
        BigInteger hash = new BigInteger(1, digest).mod(order);
        Nonces nonces = new Nonces(bytes(privateKey), bytes(hash));
        while (true) {
            BigInteger k = new BigInteger(1, nonces.next());
            if (isScalar(k)) {
                BigInteger r = multipleOfBase(k).mod(order);
                BigInteger s = second(k, hash, r, privateKey);
                if (r.signum() != 0 && s.signum() != 0) {
                    return joined(bytes(r), bytes(s));
                }
            }
        }
    }

    /** {@code (hash + r·key) / k}, each factor hidden by a random one, since division takes varying time. */
    private BigInteger second(BigInteger k, BigInteger hash, BigInteger r, BigInteger privateKey) {
        BigInteger mask = newPrivateKey();
        BigInteger numerator = mask.multiply(hash).add(mask.multiply(privateKey).mod(order).multiply(r));
        return mask.multiply(k).modInverse(order).multiply(numerator).mod(order);
    }

    /** Whether the 64 bytes r and s sign the message; the point is on the curve. */
    boolean verify(byte[] message, byte[] signature, ECPoint point) {
        BigInteger r = new BigInteger(1, signature, 0, WIDTH);
        BigInteger s = new BigInteger(1, signature, WIDTH, WIDTH);
        if (!isScalar(r) || !isScalar(s)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(publicKey(point));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            throw absent(e);
        }
    }

    /** A number below 2²⁵⁶ in 32 bytes. */
    static byte[] bytes(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[WIDTH];
        int from = Math.max(0, signed.length - WIDTH);
        System.arraycopy(signed, from, bytes, WIDTH - signed.length + from, signed.length - from);
        return bytes;
    }

    private static byte[] joined(byte[] left, byte[] right) {
        byte[] both = new byte[2 * WIDTH];
        System.arraycopy(left, 0, both, 0, WIDTH);
        System.arraycopy(right, 0, both, WIDTH, WIDTH);
        return both;
    }

    /** The candidates for k of RFC 6979, section 3.2, by HMAC-SHA256. */
    private static final class Nonces {
        private final Mac mac;
        private byte[] v = new byte[WIDTH];
        private boolean started;

        Nonces(byte[] key, byte[] hash) {
            try {
                mac = Mac.getInstance("HmacSHA256");
            } catch (GeneralSecurityException e) {
                throw absent(e);
            }
            Arrays.fill(v, (byte) 1);
            rekey(new byte[WIDTH]);
            stir((byte) 0, key, hash);
            stir((byte) 1, key, hash);
        }

        private void stir(byte step, byte[]... parts) {
            mac.update(v);
            mac.update(step);
            for (byte[] part : parts) {
                mac.update(part);
            }
            rekey(mac.doFinal());
            v = mac.doFinal(v);
        }

        private void rekey(byte[] key) {
            try {
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw absent(e);
            }
        }

        byte[] next() {
            if (started) {
                stir((byte) 0);
            }
            started = true;
            v = mac.doFinal(v);
            return v.clone();
        }
    }
}
