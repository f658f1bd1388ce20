package in.etamil.http.internal.binding;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cookies that a client sent (RFC 6265, 4.2). */
final class Cookies {
    /** More than any browser keeps for one server. */
    static final int LIMIT = 1000;

    private Cookies() {}

    /**
     * The cookies of a header. Of a repeated name the first counts: clients send the one with the
     * longest path first.
     *
     * @throws Refusal if there are too many
     */
    static Map<String, String> of(@Nullable String header) {
        Map<String, String> cookies = new LinkedHashMap<>();
        int from = 0;
        while (header != null && from < header.length()) {
            int semicolon = header.indexOf(';', from);
            int end = semicolon < 0 ? header.length() : semicolon;
            add(header.substring(from, end), cookies);
            from = end + 1;
        }
        return cookies;
    }

    private static void add(String pair, Map<String, String> cookies) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals).strip();
        if (name.isEmpty()) {
            return;
        }
        cookies.putIfAbsent(name, unquoted(pair.substring(equals + 1).strip()));
        if (cookies.size() > LIMIT) {
            throw Refusal.of(ProblemKind.HEADERS_TOO_LARGE, "");
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
