package in.etamil.host;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses are everybody's: the rest is this machine, its network or nobody's. */
final class PublicAddresses {
    private PublicAddresses() {}

    /** Whether all addresses of a host are public. */
    static boolean only(String host) throws IOException {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("the host name cannot be resolved", e);
        }
        for (InetAddress address : found) {
            if (!isPublic(address)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int from) {
        int first = bytes[from] & 0xFF;
        int second = bytes[from + 1] & 0xFF;
        int third = bytes[from + 2] & 0xFF;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> (second & 0xC0) != 64;
            case 169 -> second != 254;
            case 172 -> (second & 0xF0) != 16;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2));
            case 198 -> (second & 0xFE) != 18 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Only what is handed out to the world, and not what wraps an IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        if (first == 0x64 && second == 0xFF9B) {
            return isPublic4(bytes, 12);
        }
        boolean tunnel = first == 0x2002 || first == 0x2001 && second < 0x200;
        boolean example = first == 0x2001 && second == 0xDB8;
        return (first & 0xE000) == 0x2000 && !tunnel && !example;
    }
}
