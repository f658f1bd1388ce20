package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.EtamilServerException;
import in.etamil.http.Response;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServeSettingsTest {

    private static ServeSettings settings(Map<String, String> variables) {
        return new ServeSettings(variables, Path.of("").toAbsolutePath());
    }

    @Test
    void namesEveryValueThatCannotBeUsed() {
        Map<String, String> variables =
                Map.of(
                        "ETAMIL_PORT", "65536",
                        "ETAMIL_WORKERS", "0",
                        "ETAMIL_PROFILE", "staging",
                        "ETAMIL_LOG_LEVEL", "LOUD",
                        "ETAMIL_TIMEOUT_MS", "௫");

        assertThatThrownBy(() -> settings(variables))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageContainingAll(variables.keySet().toArray(new String[0]));
    }

    @Test
    void aFlagWinsOverTheEnvironment() {
        ServeSettings settings = settings(Map.of("ETAMIL_HOST", "10.0.0.1", "ETAMIL_PORT", "9"));

        assertThat(settings.host(null)).isEqualTo("10.0.0.1");
        assertThat(settings.host("::1")).isEqualTo("::1");
        assertThat(settings.port(null)).isEqualTo(9);
        assertThat(settings.port(80)).isEqualTo(80);
    }

    @Test
    void inProductionAnAddressMustBeGiven() {
        ServeSettings settings = settings(Map.of("ETAMIL_PROFILE", "production"));
        EtamilServerBuilder server =
                EtamilServer.builder().route("GET", "/", request -> Response.text("x")).port(0);
        settings.applyTo(server);

        assertThat(settings.host(null)).isNull();
        assertThatThrownBy(server::start)
                .isInstanceOf(EtamilServerException.class)
                .hasMessageContaining("the production profile needs an address");
    }

    @Test
    void takesTheLogLevel() {
        assertThat(settings(Map.of()).logLevel()).isEqualTo("INFO");
        assertThat(settings(Map.of("ETAMIL_LOG_LEVEL", "warn")).logLevel()).isEqualTo("WARN");
    }
}
