package in.etamil;

import in.etamil.internal.syntax.SourceText;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;

/** Identifies a program by what it says. Made when it is asked for: running does not need it. */
final class SourceHash {
    private SourceHash() {}

    static String of(SyntaxTree tree) {
        MessageDigest digest = sha256();
        Set<SourceText> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(tree.source());
        digest.update(tree.source().text().getBytes(StandardCharsets.UTF_8));
        for (Statement statement : tree.statements()) {
            SourceText source = statement.span().source();
            if (seen.add(source)) {
                digest.update((byte) 0);
                digest.update(source.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
