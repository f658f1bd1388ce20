package in.etamil.http.internal.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LogTextTest {

    @Test
    void escapesWhatCouldForgeALogLine() {
        assertThat(LogText.oneLine("க\r\nERROR \u001b[31m \u2028 \u202e க்\u200cஷ"))
                .isEqualTo("க\\u000D\\u000AERROR \\u001B[31m \\u2028 \\u202E க்\u200cஷ");
    }
}
