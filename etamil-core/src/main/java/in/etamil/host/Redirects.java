package in.etamil.host;

import in.etamil.host.OutboundHttp.Header;
import in.etamil.host.OutboundHttp.Request;
import in.etamil.host.OutboundHttp.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Follows an answer that says where to ask instead (docs/semantics.md#outbound-http). For one call.
 */
final class Redirects {
    private static final int MOST = 4;

    /** Sends one request. */
    @FunctionalInterface
    interface Sender {
        Response send(Request request, Duration left) throws IOException, InterruptedException;
    }

    private final Sender sender;
    private final Duration time;
    private final long began = System.nanoTime();

    Redirects(Sender sender, Duration time) {
        this.sender = sender;
        this.time = time;
    }

    Response send(Request first) throws IOException, InterruptedException {
        Request request = first;
        Response response = sender.send(request, left());
        for (int followed = 0; ; followed++) {
            Request next = next(request, response);
            if (next == null) {
                return response;
            }
            if (followed == MOST) {
                throw new IOException("more than " + MOST + " redirects");
            }
            request = next;
            response = sender.send(request, left());
        }
    }

    private Duration left() throws IOException {
        Duration left = time.minusNanos(System.nanoTime() - began);
        if (left.isNegative() || left.isZero()) {
            throw new IOException(Exchanges.TIMED_OUT);
        }
        return left;
    }

    /** The request that the answer asks for, or {@code null} if it is the answer. */
    private static @Nullable Request next(Request request, Response response) throws IOException {
        String location = response.headers().get("location");
        if (location == null) {
            return null;
        }
        return switch (response.status()) {
            case 301, 302, 303 -> {
                String method = request.method().equals("HEAD") ? "HEAD" : "GET";
                yield to(location, request, method);
            }
            case 307, 308 -> request.method().equals("GET") ? to(location, request, "GET") : null;
            default -> null;
        };
    }

    private static Request to(String location, Request request, String method) throws IOException {
        URI target = resolved(location, request.address());
        if (request.address().getScheme().equals("https") && target.getScheme().equals("http")) {
            throw new IOException("a redirect leads from https to http");
        }
        return new Request(method, target, carried(request, method), null);
    }

    private static URI resolved(String location, URI from) throws IOException {
        boolean absolute = location.regionMatches(true, 0, "http", 0, 4) && location.contains(":");
        try {
            return absolute
                    ? HttpAddress.parse(location).uri()
                    : HttpAddress.parse(from.resolve(HttpAddress.encoded(location)).toString())
                            .uri();
        } catch (IllegalArgumentException e) {
            throw new IOException("a redirect leads to no address", e);
        }
    }

    /** Proof of identity was for the first host, and what speaks of the body goes with the body. */
    private static List<Header> carried(Request request, String method) {
        return request.headers().stream()
                .filter(header -> !isLeft(header.name(), !method.equals(request.method())))
                .toList();
    }

    private static boolean isLeft(String name, boolean bodyDropped) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "authorization", "proxy-authorization" -> true;
            case "content-type", "content-encoding" -> bodyDropped;
            default -> false;
        };
    }
}
