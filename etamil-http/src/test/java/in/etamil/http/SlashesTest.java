package in.etamil.http;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.testing.TestClient;
import in.etamil.http.testing.TestResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlashesTest {

    private static TestResponse get(Slashes meaning, String target) throws IOException {
        EtamilServerBuilder server =
                EtamilServer.builder()
                        .slashes(meaning)
                        .route("GET", "/a/b", request -> Response.text("கிடைத்தது"))
                        .route("POST", "/a/b", request -> Response.text("கிடைத்தது"));
        try (TestClient client = TestClient.inMemory(server)) {
            return client.get(target);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/b/", "/a//b"})
    void emptySegmentsCountAsTheyAreToldTo(String target) throws IOException {
        assertThat(get(Slashes.IGNORED, target).status()).isEqualTo(200);
        assertThat(get(Slashes.STRICT, target).status()).isEqualTo(404);
        TestResponse redirected = get(Slashes.REDIRECTED, target + "?q=1");
        assertThat(redirected.status()).isEqualTo(308);
        assertThat(redirected.header("Location")).isEqualTo("/a/b?q=1");
    }

    @Test
    void whatIsWrittenAsDeclaredIsAlwaysFound() throws IOException {
        for (Slashes meaning : Slashes.values()) {
            assertThat(get(meaning, "/a/b").status()).isEqualTo(200);
        }
    }
}
