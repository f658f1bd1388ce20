package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.http.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookiesTest {

    private static ServedRequest with(String... headers) {
        return Requests.get(Requests.DEFAULT, headers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sid=abc; theme=dark | {sid=abc, theme=dark}",
                "sid=abc;theme=dark; | {sid=abc, theme=dark}",
                "a=1; a=2 | {a=1}",
                "a=\"1 2\"; b=\" ; c=\"\" | {a=1 2, b=\", c=}",
                "a=b=c== | {a=b=c==}",
                "a=%E0%AE%B5+x | {a=%E0%AE%B5+x}",
                "a=; b | {a=}",
                "=x; ;; = ; a=1 | {a=1}",
                "A=1; a=2 | {A=1, a=2}",
                "பெயர்=ரவி | {பெயர்=ரவி}",
            })
    void readsPairs(String header, String expected) {
        assertThat(with("cookie", header).cookies()).hasToString(expected);
    }

    @Test
    void hasNoneWithoutHeader() {
        assertThat(with().cookies()).isEmpty();
        assertThat(with("cookie", "").cookies()).isEmpty();
    }

    @Test
    void readsSeveralLinesAsOne() {
        assertThat(with("Cookie", "a=1", "Cookie", "b=2; a=3").cookies()).hasToString("{a=1, b=2}");
    }

    @Test
    void refusesTooMany() {
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            header.append('n').append(i).append("=;");
        }
        assertThat(with("cookie", header.toString()).cookies()).hasSize(1000);
        ServedRequest over = with("cookie", header + "last=1");
        assertThat(Requests.refusal(over::cookies).kind()).isEqualTo(ProblemKind.HEADERS_TOO_LARGE);
    }
}
