package in.etamil.benchmarks.load;

import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.Response;
import java.io.IOException;

/** The server that is measured. */
final class EtamilSide {
    /** Room for ten thousand idle ones and some more. */
    private static final int MAX_CONNECTIONS = 12_000;

    private EtamilSide() {}

    /**
     * Serves until the process that measures is gone.
     *
     * @param arguments the number of platform threads; none for virtual threads
     */
    public static void main(String[] arguments) throws IOException {
        Gate gate = new Gate();
        Response large = Response.of(Routes.BINARY, Routes.large());
        EtamilServerBuilder builder =
                EtamilServer.builder()
                        .maxConnections(MAX_CONNECTIONS)
                        .route("GET", "/vari/:thokai", "பதில் 200, {வரி: param_thokai * 5%};")
                        .route(
                                "GET",
                                Routes.SLEEP,
                                request -> {
                                    Thread.sleep(Routes.SLEEP_MILLIS);
                                    return Response.text(Routes.TEXT);
                                })
                        .route(
                                "GET",
                                Routes.HOLD,
                                request -> {
                                    gate.pass();
                                    return Response.text(Routes.TEXT);
                                })
                        .route("GET", Routes.LARGE, request -> large)
                        .route("POST", Routes.BODY, request -> Response.text(Routes.TEXT))
                        .port(0);
        if (arguments.length > 0) {
            builder.workers(Integer.parseInt(arguments[0]));
        }
        try (EtamilServer server = builder.start()) {
            new Controls(gate).serve(server.port());
        }
    }
}
