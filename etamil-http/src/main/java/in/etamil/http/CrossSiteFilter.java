package in.etamil.http;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site makes a browser send with the user's cookies: those that
 * change something and do not come from pages of this server. Browsers say where a request comes
 * from, in {@code Sec-Fetch-Site} or {@code Origin}; a client that says neither is no browser.
 * Thread-safe.
 *
 * <p>Source: docs/server.md.
 */
public final class CrossSiteFilter implements Filter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> trusted;

    /**
     * Trusts pages of this server and of some others.
     *
     * @param trusted other origins, such as {@code https://kadai.example}
     */
    public CrossSiteFilter(String... trusted) {
        this.trusted = Set.of(trusted);
    }

    @Override
    public Response apply(Request request, Handler next) throws Exception {
        return SAFE.contains(request.method()) || isOwn(request)
                ? next.handle(request)
                : Response.empty(403);
    }

    private boolean isOwn(Request request) {
        String origin = request.header("origin");
        if (origin != null && trusted.contains(origin)) {
            return true;
        }
        String site = request.header("sec-fetch-site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || isSameHost(origin, request.header("host"));
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
