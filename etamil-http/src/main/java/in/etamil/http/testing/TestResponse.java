package in.etamil.http.testing;

import in.etamil.http.engine.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered to a test. Immutable.
 *
 * @param status the status
 * @param headers the header lines in the order sent
 * @param body the body
 */
public record TestResponse(int status, List<Header> headers, byte[] body) {

    /** Copies what can change. */
    public TestResponse {
        headers = List.copyOf(headers);
        body = body.clone();
    }

    /**
     * The body as UTF-8 text.
     *
     * @return the text
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * One header.
     *
     * @param name its name in any case
     * @return its first value, or {@code null}
     */
    public @Nullable String header(String name) {
        List<String> values = headerValues(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /**
     * Every value of a header.
     *
     * @param name its name in any case
     * @return the values in the order sent
     */
    public List<String> headerValues(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }
}
