package in.etamil.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Java routes that share the beginning of their paths, filters and options. Not thread-safe.
 *
 * <p>Source: docs/server.md.
 */
public final class RouteGroup {
    private final EtamilServerBuilder server;
    private final String prefix;
    private final List<Filter> filters = new ArrayList<>();
    private RouteOptions shared = RouteOptions.NONE;

    RouteGroup(EtamilServerBuilder server, String prefix) {
        this.server = server;
        this.prefix = prefix;
    }

    /**
     * Adds a filter around the routes that are added after it.
     *
     * @param filter the filter; earlier ones stand outside
     * @return this group
     */
    public RouteGroup filter(Filter filter) {
        filters.add(Objects.requireNonNull(filter, "filter"));
        return this;
    }

    /**
     * Sets the options of the routes that are added after this without their own.
     *
     * @param options the options
     * @return this group
     */
    public RouteGroup options(RouteOptions options) {
        shared = Objects.requireNonNull(options, "options");
        return this;
    }

    /**
     * Adds a route written in Java.
     *
     * @param method as {@link EtamilServerBuilder#route(String, String, Handler)} says
     * @param path the rest of the path, beginning with a slash
     * @param handler what answers
     * @return this group
     * @throws IllegalArgumentException if the method or the path cannot be a route's
     */
    public RouteGroup route(String method, String path, Handler handler) {
        return route(method, path, handler, shared);
    }

    /**
     * Adds a route written in Java with options of its own.
     *
     * @param method as {@link EtamilServerBuilder#route(String, String, Handler)} says
     * @param path the rest of the path, beginning with a slash
     * @param handler what answers
     * @param options the options
     * @return this group
     * @throws IllegalArgumentException if the method or the path cannot be a route's
     */
    public RouteGroup route(String method, String path, Handler handler, RouteOptions options) {
        Handler inner = Objects.requireNonNull(handler, "handler");
        for (int i = filters.size() - 1; i >= 0; i--) {
            Filter filter = filters.get(i);
            Handler next = inner;
            inner = request -> filter.apply(request, next);
        }
        server.route(method, prefix + path, inner, options);
        return this;
    }
}
