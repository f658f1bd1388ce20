package com.example.shop;

import in.etamil.http.EtamilServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Serves the program's route and asks it once. */
public final class Service {
    private Service() {}

    public static void main(String... arguments) throws Exception {
        Shop.main();
        try (EtamilServer server =
                        EtamilServer.builder().program(Shop.program()).port(0).start();
                HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/bill/10.50");
            System.out.println(
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .body());
        }
    }
}
