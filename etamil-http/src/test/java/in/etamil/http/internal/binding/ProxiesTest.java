package in.etamil.http.internal.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.http.HttpLimits;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.WireRequest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxiesTest {
    private static final String PEER = "10.0.0.7";
    private static final Proxies TRUSTED = Proxies.of(List.of("10.0.0.0/8", "fd00::/8", "::1"));

    private static String told(Proxies proxies, String peer, String... headers) {
        List<Header> lines = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            lines.add(new Header(headers[i], headers[i + 1]));
        }
        InputStream none = InputStream.nullInputStream();
        WireRequest wire = new WireRequest("GET", "/", null, "HTTP/1.1", "http", lines, none, peer);
        RequestHeaders read = new RequestHeaders(lines);
        Forwarding forwarding = proxies.forwarding(wire, read);
        return forwarding.client() + " " + forwarding.scheme();
    }

    private static String forwarded(String value) {
        return told(TRUSTED, PEER, "forwarded", value);
    }

    private static String older(String value) {
        return told(TRUSTED, PEER, "x-forwarded-for", value);
    }

    @Test
    void asksNobodyByDefault() {
        assertThat(told(Proxies.NONE, PEER, "forwarded", "for=192.0.2.1;proto=https"))
                .isEqualTo("10.0.0.7 http");
        assertThat(told(Proxies.NONE, PEER, "x-forwarded-for", "192.0.2.1"))
                .isEqualTo("10.0.0.7 http");
    }

    @Test
    void believesNoStranger() {
        assertThat(told(TRUSTED, "192.0.2.9", "forwarded", "for=192.0.2.1;proto=https"))
                .isEqualTo("192.0.2.9 http");
        assertThat(told(TRUSTED, "192.0.2.9", "x-forwarded-for", "10.1.1.1"))
                .isEqualTo("192.0.2.9 http");
    }

    @Test
    void servesRequestsItself() {
        Reading reading =
                new Reading(
                        HttpLimits.DEFAULT,
                        Requests.OWN,
                        Proxies.of(List.of("192.0.2.1")),
                        true,
                        false);
        ServedRequest request =
                Requests.get(
                        reading, "X-Forwarded-For", "198.51.100.3", "X-Forwarded-Proto", "https");

        assertThat(request.client()).isEqualTo("198.51.100.3");
        assertThat(request.scheme()).isEqualTo("https");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=192.0.2.1 | 192.0.2.1 http",
                "For=192.0.2.1;Proto=HTTPS;by=10.0.0.7 | 192.0.2.1 https",
                "for=\"192.0.2.1:4711\" | 192.0.2.1 http",
                "for=\"[2001:db8::1]:80\";proto=https | 2001:db8:0:0:0:0:0:1 https",
                "for=\"[2001:db8::1]\" | 2001:db8:0:0:0:0:0:1 http",
                "for=6.6.6.6;proto=https, for=192.0.2.1 | 192.0.2.1 http",
                "for=192.0.2.1;proto=https, for=10.9.9.9;proto=http | 192.0.2.1 https",
                "for=10.1.1.1, for=10.9.9.9 | 10.1.1.1 http",
                "for=\"a,b\", for=192.0.2.1 | 192.0.2.1 http",
                "for=192.0.2.1;proto=gopher | 192.0.2.1 http",
            })
    void readsStandardHeader(String value, String expected) {
        assertThat(forwarded(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "for=unknown",
                "for=_hidden",
                "for=192.0.2.1, for=unknown",
                "for=192.0.2.1, proto=https",
                "for=192.0.2.1;for=192.0.2.2",
                "for=\"192.0.2.1",
                "for=\"x, for=192.0.2.1",
                "for=6.6.6.6;x=\", for=\"[2001:db8::1]\"",
                "for=localhost",
                "for=192.0.2.1:x",
                "for=192.0.2",
                "for=192.0.2.01",
                "for=192.0.2.256",
                "for=2130706433",
                "for=\"[192.0.2.1]\"",
                "for=\"[2001:db8::1\"",
                "for=\"[2001:db8::1%eth0]\"",
                "for=\"[:::]\"",
                "for=192.0.2.1,",
                "192.0.2.1",
            })
    void staysWithPeerWhereHeaderIsMalformed(String value) {
        assertThat(forwarded(value)).isEqualTo("10.0.0.7 http");
    }

    @Test
    void readsLinesInTheirOrder() {
        assertThat(told(TRUSTED, PEER, "Forwarded", "for=6.6.6.6", "Forwarded", "for=192.0.2.1"))
                .isEqualTo("192.0.2.1 http");
    }

    @Test
    void takesTheHeaderThatProxiesWriteWhereBothAreThere() {
        assertThat(told(TRUSTED, PEER, "forwarded", "for=1.2.3.4", "x-forwarded-for", "6.6.6.6"))
                .isEqualTo("6.6.6.6 http");
        assertThat(told(TRUSTED, PEER, "forwarded", "for=1.2.3.4", "x-forwarded-for", "_x"))
                .isEqualTo("10.0.0.7 http");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 | 192.0.2.1",
                "6.6.6.6, 192.0.2.1 | 192.0.2.1",
                "6.6.6.6, 192.0.2.1, 10.2.2.2,10.3.3.3 | 192.0.2.1",
                "192.0.2.1:99 | 192.0.2.1",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "[2001:db8::1]:443 | 2001:db8:0:0:0:0:0:1",
                "::ffff:192.0.2.1 | 192.0.2.1",
                "junk, 192.0.2.1 | 192.0.2.1",
                "192.0.2.1, junk | 10.0.0.7",
                "192.0.2.1, 10.2.2.2, | 10.0.0.7",
                "evil.example | 10.0.0.7",
            })
    void readsOlderHeader(String value, String client) {
        assertThat(older(value)).isEqualTo(client + " http");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 | https | https",
                "192.0.2.1, 10.2.2.2 | https, http | https",
                "6.6.6.6, 192.0.2.1 | https, http | http",
                "192.0.2.1, 10.2.2.2 | https | https",
                "192.0.2.1, 10.2.2.2, 10.3.3.3 | https, https | http",
                "192.0.2.1 | ftp | http",
            })
    void readsOlderScheme(String addresses, String schemes, String scheme) {
        String told =
                told(TRUSTED, PEER, "x-forwarded-for", addresses, "x-forwarded-proto", schemes);

        assertThat(told).endsWith(" " + scheme);
    }

    @Test
    void knowsPeersOfEveryKind() {
        for (String peer : List.of("fd12::1", "0:0:0:0:0:0:0:1", "fd12:0:0:0:0:0:0:1%eth0")) {
            assertThat(told(TRUSTED, peer, "x-forwarded-for", "192.0.2.1"))
                    .isEqualTo("192.0.2.1 http");
        }
        for (String peer : List.of("fe80::1", "11.0.0.1", "9.255.255.255", "somewhere")) {
            assertThat(told(TRUSTED, peer, "x-forwarded-for", "192.0.2.1"))
                    .isEqualTo(peer + " http");
        }
    }

    @Test
    void countsBitsOfNetworks() {
        Proxies odd = Proxies.of(List.of("192.168.128.0/17", "2001:db8:8000::/33", "0.0.0.0/32"));
        assertThat(told(odd, "192.168.255.1", "x-forwarded-for", "6.6.6.6")).startsWith("6.6");
        assertThat(told(odd, "192.168.127.1", "x-forwarded-for", "6.6.6.6")).startsWith("192");
        assertThat(told(odd, "2001:db8:ffff::1", "x-forwarded-for", "6.6.6.6")).startsWith("6.6");
        assertThat(told(odd, "2001:db8:7fff::1", "x-forwarded-for", "6.6.6.6")).startsWith("2001");
        Proxies all = Proxies.of(List.of("0.0.0.0/0"));
        assertThat(told(all, "203.0.113.5", "x-forwarded-for", "6.6.6.6")).startsWith("6.6");
        assertThat(told(all, "2001:db8::1", "x-forwarded-for", "6.6.6.6")).startsWith("2001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0/8",
                "10.0.0.010",
                "fd00::/129",
                "fd00::/x",
                "fe80::1%eth0",
                "::ffff:10.0.0.0/104",
                "*",
            })
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Proxies.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxies")
                .hasMessageEndingWith(text);
    }
}
