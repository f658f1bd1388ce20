package in.etamil.http.internal.answer;

import in.etamil.http.Cors;
import in.etamil.http.Response;
import in.etamil.http.engine.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says to browsers which origins may read a response (backend-gaps.md G-22). */
public final class CorsHeaders {
    private static final String ORIGIN = "Access-Control-Allow-Origin";

    private CorsHeaders() {}

    /** Adds what every response carries; a header that the handler set itself stays alone. */
    public static void add(List<Header> lines, Cors policy, @Nullable String origin) {
        if (policy.origins().isEmpty() || has(lines, ORIGIN)) {
            return;
        }
        String allowed = policy.allows(origin);
        if (!policy.origins().contains("*")) {
            lines.add(new Header("Vary", "Origin"));
        }
        if (allowed == null) {
            return;
        }
        lines.add(new Header(ORIGIN, allowed));
        if (policy.credentials()) {
            lines.add(new Header("Access-Control-Allow-Credentials", "true"));
        }
        if (!policy.exposed().isEmpty() && origin != null) {
            lines.add(
                    new Header(
                            "Access-Control-Expose-Headers", String.join(", ", policy.exposed())));
        }
    }

    /** Answers a preflight: what the policy permits, whether or not the origin is among it. */
    public static Response preflight(Response response, Cors policy, @Nullable String origin) {
        if (policy.allows(origin) == null) {
            return response;
        }
        return response.withHeader(
                        "Access-Control-Allow-Methods", String.join(", ", policy.methods()))
                .withHeader("Access-Control-Allow-Headers", String.join(", ", policy.headers()))
                .withHeader("Access-Control-Max-Age", Long.toString(policy.maxAge().toSeconds()));
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
