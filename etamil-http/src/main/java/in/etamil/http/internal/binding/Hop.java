package in.etamil.http.internal.binding;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one proxy says of who connected to it.
 *
 * @param address the address; {@code null} if it is hidden, unknown or malformed
 * @param scheme the scheme; empty if it is not told
 */
record Hop(@Nullable InetAddress address, String scheme) {

    /**
     * The hops of a request, the client's first. Most proxies write the older headers and pass the
     * standard's on as it came, so that one counts only where it stands alone.
     */
    static List<Hop> of(RequestHeaders headers) {
        String addresses = headers.value("x-forwarded-for");
        if (addresses != null) {
            List<String> schemes = split(String.join(",", headers.values("x-forwarded-proto")));
            return older(split(addresses), schemes);
        }
        String standard = headers.value("forwarded");
        return standard == null ? List.of() : split(standard).stream().map(Hop::element).toList();
    }

    /** A single scheme is that of the client; more are one for each address, or worth nothing. */
    private static List<Hop> older(List<String> addresses, List<String> schemes) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            boolean each = schemes.size() == addresses.size();
            String one = schemes.size() == 1 ? schemes.get(0) : "";
            hops.add(new Hop(node(addresses.get(i).strip()), each ? schemes.get(i).strip() : one));
        }
        return hops;
    }

    /**
     * One element of {@code Forwarded} (RFC 7239, 4), such as {@code for="[::1]:80";proto=http}.
     */
    private static Hop element(String text) {
        HeaderParameters element = HeaderParameters.of(";" + text);
        String node = element.get("for");
        String scheme = element.get("proto");
        InetAddress address = node == null || element.isMalformed() ? null : node(node);
        return new Hop(address, scheme == null ? "" : scheme);
    }

    /** An address with or without a port. */
    private static @Nullable InetAddress node(String text) {
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            String port = text.substring(bracket + 1);
            boolean plain = port.isEmpty() || isPort(port);
            String inside = text.substring(1, bracket);
            return plain && inside.indexOf(':') >= 0 ? Network.address(inside) : null;
        }
        int colon = text.indexOf(':');
        boolean single = colon >= 0 && colon == text.lastIndexOf(':');
        if (!single) {
            return Network.address(text);
        }
        return isPort(text.substring(colon)) ? Network.address(text.substring(0, colon)) : null;
    }

    private static boolean isPort(String text) {
        return text.length() > 1
                && text.length() <= 6
                && text.charAt(0) == ':'
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Splits a list at its commas but not within quotes; no element is left out. */
    private static List<String> split(String list) {
        List<String> elements = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                elements.add(list.substring(from, i));
                from = i + 1;
            }
        }
        elements.add(list.substring(from));
        return elements;
    }
}
