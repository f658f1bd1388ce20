package in.etamil.http.internal.wire;

import java.util.Locale;

/** What may stand in a header (RFC 9110, 5.1 and 5.5). */
public final class HeaderText {
    private HeaderText() {}

    /** Whether the text is a token: the form of methods and header names. */
    public static boolean isToken(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the text can be a value: no control character but the tab, so nothing that could end
     * the line.
     */
    public static boolean isValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Whether a header of this name says where a message ends: the engine's alone. */
    public static boolean isFraming(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-length",
                    "transfer-encoding",
                    "connection",
                    "keep-alive",
                    "upgrade",
                    "trailer",
                    "te" ->
                    true;
            default -> false;
        };
    }
}
