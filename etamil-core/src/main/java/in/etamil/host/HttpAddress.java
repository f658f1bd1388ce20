package in.etamil.host;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address of a request as a program writes it: white space around it and the fragment are
 * dropped, other characters percent-encoded as UTF-8, user information taken out
 * (docs/semantics.md#outbound-http).
 *
 * @param uri the address, with nothing in it but scheme, host, port, path and query
 * @param userInformation what stood before the at sign, or {@code null}
 */
public record HttpAddress(URI uri, @Nullable String userInformation) {
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";
    private static final int LARGEST_PORT = 65535;

    /**
     * Reads an address.
     *
     * @param text the address as written
     * @return the address
     * @throws IllegalArgumentException if it is none of http or https; the message says why,
     *     without the text
     */
    public static HttpAddress parse(String text) {
        String address = text.strip();
        int hash = address.indexOf('#');
        address = hash < 0 ? address : address.substring(0, hash);
        String scheme = scheme(address);
        int start = scheme.length() + 3;
        int end = endOfAuthority(address, start);
        String authority = address.substring(start, end);
        requireOneReading(authority);
        int at = authority.lastIndexOf('@');
        String host = host(authority.substring(at + 1));
        String rest = encoded(address.substring(end));
        String path = rest.startsWith("/") ? rest : "/" + rest;
        return new HttpAddress(
                URI.create(scheme + "://" + host + path),
                at < 0 ? null : authority.substring(0, at));
    }

    /**
     * Host and port, as the header {@code Host} has them.
     *
     * @return the authority without user information
     */
    public String authority() {
        return uri.getRawAuthority();
    }

    private static String scheme(String address) {
        for (String scheme : new String[] {"http", "https"}) {
            if (address.regionMatches(true, 0, scheme + "://", 0, scheme.length() + 3)) {
                return scheme;
            }
        }
        throw new IllegalArgumentException("the address does not begin with http:// or https://");
    }

    private static int endOfAuthority(String address, int start) {
        int end = start;
        while (end < address.length() && "/?".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Others end the authority at a backslash, and would see another host. */
    private static void requireOneReading(String authority) {
        for (int i = 0; i < authority.length(); i++) {
            char c = authority.charAt(i);
            if (c == '\\' || c <= ' ' || c == 0x7F) {
                throw new IllegalArgumentException("the address has no good host");
            }
        }
    }

    /** Letters, digits, points and hyphens only, so that nobody reads another host in it. */
    private static String host(String text) {
        int colon = text.lastIndexOf(':');
        boolean port = colon > text.lastIndexOf(']');
        String name = port ? text.substring(0, colon) : text;
        String digits = port ? text.substring(colon + 1) : "";
        if (!digits.isEmpty() && !isPort(digits)) {
            throw new IllegalArgumentException("the address has no good port");
        }
        return (name.startsWith("[") ? bracketed(name) : named(name))
                + (digits.isEmpty() ? "" : ":" + digits);
    }

    private static boolean isPort(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return digits.length() <= 5 && Integer.parseInt(digits) <= LARGEST_PORT;
    }

    private static String bracketed(String name) {
        boolean good = name.endsWith("]") && name.length() > 2;
        for (int i = 1; good && i < name.length() - 1; i++) {
            char c = name.charAt(i);
            good = Character.digit(c, 16) >= 0 && c < 0x80 || c == ':' || c == '.';
        }
        if (!good) {
            throw new IllegalArgumentException("the address has no good host");
        }
        return name;
    }

    private static String named(String name) {
        String ascii;
        try {
            ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the address has no good host", e);
        }
        if (ascii.isEmpty()) {
            throw new IllegalArgumentException("the address has no host");
        }
        return ascii;
    }

    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean plain = isLetterOrDigit(b) || b < 0x80 && PLAIN.indexOf(b) >= 0;
            if (plain || b == '%' && isEscape(bytes, i)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(digit(b >> 4)).append(digit(b & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(int b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit((char) bytes[at + 1], 16) >= 0
                && Character.digit((char) bytes[at + 2], 16) >= 0;
    }

    private static char digit(int value) {
        return Character.toUpperCase(Character.forDigit(value, 16));
    }
}
