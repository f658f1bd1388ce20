package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://a.example|http://a.example/",
                "HTTP://A.Example:8080/x?y#z|http://a.example:8080/x?y",
                "'  https://a.example/\t'|https://a.example/",
                "http://a.example?q=1|http://a.example/?q=1",
                "http://a.example/அ b|http://a.example/%E0%AE%85%20b",
                "http://a.example/%41%4|http://a.example/%41%254",
                "http://a.example/[x]|http://a.example/%5Bx%5D",
                "http://[::1]:80/|http://[::1]:80/",
                "http://தமிழ்.example/|http://xn--rlcus7b3d.example/",
            })
    void isWrittenAsItIsSent(String text, String address) {
        HttpAddress read = HttpAddress.parse(text);

        assertThat(read.uri()).hasToString(address);
        assertThat(read.userInformation()).isNull();
    }

    @Test
    void userInformationIsTakenOut() {
        HttpAddress read = HttpAddress.parse("https://u@x:p@a.example:1/b@c");

        assertThat(read.userInformation()).isEqualTo("u@x:p");
        assertThat(read.uri()).hasToString("https://a.example:1/b@c");
        assertThat(read.authority()).isEqualTo("a.example:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "ftp://a.example/",
                "file:///etc/passwd",
                "http:/a",
                "http://",
                "http://:80/",
                "http://a b.example/",
                "http://a.example\\@evil.example/",
                "http://a.example\r\nX: y/",
                "http://a.example:99999/",
                "http://a.example:8o/",
                "http://[::1/",
                "http://[fe80::1%eth0]/",
                "http://a_b%2f.example/"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> HttpAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the address ");
    }
}
