package in.etamil.http.internal.binding;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The addresses that begin with the same bits. Immutable. */
final class Network {
    private final byte[] bytes;
    private final int bits;

    private Network(byte[] bytes, int bits) {
        this.bytes = bytes;
        this.bits = bits;
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw malformed(text);
        }
        byte[] bytes = address.getAddress();
        int bits = slash < 0 ? 8 * bytes.length : bits(text.substring(slash + 1));
        // An IPv6 form of an IPv4 address has become that: its bits would count something else.
        boolean mapped = slash >= 0 && text.indexOf(':') >= 0 && bytes.length == 4;
        if (bits < 0 || bits > 8 * bytes.length || mapped) {
            throw malformed(text);
        }
        return new Network(bytes, bits);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "trusted proxies are IP addresses or networks such as 10.0.0.0/8, got " + text);
    }

    private static int bits(String text) {
        boolean digits =
                !text.isEmpty()
                        && text.length() <= 3
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != bytes.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((bytes[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The address a text spells; {@code null} if it spells none. No name is ever looked up. */
    static @Nullable InetAddress address(String text) {
        boolean six = text.indexOf(':') >= 0;
        if (six ? !text.chars().allMatch(Network::isOfSix) : !isFour(text)) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static boolean isOfSix(int c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'f'
                || c >= 'A' && c <= 'F'
                || c == ':'
                || c == '.';
    }

    /** Four plain numbers: shorter and octal spellings are read in more than one way. */
    private static boolean isFour(String text) {
        String[] parts = text.split("\\.", -1);
        boolean plain = parts.length == 4;
        for (String part : parts) {
            int number = bits(part);
            plain &= number >= 0 && number <= 255 && (part.length() == 1 || part.charAt(0) != '0');
        }
        return plain;
    }
}
