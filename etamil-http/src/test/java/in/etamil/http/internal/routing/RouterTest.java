package in.etamil.http.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.EtamilServerException;
import in.etamil.http.Response;
import in.etamil.http.RouteOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouterTest {

    private static Router router(String... routes) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String route : routes) {
            int space = route.indexOf(' ');
            endpoints.add(
                    Endpoint.of(
                            route.substring(0, space),
                            route.substring(space + 1),
                            request -> Response.empty(204),
                            RouteOptions.NONE));
        }
        return new Router(endpoints);
    }

    private static String found(Router router, String method, String path) {
        Match match = router.find(method, RequestPath.of(path).segments());
        return match == null ? "-" : match.endpoint().path() + " " + match.parameters();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/:b {b=b}",
        "/c/b, /:a/b {a=c}",
        "/u/me/, /u/me {}",
        "/u//me, /u/me {}",
        "/k/x/z, /k/:q/z {q=x}",
        "/m/x/z, '/:p/x/:r {p=m, r=z}'",
        "/m/y/z, '/:p/:q/:r {p=m, q=y, r=z}'",
        "/U/me, -",
        "/, / {}",
        "/none/a/b/c, -",
    })
    void prefersLiteralsFromTheLeft(String path, String expected) {
        Router router =
                router(
                        "GET /:a/b",
                        "GET /a/:b",
                        "GET /u/:id",
                        "GET /u/me",
                        "GET /:p/:q/:r",
                        "GET /:p/x/:r",
                        "GET /k/:q/z",
                        "GET /");

        assertThat(found(router, "GET", path)).isEqualTo(expected);
    }

    @Test
    void triesParameterWhereLiteralLacksTheMethod() {
        Router router = router("POST /a/b", "GET /:x/b");

        assertThat(found(router, "GET", "/a/b")).isEqualTo("/:x/b {x=a}");
    }

    @Test
    void bindsTheLastOfRepeatedNames() {
        assertThat(found(router("GET /pair/:x/:x"), "GET", "/pair/1/2"))
                .isEqualTo("/pair/:x/:x {x=2}");
    }

    @Test
    void keepsEncodedSlashInsideItsSegment() {
        assertThat(found(router("GET /bill/:no"), "GET", "/bill/2026%2F17"))
                .isEqualTo("/bill/:no {no=2026/17}");
    }

    @Test
    void matchesTamilPathsThatAreEncoded() {
        Router router = router("GET /வரி/:பெயர்");

        assertThat(found(router, "GET", "/%E0%AE%B5%E0%AE%B0%E0%AE%BF/%E0%AE%B5"))
                .isEqualTo("/வரி/:பெயர் {பெயர்=வ}");
    }

    @Test
    void knowsTheMethodsOfAPath() {
        Router router = router("GET /a", "POST /a", "PUT /:x");

        assertThat(router.methods(List.of("a"))).containsExactly("GET", "POST", "PUT");
        assertThat(router.methods(List.of("b"))).containsExactly("PUT");
        assertThat(router.methods(List.of("a", "b"))).isEmpty();
    }

    @Test
    void refusesTheSameRouteTwice() {
        assertThatThrownBy(() -> router("GET /a", "GET /a"))
                .isInstanceOf(EtamilServerException.class)
                .hasMessageContaining("'GET /a' is declared twice");
    }

    @Test
    void refusesPatternsThatMatchTheSameRequests() {
        assertThatThrownBy(() -> router("GET /a/:x", "GET /b", "GET /a/:y", "GET /b/"))
                .isInstanceOfSatisfying(
                        EtamilServerException.class, e -> assertThat(e.problems()).hasSize(2))
                .hasMessageContaining("'GET /a/:x' and 'GET /a/:y' match the same requests");
    }
}
