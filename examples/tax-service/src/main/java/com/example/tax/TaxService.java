package com.example.tax;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.http.BodyChecks;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.Filter;
import in.etamil.http.RouteOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Rules in eTamil behind HTTP: what stands around them is Java. */
public final class TaxService {
    private static final Set<String> REGIMES = Set.of("new", "old");

    private TaxService() {}

    /** Serves until the process is told to end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String key = System.getenv("TAX_SERVICE_KEY");
        if (key == null || key.length() < 16) {
            System.err.println("TAX_SERVICE_KEY must hold a key of at least 16 characters");
            System.exit(1);
        }
        EtamilServer server = describe(key, InstantSource.system()).port(8080).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("http://" + server.host() + ":" + server.port());
        server.awaitStop();
    }

    /**
     * The whole service, not yet started, so that tests can start it without a socket.
     *
     * @param key what clients must send as {@code Authorization: Bearer KEY}
     * @param clock tells whether the rates are those of this year
     */
    static EtamilServerBuilder describe(String key, InstantSource clock) throws IOException {
        Program program =
                Etamil.builder()
                        .limits(Limits.request())
                        .build()
                        .compile(Source.ofResource(TaxService.class, "service.qmz"));
        RouteOptions regime = RouteOptions.NONE.where("regime", REGIMES::contains);
        RouteOptions form =
                RouteOptions.NONE
                        .check(BodyChecks.shape(program, "விண்ணப்பம்"))
                        .bodyLimit(4096)
                        .timeout(Duration.ofSeconds(2));
        return EtamilServer.builder()
                .program(program)
                .options("GET", "/slabs/:regime", regime)
                .options("POST", "/assessments/:regime", form.where("regime", REGIMES::contains))
                .options("POST", "/comparisons", form)
                .filter(
                        Filter.after(
                                (request, response) ->
                                        response.withHeader("Cache-Control", "no-store")))
                .filter(new KeyFilter(key))
                .healthCheck("rates", new RatesCheck(clock));
    }
}
