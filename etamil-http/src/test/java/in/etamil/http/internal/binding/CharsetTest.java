package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import in.etamil.http.HttpLimits;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CharsetTest {

    private static ServedRequest sent(String type, String hex) {
        return Requests.post(type, HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=ISO-8859-1, 636166e9, café",
        "text/plain;Charset=\"utf-8\", e0ae95, க",
        "TEXT/PLAIN; CHARSET=Utf-8, e0ae95, க",
        "text/plain; charset=utf-16be, 0b95, க",
        "text/plain; charset=utf-8, 61efbfbd, a\uFFFD",
        "text/plain, e0ae95, க",
        "application/json; charset=latin1, 22e922, '\"é\"'",
        "application/soap+xml; charset=latin1, e9, é",
        "image/png; charset=latin1, e0ae95, க",
    })
    void decodesText(String type, String hex, String text) {
        assertThat(sent(type, hex).body()).isEqualTo(text);
    }

    @Test
    void decodesFormFields() {
        ServedRequest request =
                sent("application/x-www-form-urlencoded; charset=iso-8859-1", "613de9");

        assertThat(request.form()).hasToString("{a=é}");
    }

    @ParameterizedTest
    @CsvSource({
        "fffe, \uFFFD\uFFFD",
        "61ff62, a\uFFFDb",
        "e0ae, \uFFFD",
        "eda080, \uFFFD",
        "c0af, \uFFFD\uFFFD",
    })
    void marksWrongBytesWhereNoCharsetIsDeclared(String hex, String text) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(sent("text/plain", hex).body())
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-set", "", "\"\"", "a b", "../x", "\u0be7"})
    void refusesUnknownCharsetBeforeHandlerRuns(String charset) {
        Refusal refusal = Requests.refusal(sent("text/plain; charset=" + charset, "78")::readBody);

        assertThat(refusal.kind()).isEqualTo(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        assertThat(refusal.close()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=utf-8, 61ff",
        "text/plain; charset=utf-8, eda080",
        "text/plain; charset=us-ascii, e9",
        "text/plain; charset=utf-16be, d800",
        "application/json; charset=utf-8, 22ff22",
    })
    void refusesBytesThatBreakDeclaredCharset(String type, String hex) {
        Refusal refusal = Requests.refusal(sent(type, hex)::readBody);

        assertThat(refusal.kind()).isEqualTo(ProblemKind.BAD_TEXT);
        assertThat(refusal.close()).isFalse();
    }

    @Test
    void leavesBytesAloneThatAreNoText() {
        ServedRequest request = sent("application/pdf; charset=no-such-set", "ff00e9");

        assertThat(request.bodyBytes()).isEqualTo(HexFormat.of().parseHex("ff00e9"));
        assertThat(request.body()).isEqualTo("\uFFFD\0\uFFFD");
    }

    @Test
    void doesNotMindCharsetWithoutBody() {
        assertThat(sent("text/plain; charset=no-such-set", "").body()).isEmpty();
        assertThat(
                        Requests.get(
                                        Requests.DEFAULT,
                                        "content-type",
                                        "text/plain; charset=no-such-set")
                                .body())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip", "x"})
    void refusesPackedBodies(String coding) {
        ServedRequest request = coded(coding);
        Refusal refusal = Requests.refusal(request::readBody);

        assertThat(refusal.kind()).isEqualTo(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        assertThat(refusal.headers()).containsEntry("Accept-Encoding", "identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "", "identity, identity"})
    void takesBodiesAsTheyAre(String coding) {
        assertThat(coded(coding).body()).isEqualTo("x");
    }

    private static ServedRequest coded(String coding) {
        return Requests.request(
                Requests.DEFAULT,
                new ByteArrayInputStream(Requests.bytes("x")),
                "content-length",
                "1",
                "content-encoding",
                coding);
    }

    @Test
    void refusesBodyOverLimitByLengthAndByStream() {
        Reading reading = Requests.with(HttpLimits.DEFAULT.withBody(20_000));
        byte[] most = new byte[20_000];
        byte[] over = new byte[20_001];

        assertThat(Requests.post(reading, "text/plain", most).bodyBytes()).isEqualTo(most);
        assertThat(
                        Requests.streamed(reading, "text/plain", new ByteArrayInputStream(most))
                                .bodyBytes())
                .isEqualTo(most);
        Refusal declared = Requests.refusal(Requests.post(reading, "text/plain", over)::readBody);
        assertThat(declared.kind()).isEqualTo(ProblemKind.BODY_TOO_LARGE);
        assertThat(declared.close()).isTrue();
        InputStream stream = new ByteArrayInputStream(over);
        Refusal streamed =
                Requests.refusal(Requests.streamed(reading, "text/plain", stream)::readBody);
        assertThat(streamed.kind()).isEqualTo(ProblemKind.BODY_TOO_LARGE);
        assertThat(streamed.close()).isTrue();
    }

    @Test
    void refusesShortBody() {
        ServedRequest request =
                Requests.request(
                        Requests.DEFAULT,
                        new ByteArrayInputStream(new byte[9]),
                        "content-length",
                        "10");

        assertThat(Requests.refusal(request::readBody).kind()).isEqualTo(ProblemKind.SHORT_BODY);
    }

    @Test
    void readsNothingWhereNoBodyIsSent() {
        InputStream untouched =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read");
                    }
                };

        assertThatCode(Requests.request(Requests.DEFAULT, untouched)::readBody)
                .doesNotThrowAnyException();
        assertThat(Requests.request(Requests.DEFAULT, untouched, "content-length", "0").body())
                .isEmpty();
    }
}
