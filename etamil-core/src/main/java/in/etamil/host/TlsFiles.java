package in.etamil.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The PEM files that three variables name: the certificate shown to servers, its key, and roots
 * that are trusted besides those of the JVM. What is set and cannot be used is an error, for
 * without it calls would go out as nobody (docs/semantics.md#outbound-http). Thread-safe.
 */
final class TlsFiles {
    static final String CERTIFICATE = "ETAMIL_TLS_CERT";
    static final String KEY = "ETAMIL_TLS_KEY";
    static final String AUTHORITIES = "ETAMIL_TLS_CA";

    /** A variable and its file as it stood: another one means that the file is to be read again. */
    record State(
            @Nullable String value, @Nullable FileTime changed, long size, @Nullable Object file) {}

    private final Environment variables;

    TlsFiles(Environment variables) {
        this.variables = variables;
    }

    List<State> states() {
        return List.of(state(CERTIFICATE), state(KEY), state(AUTHORITIES));
    }

    private State state(String variable) {
        String value = variables.get(variable);
        if (value != null) {
            try {
                BasicFileAttributes file =
                        Files.readAttributes(Path.of(value), BasicFileAttributes.class);
                return new State(value, file.lastModifiedTime(), file.size(), file.fileKey());
            } catch (IOException | InvalidPathException e) {
                // Reading it says what is wrong.
                return new State(value, null, 0, null);
            }
        }
        return new State(null, null, 0, null);
    }

    /**
     * What the variables say, or {@code null} if they say nothing.
     *
     * @throws IOException if they are set and cannot be used; the message names the variable, not
     *     its value
     */
    @Nullable SSLContext context() throws IOException {
        boolean certificate = variables.get(CERTIFICATE) != null;
        boolean key = variables.get(KEY) != null;
        boolean authorities = variables.get(AUTHORITIES) != null;
        if (certificate != key) {
            String missing = certificate ? KEY : CERTIFICATE;
            String given = certificate ? CERTIFICATE : KEY;
            throw new IOException(given + " is set without " + missing);
        }
        if (!certificate && !authorities) {
            return null;
        }
        KeyManager[] identity = certificate ? identity() : null;
        TrustManager[] trusted = authorities ? trusted() : null;
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity, trusted, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS is not available", e);
        }
    }

    private byte[] read(String variable) throws IOException {
        String value = variables.get(variable);
        if (value == null || value.isEmpty()) {
            throw new IOException(variable + " is set to nothing");
        }
        try {
            return Files.readAllBytes(Path.of(value));
        } catch (IOException | InvalidPathException e) {
            throw new IOException("the file that " + variable + " names cannot be read", e);
        }
    }

    private List<X509Certificate> certificates(String variable) throws IOException {
        try {
            return Pem.certificates(read(variable));
        } catch (GeneralSecurityException e) {
            throw new IOException("the file that " + variable + " names has no certificate", e);
        }
    }

    // ---- who we are

    private KeyManager[] identity() throws IOException {
        List<X509Certificate> chain = certificates(CERTIFICATE);
        PrivateKey key = key(chain.get(0));
        try {
            requirePair(key, chain.get(0));
            KeyStore store = emptyStore();
            store.setKeyEntry("identity", key, new char[0], chain.toArray(new Certificate[0]));
            KeyManagerFactory factory =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new IOException(CERTIFICATE + " and " + KEY + " do not belong together", e);
        }
    }

    private PrivateKey key(X509Certificate certificate) throws IOException {
        try {
            return Pem.key(read(KEY), certificate.getPublicKey().getAlgorithm());
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "the file that " + KEY + " names has no key for the certificate", e);
        }
    }

    private static void requirePair(PrivateKey key, X509Certificate certificate)
            throws GeneralSecurityException {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("another key");
        }
    }

    // ---- whom we trust

    private TrustManager[] trusted() throws IOException {
        List<X509Certificate> roots = new ArrayList<>(certificates(AUTHORITIES));
        try {
            for (TrustManager each : managers(null)) {
                if (each instanceof X509TrustManager known) {
                    roots.addAll(List.of(known.getAcceptedIssuers()));
                }
            }
            KeyStore store = emptyStore();
            for (int i = 0; i < roots.size(); i++) {
                store.setCertificateEntry("root" + i, roots.get(i));
            }
            return managers(store);
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "the certificates that " + AUTHORITIES + " names cannot be used", e);
        }
    }

    /** With no store: those of the JVM. */
    private static TrustManager[] managers(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
