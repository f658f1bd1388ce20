package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.HttpLimits;
import in.etamil.http.problem.ProblemKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBodyTest {
    private static final String TYPE = "application/json";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static ServedRequest json(String body) {
        return Requests.post(TYPE, body);
    }

    @Test
    void readsValues() {
        ServedRequest request =
                json(
                        " {\"பெயர்\": \"ர\\u0bb5ி\\n\", \"lines\": [{\"price\": 0.10}, 5, []],"
                                + " \"paid\": true, \"note\": null, \"\": \"\uD83D\uDE00\"} \r\n");

        assertThat(request.jsonProblem()).isNull();
        assertThat((Map<?, ?>) request.json())
                .hasToString(
                        "{பெயர்=ரவி\n, lines=[{price=0.10}, 5, []], paid=true, note=null,"
                                + " =\uD83D\uDE00}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/problem+json",
            })
    void knowsDeclaredJson(String type) {
        assertThat(Requests.post(type, "[true, \"அ\"]").json()).isEqualTo(List.of(true, "அ"));
    }

    @Test
    void leavesOtherBodiesAlone() {
        ServedRequest request = Requests.post("text/plain", "{");

        assertThat(request.jsonProblem()).isNull();
        assertThat(request.json()).isNull();
        assertThat(Requests.refusal(request::jsonText).kind())
                .isEqualTo(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void givesTextForChecks() {
        assertThat(json(" {\"a\": 1.50}").jsonText()).isEqualTo(" {\"a\": 1.50}");
        assertThat(Requests.refusal(json("{")::jsonText).kind()).isEqualTo(ProblemKind.BAD_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1.50",
                "1e3",
                "1.5E-3",
                "79228162514264337593543950335",
                "-79228162514264337593543950335",
                "0.0000000000000000000000000001",
                "7.9228162514264337593543950335",
            })
    void keepsNumbersExactly(String number) {
        assertThat((BigDecimal) json(number).json()).isEqualByComparingTo(number);
    }

    @Test
    void takesNumbersWhoseZerosSayNothing() {
        assertThat((BigDecimal) json("0.1" + "0".repeat(900)).json()).isEqualByComparingTo("0.1");
        assertThat((BigDecimal) json("0e999999999").json()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "1e29",
                "79228162514264337593543950336",
                "0.00000000000000000000000000001",
                "1.00000000000000000000000000001",
            })
    void refusesNumbersThatLanguageDoesNotHave(String number) {
        assertRefusedFast(Requests.DEFAULT, Requests.bytes("[" + number + "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\": ",
                "[1] x",
                "[1] [2]",
                "{} }",
                "{\"a\": 1, \"a\": 1}",
                "{\"a\": 1, \"\\u0061\": 2}",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud83d\": 1}",
                "NaN",
                "[Infinity]",
                "[-Infinity]",
                "[01]",
                "[+1]",
                "[.5]",
                "[1.]",
                "[1,]",
                "{'a': 1}",
                "{a: 1}",
                "// x\n1",
                "\"a\nb\"",
                "\"\\x\"",
                "truE",
            })
    void refusesWhatIsNoJson(String text) {
        ServedRequest request = json(text);

        assertThat(request.jsonProblem()).isEqualTo(ProblemKind.BAD_JSON);
        assertThat(request.json()).isNull();
        assertThat(request.body()).isEqualTo(text);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] body = {'"', -1, '"'};

        assertThat(Requests.post(TYPE, body).jsonProblem()).isEqualTo(ProblemKind.BAD_JSON);
        assertThat(Requests.post(TYPE, body).body()).isEqualTo("\"\uFFFD\"");
    }

    @Test
    void readsDeepestTakenDepth() {
        assertThat(json("[".repeat(128) + "]".repeat(128)).jsonProblem()).isNull();
        assertThat(json("[".repeat(129) + "]".repeat(129)).jsonProblem())
                .isEqualTo(ProblemKind.BAD_JSON);
        assertThat(json("{\"a\":".repeat(128) + "1" + "}".repeat(128)).jsonProblem()).isNull();
    }

    @Test
    void refusesDepthLengthAndSizeFast() {
        Reading wide = Requests.with(HttpLimits.DEFAULT.withBody(64 << 20));
        byte[] longText = new byte[30 << 20];
        Arrays.fill(longText, (byte) 'a');
        longText[0] = '"';
        longText[longText.length - 1] = '"';
        for (byte[] body :
                List.of(
                        Requests.bytes("[".repeat(100_000)),
                        Requests.bytes("{\"a\":".repeat(100_000)),
                        Requests.bytes("1".repeat(1001)),
                        Requests.bytes("0." + "0".repeat(1_000_000)),
                        longText)) {
            assertRefusedFast(wide, body);
        }
    }

    /** The fastest of some, by the thread's own time: other work on the machine is not ours. */
    private static void assertRefusedFast(Reading reading, byte[] body) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            ServedRequest request = Requests.post(reading, TYPE, body);
            request.readBody();
            long begin = THREADS.getCurrentThreadCpuTime();
            assertThat(request.jsonProblem()).isEqualTo(ProblemKind.BAD_JSON);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(250));
    }

    /** All names of one hash. */
    @Test
    void boundsNames() {
        List<String> names = new ArrayList<>(List.of(""));
        for (int bit = 0; bit < 16; bit++) {
            List<String> longer = new ArrayList<>();
            for (String name : names) {
                longer.add(name + "Aa");
                longer.add(name + "BB");
            }
            names = longer;
        }
        Reading wide = Requests.with(HttpLimits.DEFAULT.withBody(8 << 20));
        String most = "{\"" + String.join("\":1,\"", names) + "\":1";

        long begin = THREADS.getCurrentThreadCpuTime();
        ServedRequest taken = Requests.post(wide, TYPE, Requests.bytes(most + "}"));
        assertThat((Map<?, ?>) taken.json()).hasSize(65_536);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin))
                .isLessThan(Duration.ofSeconds(2));
        assertThat(Requests.post(wide, TYPE, Requests.bytes(most + ",\"x\":{}}")).jsonProblem())
                .isEqualTo(ProblemKind.BAD_JSON);
        assertThat(
                        Requests.post(
                                        wide,
                                        TYPE,
                                        Requests.bytes(
                                                "[" + "{\"a\":1},".repeat(65_536) + "{\"a\":1}]"))
                                .jsonProblem())
                .isEqualTo(ProblemKind.BAD_JSON);
    }
}
