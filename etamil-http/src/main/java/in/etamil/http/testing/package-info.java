/**
 * A client for tests of servers: a whole server in memory, or a running one through a socket.
 *
 * <p>{@link in.etamil.http.testing.TestClient#inMemory} starts what a builder describes without a
 * socket: routes, filters, limits, jobs and errors are the real ones, only the wire is not there.
 * {@link in.etamil.http.testing.TestClient#of} asks a running server and sends exactly what it is
 * told. Both take a {@link in.etamil.http.testing.TestRequest} and give a {@link
 * in.etamil.http.testing.TestResponse}.
 *
 * <pre>{@code
 * try (TestClient client = TestClient.inMemory(EtamilServer.builder()
 *         .route("GET", "/vari/:n", "பதில் 200, {வரி: param_n * 5%};"))) {
 *     assertEquals("{\"வரி\":5.00}", client.get("/vari/100").text());
 * }
 * }</pre>
 */
package in.etamil.http.testing;
