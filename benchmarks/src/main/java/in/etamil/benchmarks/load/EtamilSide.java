package in.etamil.benchmarks.load;

import in.etamil.http.EtamilServer;
import in.etamil.http.Response;
import java.io.IOException;

/** The server that is measured. */
final class EtamilSide {
    private EtamilSide() {}

    /**
     * Serves until the process that measures is gone.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException {
        Gate gate = new Gate();
        Response large = Response.of(Routes.BINARY, Routes.large());
        try (EtamilServer server =
                EtamilServer.builder()
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
                        .port(0)
                        .start()) {
            new Controls(gate).serve(server.port());
        }
    }
}
