package in.etamil.http.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.Compatibility;
import in.etamil.http.Response;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.WireBody;
import in.etamil.http.internal.rules.Rules;
import in.etamil.served.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerRulesTest {

    private static Response apply(String status, String body, Map<String, String> headers) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        BigDecimal number = status == null ? null : new BigDecimal(status);
        return AnswerRules.apply(
                new Answer(number, body, false, lists, null), Rules.of(Compatibility.SDK), false);
    }

    @Test
    void answersPlainTextWhereNothingWasRecorded() {
        Response reply = apply(null, null, Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(new String(((WireBody.Bytes) reply.body()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("Handler executed successfully");
        assertThat(reply.headers())
                .containsExactly(new Header("Content-Type", "text/plain; charset=utf-8"));
    }

    @Test
    void labelsTextAsJsonUnlessItIsNamed() {
        assertThat(apply("200", "x", Map.of()).headers())
                .containsExactly(new Header("Content-Type", "application/json"));
        assertThat(apply("200", "x", Map.of("content-type", "text/html")).headers())
                .containsExactly(new Header("content-type", "text/html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99",
                "100",
                "199",
                "600",
                "404.5",
                "-1",
                "0",
                "1e20",
                "200.0000000000000000001"
            })
    void refusesStatusThatIsNone(String status) {
        assertThatThrownBy(() -> apply(status, "x", Map.of())).isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void refusesBodyWithoutNumberAsStatus() {
        assertThatThrownBy(() -> apply(null, "x", Map.of())).isInstanceOf(UnusableAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "200.0", "204", "304", "599", "2e2"})
    void takesWholeStatus(String status) {
        assertThat(apply(status, "x", Map.of()).status())
                .isEqualTo(new BigDecimal(status).intValueExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\nX-B: 2", "1\nSet-Cookie: x=1", "a\0b", "a\u007f"})
    void refusesValuesThatCouldSplitTheResponse(String value) {
        assertThatThrownBy(() -> apply("200", "x", Map.of("X-A", value)))
                .isInstanceOf(UnusableAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X A", "", "X:A", "பெயர்", "X\r"})
    void refusesNamesThatAreNone(String name) {
        assertThatThrownBy(() -> apply("200", "x", Map.of(name, "1")))
                .isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void leavesFramingToTheEngine() {
        assertThat(
                        apply(
                                        "200",
                                        "x",
                                        Map.of(
                                                "content-length",
                                                "99",
                                                "Transfer-Encoding",
                                                "chunked"))
                                .headers())
                .containsExactly(new Header("Content-Type", "application/json"));
    }
}
