package in.etamil.http.internal.binding;

import in.etamil.http.engine.WireRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The proxies whose word on where a request comes from is taken. Immutable and thread-safe. */
public final class Proxies {
    /** No proxy: whoever is connected is the client. */
    public static final Proxies NONE = new Proxies(List.of());

    private final List<Network> networks;

    private Proxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * The proxies of these addresses and networks.
     *
     * @param networks such as {@code 10.0.0.7}, {@code 10.0.0.0/8} or {@code fd00::/8}
     * @throws IllegalArgumentException if one of them is neither
     */
    public static Proxies of(List<String> networks) {
        return new Proxies(networks.stream().map(Network::of).toList());
    }

    /** Where a request comes from: what the proxies in front say, as far as they are trusted. */
    Forwarding forwarding(WireRequest wire, RequestHeaders headers) {
        Forwarding peer = new Forwarding(wire.client(), wire.scheme());
        if (networks.isEmpty() || !isTrusted(Network.address(withoutZone(wire.client())))) {
            return peer;
        }
        List<Hop> hops = Hop.of(headers);
        Hop origin = null;
        for (int i = hops.size() - 1; i >= 0; i--) {
            origin = hops.get(i);
            if (origin.address() == null) {
                return peer;
            }
            if (!isTrusted(origin.address())) {
                break;
            }
        }
        return origin == null ? peer : told(origin, peer);
    }

    private static Forwarding told(Hop origin, Forwarding peer) {
        InetAddress address = origin.address();
        String scheme = origin.scheme().toLowerCase(Locale.ROOT);
        boolean known = scheme.equals("http") || scheme.equals("https");
        return new Forwarding(
                address == null ? peer.client() : address.getHostAddress(),
                known ? scheme : peer.scheme());
    }

    private boolean isTrusted(@Nullable InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    private static String withoutZone(String address) {
        int percent = address.indexOf('%');
        return percent < 0 ? address : address.substring(0, percent);
    }
}
