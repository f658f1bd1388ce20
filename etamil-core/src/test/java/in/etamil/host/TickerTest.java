package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

final class TickerTest {
    /** More nanoseconds than a long can hold. */
    @Test
    void waitsForEver() throws Exception {
        assertThat(Ticker.system().await(() -> true, ChronoUnit.FOREVER.getDuration())).isTrue();
    }
}
