package in.etamil.http.internal.answer;

import in.etamil.http.Cors;
import in.etamil.http.Response;
import in.etamil.http.engine.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says to browsers which origins may read a response (the Fetch standard). */
public final class CorsHeaders {
    /** The reference's fixed headers, on every response (docs/server.md). */
    public static final Cors REFERENCE =
            new Cors(
                    List.of("*"),
                    List.of("GET", "POST", "PUT", "DELETE", "OPTIONS"),
                    List.of("Content-Type"),
                    List.of(),
                    false,
                    Duration.ZERO);

    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String METHODS = "Access-Control-Allow-Methods";
    private static final String HEADERS = "Access-Control-Allow-Headers";

    private CorsHeaders() {}

    /** Adds what every response carries; a header that the handler set itself stays alone. */
    public static void add(List<Header> lines, Cors policy, @Nullable String origin) {
        if (policy.origins().isEmpty() || has(lines, ORIGIN)) {
            return;
        }
        String allowed = policy.allows(origin);
        if (!policy.origins().contains("*")) {
            // Also without an origin, and with one that is not permitted: caches keep those, too.
            VaryHeader.add(lines, "Origin");
        }
        if (allowed == null) {
            return;
        }
        lines.add(new Header(ORIGIN, allowed));
        if (policy.credentials()) {
            addUnlessSet(lines, "Access-Control-Allow-Credentials", "true");
        }
        if (!policy.exposed().isEmpty() && origin != null) {
            addUnlessSet(lines, "Access-Control-Expose-Headers", list(policy.exposed()));
        }
        if (policy.equals(REFERENCE)) {
            addUnlessSet(lines, METHODS, list(policy.methods()));
            addUnlessSet(lines, HEADERS, list(policy.headers()));
        }
    }

    /** Answers a preflight: what the policy permits, if the origin is among those it permits. */
    public static Response preflight(Response response, Cors policy, @Nullable String origin) {
        List<Header> lines = new ArrayList<>();
        add(lines, policy, origin);
        Response answer = response;
        for (Header line : lines) {
            answer = answer.withHeader(line.name(), line.value());
        }
        if (policy.allows(origin) == null) {
            return answer;
        }
        return answer.withHeader(METHODS, list(policy.methods()))
                .withHeader(HEADERS, list(policy.headers()))
                .withHeader("Access-Control-Max-Age", Long.toString(policy.maxAge().toSeconds()));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static void addUnlessSet(List<Header> lines, String name, String value) {
        if (!has(lines, name)) {
            lines.add(new Header(name, value));
        }
    }

    private static boolean has(List<Header> lines, String name) {
        for (Header line : lines) {
            if (line.name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
