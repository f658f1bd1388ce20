package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.host.Library;
import in.etamil.http.testing.TestClient;
import org.junit.jupiter.api.Test;

/** What a host's exceptions say reaches no client, whatever the program does with them. */
final class HostWordsTest {
    private static final String SECRET = "jdbc:x://db/?password=ரகசியம்";

    @Test
    void aClientSeesNothingOfThem() throws Exception {
        Library bank =
                Library.named("வங்கி")
                        .function(
                                "எடு",
                                0,
                                none -> {
                                    throw new IllegalStateException(SECRET);
                                })
                        .build();
        EtamilServerBuilder server =
                EtamilServer.builder()
                        .program(
                                Etamil.builder()
                                        .limits(Limits.request())
                                        .library(bank)
                                        .build()
                                        .compile(
                                                Source.of(
                                                        "சேவை.qmz",
                                                        """
                                                        வழி பெறு, "/fails" { பதில் 200, எடு(); }
                                                        வழி பெறு, "/tells" {
                                                            முயல் { பதில் 200, எடு(); }
                                                            பிழை(e) { பதில் 200, e.செய்தி & e.செய்தி_ஆங்கிலம்; }
                                                        }
                                                        """)));
        try (TestClient client = TestClient.inMemory(server)) {
            assertThat(client.get("/fails").status()).isEqualTo(500);
            assertThat(client.get("/fails").text()).doesNotContain("password");
            assertThat(client.get("/tells").text())
                    .contains("the host function 'எடு' failed")
                    .doesNotContain("password");
        }
    }
}
