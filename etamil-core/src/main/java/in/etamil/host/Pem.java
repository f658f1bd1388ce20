package in.etamil.host;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Certificates and private keys as they stand in PEM files. */
final class Pem {
    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";
    private static final byte[] RSA =
            Der.of(Der.SEQUENCE, HexFormat.of().parseHex("06092a864886f70d0101010500"));
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private record Block(String label, byte[] content) {}

    private Pem() {}

    /** At least one. */
    static List<X509Certificate> certificates(byte[] file) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks(file)) {
            if (block.label.equals("CERTIFICATE")) {
                certificates.add(
                        (X509Certificate)
                                factory.generateCertificate(
                                        new ByteArrayInputStream(block.content)));
            }
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return certificates;
    }

    /** The first key, in PKCS#8, PKCS#1 or SEC1; not encrypted. */
    static PrivateKey key(byte[] file, String algorithm) throws GeneralSecurityException {
        byte[] curve = {};
        for (Block block : blocks(file)) {
            switch (block.label) {
                case "PRIVATE KEY" -> {
                    return key(algorithm, block.content);
                }
                case "RSA PRIVATE KEY" -> {
                    return key(algorithm, wrapped(RSA, block.content));
                }
                case "EC PRIVATE KEY" -> {
                    byte[] kind = Der.of(Der.SEQUENCE, EC, curve(block.content, curve));
                    return key(algorithm, wrapped(kind, block.content));
                }
                case "EC PARAMETERS" -> curve = block.content;
                default -> {}
            }
        }
        throw new InvalidKeySpecException("no private key");
    }

    private static PrivateKey key(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static byte[] wrapped(byte[] kind, byte[] key) {
        return Der.of(
                Der.SEQUENCE, Der.of(Der.INTEGER, new byte[] {0}), kind, Der.of(Der.OCTETS, key));
    }

    /** Which curve, as the key itself says, or what stood before it. */
    private static byte[] curve(byte[] sec1, byte[] before) throws InvalidKeySpecException {
        for (Der.Element whole : Der.elements(sec1)) {
            for (Der.Element part : Der.elements(whole.content())) {
                if (part.tag() == Der.FIRST_OPTIONAL) {
                    return part.content();
                }
            }
        }
        return before;
    }

    private static List<Block> blocks(byte[] file) throws InvalidKeySpecException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<Block> blocks = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int name = begin + BEGIN.length();
            int content = text.indexOf(DASHES, name);
            String label = content < 0 ? "" : text.substring(name, content);
            int end = content < 0 ? -1 : text.indexOf("-----END " + label + DASHES, content);
            if (end < 0) {
                throw new InvalidKeySpecException("cut short");
            }
            blocks.add(new Block(label, decoded(text.substring(content + 5, end))));
            begin = text.indexOf(BEGIN, end);
        }
        return blocks;
    }

    private static byte[] decoded(String text) throws InvalidKeySpecException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("not base64", e);
        }
    }
}
