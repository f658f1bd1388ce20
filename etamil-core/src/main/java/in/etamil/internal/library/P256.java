package in.etamil.internal.library;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/**
 * ECDSA on the curve P-256 with SHA-256. Every multiplication by a secret is the JDK's own (a key
 * agreement gives the x of the product), which takes the same time for every secret. Signing is
 * deterministic as RFC 6979 has it, which the JDK's is not.
 */
final class P256 {
    /** Bytes of a private key and of each half of a signature. */
    static final int SIZE = 32;

    private static final byte UNCOMPRESSED = 4;

    private static final ECParameterSpec CURVE = curve();
    private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();

    /** The number of points, a prime. */
    static final BigInteger ORDER = CURVE.getOrder();

    private P256() {}

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException(
                "this Java runtime has no P-256 (module jdk.crypto.ec)", e);
    }

    static boolean isPrivate(BigInteger key) {
        return key.signum() > 0 && key.compareTo(ORDER) < 0;
    }

    static BigInteger newPrivate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(CURVE);
            KeyPair pair = generator.generateKeyPair();
            return ((ECPrivateKey) pair.getPrivate()).getS();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** The point in its uncompressed SEC1 form, or an exception when it is none of this curve's. */
    static PublicKey publicKey(byte[] point) throws InvalidKeyException {
        if (point.length != 1 + 2 * SIZE || point[0] != UNCOMPRESSED) {
            throw new InvalidKeyException("not an uncompressed point");
        }
        BigInteger x = new BigInteger(1, point, 1, SIZE);
        BigInteger y = new BigInteger(1, point, 1 + SIZE, SIZE);
        boolean inField = x.compareTo(PRIME) < 0 && y.compareTo(PRIME) < 0;
        if (!inField || !y.multiply(y).mod(PRIME).equals(ySquared(x))) {
            throw new InvalidKeyException("not on the curve");
        }
        try {
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static BigInteger ySquared(BigInteger x) {
        EllipticCurve curve = CURVE.getCurve();
        return x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(PRIME);
    }

    /**
     * The public half. A key agreement tells x only; of the two y that fit, the right one makes the
     * sum of the point and the generator the product of key + 1.
     */
    static byte[] publicPoint(BigInteger key) {
        ECPoint generator = CURVE.getGenerator();
        BigInteger x = xOfProduct(key);
        BigInteger y;
        if (x.equals(generator.getAffineX())) {
            y =
                    key.equals(BigInteger.ONE)
                            ? generator.getAffineY()
                            : PRIME.subtract(generator.getAffineY());
        } else {
            // The prime is 3 modulo 4, so this power is a square root.
            BigInteger root = ySquared(x).modPow(PRIME.add(BigInteger.ONE).shiftRight(2), PRIME);
            boolean fits =
                    xOfSum(new ECPoint(x, root), generator)
                            .equals(xOfProduct(key.add(BigInteger.ONE)));
            y = fits ? root : PRIME.subtract(root);
        }
        byte[] point = new byte[1 + 2 * SIZE];
        point[0] = UNCOMPRESSED;
        put(x, point, 1);
        put(y, point, 1 + SIZE);
        return point;
    }

    /** The x of the sum of two points with different x. */
    private static BigInteger xOfSum(ECPoint a, ECPoint b) {
        BigInteger run = b.getAffineX().subtract(a.getAffineX());
        BigInteger rise = b.getAffineY().subtract(a.getAffineY());
        BigInteger slope = rise.multiply(run.modInverse(PRIME));
        return slope.multiply(slope).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(PRIME);
    }

    /** The x of factor times generator. */
    private static BigInteger xOfProduct(BigInteger factor) {
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            PrivateKey secret = keys.generatePrivate(new ECPrivateKeySpec(factor, CURVE));
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(secret);
            agreement.doPhase(
                    keys.generatePublic(new ECPublicKeySpec(CURVE.getGenerator(), CURVE)), true);
            return new BigInteger(1, agreement.generateSecret());
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** r and s for a SHA-256 digest. */
    static BigInteger[] sign(byte[] digest, BigInteger key) {
        BigInteger z = new BigInteger(1, digest);
        DeterministicNonce nonces = new DeterministicNonce(key, z.mod(ORDER), ORDER);
        while (true) {
            BigInteger nonce = nonces.next();
            BigInteger r = xOfProduct(nonce).mod(ORDER);
            BigInteger s = quotient(z.add(r.multiply(key)), nonce);
            if (r.signum() != 0 && s.signum() != 0) {
                return new BigInteger[] {r, s};
            }
        }
    }

    /**
     * Both sides are multiplied by the same random number: the inverse of a bare nonce would tell
     * by its time.
     */
    private static BigInteger quotient(BigInteger dividend, BigInteger divisor) {
        BigInteger blind = new BigInteger(ORDER.bitLength() - 1, new SecureRandom()).setBit(0);
        BigInteger inverse = divisor.multiply(blind).mod(ORDER).modInverse(ORDER);
        return dividend.multiply(blind).mod(ORDER).multiply(inverse).mod(ORDER);
    }

    /** Whether r and s, both within the order, sign the message; r or s beyond it signs nothing. */
    static boolean verify(byte[] digest, BigInteger r, BigInteger s, PublicKey key) {
        if (!isPrivate(r) || !isPrivate(s)) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("NONEwithECDSAinP1363Format");
            signature.initVerify(key);
            signature.update(digest);
            return signature.verify(fixed(r, s));
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** r and then s, 32 bytes each. */
    static byte[] fixed(BigInteger r, BigInteger s) {
        byte[] bytes = new byte[2 * SIZE];
        put(r, bytes, 0);
        put(s, bytes, SIZE);
        return bytes;
    }

    /** Writes a number below 2^256 as 32 bytes. */
    static void put(BigInteger number, byte[] target, int from) {
        byte[] bytes = number.toByteArray();
        int zeros = SIZE - bytes.length;
        Arrays.fill(target, from, from + Math.max(0, zeros), (byte) 0);
        int skipped = Math.max(0, -zeros);
        System.arraycopy(bytes, skipped, target, from + Math.max(0, zeros), bytes.length - skipped);
    }
}
