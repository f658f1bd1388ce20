package com.example.tax;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.EtamilServer;
import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The same service through a socket: what the wire adds. */
final class TaxServiceSocketTest {

    @Test
    void answersThroughASocket() throws Exception {
        Instant now = Instant.parse("2025-12-01T00:00:00Z");
        EtamilServer server = TaxService.describe(Asking.KEY, () -> now).port(0).start();
        try (server;
                TestClient client = TestClient.of(server)) {
            TestResponse response =
                    Asking.post(client, "/assessments/new", Asking.form("1210000", false));

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.text()).contains("\"payable\":10400,");
            assertThat(response.header("Date")).isNotNull();
            assertThat(client.get("/slabs/new").status()).isEqualTo(401);
        }
    }

    @Test
    void refusesALargeBodyBeforeItArrives() throws Exception {
        Instant now = Instant.parse("2025-12-01T00:00:00Z");
        EtamilServer server = TaxService.describe(Asking.KEY, () -> now).port(0).start();
        try (server;
                TestClient client = TestClient.of(server)) {
            TestResponse response =
                    Asking.post(client, "/comparisons", "\"" + "x".repeat(4096) + "\"");

            assertThat(response.status()).isEqualTo(413);
            assertThat(response.header("Connection")).isEqualTo("close");
        }
    }
}
