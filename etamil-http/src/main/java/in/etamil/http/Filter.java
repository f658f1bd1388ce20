package in.etamil.http;

/**
 * Something that stands around handlers: it may refuse a request, change the request's attributes,
 * change the response, or answer failures. Called from many threads at once. Filters run in the
 * order they were added and see the response in the reverse order.
 *
 * <pre>{@code
 * builder.filter((request, next) -> {
 *     if (request.header("authorization") == null) {
 *         return Response.empty(401);
 *     }
 *     return next.handle(request).withHeader("Cache-Control", "no-store");
 * });
 * }</pre>
 *
 * <p>Source: docs/server.md.
 */
@FunctionalInterface
public interface Filter {

    /**
     * Takes one request.
     *
     * @param request the request; {@link Request#route()} is empty if no route matched
     * @param next what comes after this filter; called at most once
     * @return the response
     * @throws Exception if it fails: the client gets the error document, as if a handler had failed
     */
    Response apply(Request request, Handler next) throws Exception;

    /**
     * A filter that only looks at requests before they are handled.
     *
     * @param action called with each request
     * @return the filter
     */
    static Filter before(RequestAction action) {
        return (request, next) -> {
            action.run(request);
            return next.handle(request);
        };
    }

    /**
     * A filter that only changes responses; those of errors, too.
     *
     * @param change makes the response that is sent of the one that was answered
     * @return the filter
     */
    static Filter after(ResponseChange change) {
        return (request, next) -> change.apply(request, next.handle(request));
    }

    /** See {@link Filter#before}. */
    @FunctionalInterface
    interface RequestAction {
        /**
         * Looks at a request.
         *
         * @param request the request
         * @throws Exception if it must not be handled
         */
        void run(Request request) throws Exception;
    }

    /** See {@link Filter#after}. */
    @FunctionalInterface
    interface ResponseChange {
        /**
         * Changes a response.
         *
         * @param request the request
         * @param response what was answered
         * @return what is sent
         * @throws Exception if it cannot be sent
         */
        Response apply(Request request, Response response) throws Exception;
    }
}
