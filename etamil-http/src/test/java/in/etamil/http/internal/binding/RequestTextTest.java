package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.RequestPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestTextTest {

    @ParameterizedTest
    @CsvSource({
        "a=1&b=two+words&c=%E0%AE%B5, '{a=1, b=two words, c=வ}'",
        "a=1&a=2, {a=2}",
        "=x&a=b=c&a2=, '{=x, a=b=c, a2=}'",
        "a=1?2&&b=3, '{a=1?2, b=3}'",
        "a=%E0%AE, {a=\uFFFD}",
        "%E0%AE%A8=%2B%26%3D, {ந=+&=}",
        "p=100%&r=50%zz&t=%4, '{p=100%, r=50%zz, t=%4}'",
        "%=1&a%2=%%41, '{%=1, a%2=%A}'",
        "flag&x=, '{flag=, x=}'",
        "a=%+4, {a=% 4}",
        "a=%\u0be7\u0be8, {a=%\u0be7\u0be8}",
    })
    void decodesQueries(String raw, String expected) {
        assertThat(QueryParameters.read(raw, true).last()).hasToString(expected);
    }

    @Test
    void hasNoParametersWithoutQuery() {
        assertThat(QueryParameters.read(null, true).last()).isEmpty();
        assertThat(QueryParameters.read("", true).last()).isEmpty();
    }

    @Test
    void dropsNamesWithoutValueAsReferenceDoes() {
        assertThat(QueryParameters.read("flag&x=&a=1", false).last()).hasToString("{x=, a=1}");
    }

    @Test
    void keepsEveryValueOfRepeatedName() {
        assertThat(QueryParameters.read("a=1&b=2&a=3", true).all())
                .isEqualTo(Map.of("a", List.of("1", "3"), "b", List.of("2")));
    }

    @Test
    void refusesTooManyParameters() {
        assertThat(QueryParameters.read("a&".repeat(1000), true).all().get("a")).hasSize(1000);
        assertThatThrownBy(() -> QueryParameters.read("a&".repeat(1001), true))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void decodesPathsButKeepsTheirShape() {
        RequestPath path = RequestPath.of("/raw//%61/a%20b/a+b/");

        assertThat(path.decoded()).isEqualTo("/raw//a/a b/a+b/");
        assertThat(path.segments()).containsExactly("raw", "a", "a b", "a+b");
    }
}
