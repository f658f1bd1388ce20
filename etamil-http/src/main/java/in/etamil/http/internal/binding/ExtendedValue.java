package in.etamil.http.internal.binding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads parameters like {@code filename*=UTF-8''%E0%AE%95.txt} (RFC 8187, 3.2). */
final class ExtendedValue {
    private ExtendedValue() {}

    /** Decodes one; {@code null} if it is malformed or of another character set. */
    static @Nullable String decode(String value) {
        int first = value.indexOf('\'');
        int second = value.indexOf('\'', first + 1);
        Charset charset = second < 0 ? null : charset(value.substring(0, first));
        byte[] bytes = charset == null ? null : bytes(value.substring(second + 1));
        return charset == null || bytes == null ? null : BodyText.exact(bytes, charset);
    }

    private static @Nullable Charset charset(String name) {
        if (name.equalsIgnoreCase("utf-8")) {
            return StandardCharsets.UTF_8;
        }
        return name.equalsIgnoreCase("iso-8859-1") ? StandardCharsets.ISO_8859_1 : null;
    }

    private static byte @Nullable [] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int value = c == '%' ? hexPair(text, at + 1) : c;
            if (value < 0 || c <= ' ' || c > '~') {
                return null;
            }
            bytes.write(value);
            at += c == '%' ? 3 : 1;
        }
        return bytes.toByteArray();
    }

    private static int hexPair(String text, int at) {
        boolean there =
                at + 1 < text.length() && isHex(text.charAt(at)) && isHex(text.charAt(at + 1));
        return there ? Integer.parseInt(text.substring(at, at + 2), 16) : -1;
    }

    /** By hand: {@code Character.digit} takes the digits of every script. */
    private static boolean isHex(char c) {
        char lower = (char) (c | 0x20);
        return c >= '0' && c <= '9' || lower >= 'a' && lower <= 'f';
    }
}
