package in.etamil.http.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.Cookie;
import in.etamil.http.Cookie.SameSite;
import in.etamil.http.Response;
import in.etamil.http.engine.Header;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CookieTest {

    @Test
    void isSafeUnlessAskedOtherwise() {
        assertThat(Cookie.of("id", "a1").header())
                .isEqualTo("id=a1; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void saysEverythingThatIsSet() {
        Cookie cookie =
                Cookie.of("id", "a1")
                        .withPath("/app")
                        .withDomain("kadai.example")
                        .withMaxAge(Duration.ofMinutes(2))
                        .withSecure()
                        .withSameSite(SameSite.NONE)
                        .readableByScripts();

        assertThat(cookie.header())
                .isEqualTo(
                        "id=a1; Path=/app; Domain=kadai.example; Max-Age=120; Secure;"
                                + " SameSite=None");
    }

    @Test
    void removesWithAnAgeOfZero() {
        assertThat(Cookie.of("id", "").withMaxAge(Duration.ZERO).header())
                .startsWith("id=; Path=/; Max-Age=0;");
    }

    @Test
    void standsBesideOtherCookies() {
        Response response =
                Response.text("x").withCookie(Cookie.of("a", "1")).withCookie(Cookie.of("b", "2"));

        assertThat(response.headers())
                .extracting(Header::value)
                .contains(
                        "a=1; Path=/; HttpOnly; SameSite=Lax",
                        "b=2; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nX-B: 1",
                "a\nb",
                "a;b",
                "a b",
                "a,b",
                "a\"b",
                "a\\b",
                "ரவி",
                "\0",
                "\t"
            })
    void refusesValuesThatCouldSayMore(String value) {
        assertThatThrownBy(() -> Cookie.of("id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "a b", "a;", "a\r\n", "பெயர்"})
    void refusesNamesThatAreNone(String name) {
        assertThatThrownBy(() -> Cookie.of(name, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/;Domain=x", "/\r\n", "/அ"})
    void refusesPathsThatCouldSayMore(String path) {
        assertThatThrownBy(() -> Cookie.of("id", "1").withPath(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a.example", "a;b", "a b", "a\r\n", "http://a", "அ.example"})
    void refusesDomainsThatAreNone(String domain) {
        assertThatThrownBy(() -> Cookie.of("id", "1").withDomain(domain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("domain");
    }

    @Test
    void holdsPrefixesToTheirRules() {
        Cookie host = Cookie.of("__Host-id", "1");

        assertThat(host.header()).contains("; Path=/; Secure;");
        assertThatThrownBy(() -> host.withPath("/a")).hasMessageContaining("__Host-id");
        assertThatThrownBy(() -> host.withDomain("a.example")).hasMessageContaining("__Host-id");
        assertThatThrownBy(
                        () ->
                                new Cookie(
                                        "__host-id",
                                        "1",
                                        "/",
                                        null,
                                        null,
                                        false,
                                        true,
                                        SameSite.LAX))
                .hasMessageContaining("secure");
        assertThat(Cookie.of("__Secure-id", "1").withDomain("a.example").header())
                .contains("; Secure");
    }

    @Test
    void refusesWhatBrowsersDrop() {
        assertThatThrownBy(() -> Cookie.of("id", "1").withSameSite(SameSite.NONE))
                .hasMessageContaining("secure");
        assertThatThrownBy(() -> Cookie.of("id", "1").withMaxAge(Duration.ofSeconds(-1)))
                .hasMessageContaining("maxAge");
    }

    @Test
    void redirectsOnlyToWhatCanBeSent() {
        Response see = Response.redirect("/a?b=%E0%AE%85");

        assertThat(see.status()).isEqualTo(303);
        assertThat(see.header("location")).isEqualTo("/a?b=%E0%AE%85");
        assertThat(see.withStatus(308).header("Location")).isEqualTo("/a?b=%E0%AE%85");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a\r\nX-B: 1", "/a\nb", "/a b", "/அ", "/\0"})
    void refusesLocationsThatCouldSplitTheResponse(String location) {
        assertThatThrownBy(() -> Response.redirect(location))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("location");
    }
}
