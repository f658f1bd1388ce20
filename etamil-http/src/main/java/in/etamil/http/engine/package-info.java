/**
 * What speaks HTTP on a socket, and no more: bytes become requests, responses become bytes.
 *
 * <p>An {@link in.etamil.http.engine.HttpEngine} serves one server, once. It hands each {@link
 * in.etamil.http.engine.Exchange} to the server on a thread that may block, and does not look at
 * what is in it: limits, routes, filters, errors and headers of meaning are the server's, the same
 * on every engine. Framing is the engine's: where a request ends, what a connection is used for
 * next, which malformed messages never become a request ({@link
 * in.etamil.http.engine.HttpEngine#isStrict()}), and the deadlines for a head and an idle
 * connection.
 *
 * <p>{@link in.etamil.http.engine.JdkEngine} is the engine on the JDK's own server. Others
 * implement the same interface and are handed to {@code EtamilServerBuilder.engine}.
 */
package in.etamil.http.engine;
