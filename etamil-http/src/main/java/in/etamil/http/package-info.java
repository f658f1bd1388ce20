/**
 * Serves programs, routes given as text, and handlers in Java over HTTP.
 *
 * <p>{@link in.etamil.http.EtamilServer#builder()} collects what is to be served and how; {@code
 * start()} compiles, checks and binds, and then either a server runs or nothing is left open. From
 * then on nothing reads the builder.
 *
 * <pre>{@code
 * Program program = Etamil.builder().limits(Limits.request()).build().compile(source);
 * try (EtamilServer server = EtamilServer.builder()
 *         .program(program)                                                  // its routes and its jobs
 *         .route("GET", "/hello/:name", "பதில் 200, \"வணக்கம் \" & param_name;")  // one more, in eTamil
 *         .route("GET", "/time", request -> Response.text(clock.instant().toString()))
 *         .port(8080)
 *         .start()) {
 *     server.awaitStop();
 * }
 * }</pre>
 *
 * <p><b>One request</b> has a virtual thread, and its own fresh run of the program: nothing that
 * one does to a variable is seen by another. It passes the limits of its head, gets its id, finds
 * its route, passes the {@linkplain in.etamil.http.Filter filters}, has its body read, and reaches
 * the handler; the {@linkplain in.etamil.http.Response response} passes the filters in reverse. A
 * {@link in.etamil.http.Request} is what filters and handlers see of it. Handlers may block. With
 * {@code workers} they run on a few platform threads, and slow clients keep none of these.
 *
 * <p><b>Everything has an end.</b> {@link in.etamil.http.HttpLimits} bound sizes, {@link
 * in.etamil.http.Deadlines} times, {@code maxConcurrentRequests} and {@code queue} numbers; a route
 * may have its own ({@link in.etamil.http.RouteOptions}). Time is measured by the ticker of the
 * builder. What is over a limit is answered and not only cut.
 *
 * <p><b>Every failure is answered</b> by one document of RFC 9457 in both languages ({@link
 * in.etamil.http.problem}), which says nothing of the inside; an {@link
 * in.etamil.http.ErrorHandler} may answer otherwise. What went wrong inside is in the log, under
 * the id that the client was told.
 *
 * <p><b>Operators</b> set what {@link in.etamil.http.HttpSettings} lists; {@link
 * in.etamil.http.Profile} chooses the defaults. {@code /health} and {@code /metrics} tell of the
 * server itself, and {@code close()} lets requests end.
 *
 * <p>What speaks HTTP on the wire is an {@link in.etamil.http.engine.HttpEngine}; tests ask a whole
 * server without a socket by {@link in.etamil.http.testing.TestClient}.
 */
package in.etamil.http;
