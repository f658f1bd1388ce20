package in.etamil.http;

import in.etamil.http.internal.wire.HeaderText;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which other origins may use a server or a route from a browser. Immutable and thread-safe.
 *
 * <p>Source: docs/server.md.
 *
 * @param origins the permitted origins, such as {@code https://kadai.example}; {@code *} for any
 * @param methods the methods that a preflight is told; tokens
 * @param headers the request headers that a preflight is told; tokens
 * @param exposed the response headers that scripts may read; tokens
 * @param credentials whether cookies may be sent; never with any origin
 * @param maxAge how long a browser may keep the answer to a preflight
 */
public record Cors(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        boolean credentials,
        Duration maxAge) {

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[1-9][0-9]{0,4})?");

    /** No other origin. */
    public static final Cors NONE =
            new Cors(List.of(), List.of(), List.of(), List.of(), false, Duration.ZERO);

    /** Any origin, without cookies: the default of {@link Profile#DEVELOPMENT}. */
    public static final Cors ANY_ORIGIN = of("*");

    /** Copies the lists and checks the values. */
    public Cors {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
        if (credentials && origins.contains("*")) {
            throw new IllegalArgumentException(
                    "credentials need origins by name: with any origin every site could act as the"
                            + " user");
        }
        checkTokens("methods", methods, credentials);
        checkTokens("headers", headers, credentials);
        checkTokens("exposed", exposed, credentials);
        for (String origin : origins) {
            if (!origin.equals("*") && !isOrigin(origin)) {
                throw new IllegalArgumentException(
                        "an origin is a scheme, a host and perhaps a port, got '" + origin + "'");
            }
        }
        if (maxAge.isNegative()) {
            throw new IllegalArgumentException("maxAge must not be negative, got " + maxAge);
        }
    }

    /**
     * Permits origins to use all methods with JSON bodies and bearer tokens, without cookies.
     *
     * @param origins the origins, such as {@code https://kadai.example}; {@code *} for any
     * @return the policy
     * @throws IllegalArgumentException if one is no origin
     */
    public static Cors of(String... origins) {
        return new Cors(
                List.of(origins),
                List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
                List.of("Content-Type", "Authorization", "X-Request-Id"),
                List.of("X-Request-Id"),
                false,
                Duration.ofMinutes(10));
    }

    /**
     * The same policy, with cookies.
     *
     * @return a new policy
     * @throws IllegalArgumentException if it permits any origin
     */
    public Cors withCredentials() {
        return new Cors(origins, methods, headers, exposed, true, maxAge);
    }

    /**
     * What {@code Access-Control-Allow-Origin} says to an origin.
     *
     * @param origin the request's origin; {@code null} if it has none
     * @return the header's value; {@code null} if the origin is not permitted
     */
    public @Nullable String allows(@Nullable String origin) {
        if (origins.contains("*")) {
            return "*";
        }
        return origin != null && origins.contains(origin) ? origin : null;
    }

    /** With credentials browsers take a star for a name and not for "any". */
    private static void checkTokens(String setting, List<String> names, boolean credentials) {
        for (String name : names) {
            if (!HeaderText.isToken(name) || credentials && name.equals("*")) {
                throw new IllegalArgumentException(
                        setting + " must be tokens, with credentials not '*', got '" + name + "'");
            }
        }
    }

    /**
     * Whether a browser could send it: they send ASCII in lower case, no path, and no port that the
     * scheme has anyway. Anything else would never be equal to one.
     */
    private static boolean isOrigin(String text) {
        int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
        if (start < 0 || !HOST_AND_PORT.matcher(text.substring(start)).matches()) {
            return false;
        }
        return !text.endsWith(start == 8 ? ":443" : ":80");
    }
}
