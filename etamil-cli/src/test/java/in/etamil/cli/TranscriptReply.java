package in.etamil.cli;

import in.etamil.http.engine.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A response as a transcript sees it.
 *
 * @param reason the reason phrase; {@code null} where there is no wire
 */
record TranscriptReply(int status, @Nullable String reason, List<Header> headers, byte[] body) {
    /** What differs from one run to the next. */
    private static final Pattern CHANGING =
            Pattern.compile("\"(request_id|timestamp|uptime)\":\"[^\"]*\"");

    private static final Pattern INCIDENT = Pattern.compile("urn:etamil:incident:[0-9a-f]+");

    private static final Pattern COUNTING =
            Pattern.compile("\"(uptime_ms|response_time_ms)\":\\d+");

    List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the engine answered without asking the server, as to a target that is no URI. */
    boolean isEngines() {
        return all("X-Request-Id").isEmpty();
    }

    /** What every way of asking must give alike. */
    String essence() {
        String text = CHANGING.matcher(text()).replaceAll("\"$1\":\"…\"");
        text = INCIDENT.matcher(text).replaceAll("urn:etamil:incident:…");
        return status + " " + COUNTING.matcher(text).replaceAll("\"$1\":0");
    }
}
