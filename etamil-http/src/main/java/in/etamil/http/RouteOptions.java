package in.etamil.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is set for one route alone; what is not set is as the server has it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * builder.route("GET", "/invoice/:number", "பதில் 200, param_number;",
 *         RouteOptions.NONE.where("number", value -> value.length() < 20)
 *                 .timeout(Duration.ofSeconds(2)));
 * }</pre>
 *
 * <p>Source: docs/server.md.
 */
public final class RouteOptions {
    /** Nothing is set. */
    public static final RouteOptions NONE =
            new RouteOptions(null, null, null, null, null, null, true, false, Map.of());

    private final @Nullable Integer bodyLimit;
    private final HttpLimits.@Nullable Uploads uploads;
    private final @Nullable Duration timeout;
    private final @Nullable Cors cors;
    private final @Nullable ErrorHandler errorHandler;
    private final @Nullable BodyCheck check;
    private final boolean compressed;
    private final boolean lenient;
    private final Map<String, Predicate<String>> constraints;

    private RouteOptions(
            @Nullable Integer bodyLimit,
            HttpLimits.@Nullable Uploads uploads,
            @Nullable Duration timeout,
            @Nullable Cors cors,
            @Nullable ErrorHandler errorHandler,
            @Nullable BodyCheck check,
            boolean compressed,
            boolean lenient,
            Map<String, Predicate<String>> constraints) {
        this.bodyLimit = bodyLimit;
        this.uploads = uploads;
        this.timeout = timeout;
        this.cors = cors;
        this.errorHandler = errorHandler;
        this.check = check;
        this.compressed = compressed;
        this.lenient = lenient;
        this.constraints = constraints;
    }

    /**
     * Sets the largest body.
     *
     * @param bytes 0 or more
     * @return new options
     * @throws IllegalArgumentException if it is negative
     */
    public RouteOptions bodyLimit(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bodyLimit must not be negative, got " + bytes);
        }
        return new RouteOptions(
                bytes,
                uploads,
                timeout,
                cors,
                errorHandler,
                check,
                compressed,
                lenient,
                constraints);
    }

    /**
     * Sets what a {@code multipart/form-data} body may hold.
     *
     * @param limits the limits
     * @return new options
     */
    public RouteOptions uploads(HttpLimits.Uploads limits) {
        return new RouteOptions(
                bodyLimit,
                Objects.requireNonNull(limits, "limits"),
                timeout,
                cors,
                errorHandler,
                check,
                compressed,
                lenient,
                constraints);
    }

    /**
     * Sets how long the handler may run.
     *
     * @param time above zero, at most a day
     * @return new options
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteOptions timeout(Duration time) {
        if (time.isZero() || time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "timeout must be above zero and at most a day, got " + time);
        }
        return new RouteOptions(
                bodyLimit,
                uploads,
                time,
                cors,
                errorHandler,
                check,
                compressed,
                lenient,
                constraints);
    }

    /**
     * Sets which other origins may use the route.
     *
     * @param policy the policy
     * @return new options
     */
    public RouteOptions cors(Cors policy) {
        return new RouteOptions(
                bodyLimit,
                uploads,
                timeout,
                Objects.requireNonNull(policy, "policy"),
                errorHandler,
                check,
                compressed,
                lenient,
                constraints);
    }

    /**
     * Sets who answers errors of the route.
     *
     * @param handler the handler
     * @return new options
     */
    public RouteOptions onError(ErrorHandler handler) {
        return new RouteOptions(
                bodyLimit,
                uploads,
                timeout,
                cors,
                Objects.requireNonNull(handler, "handler"),
                check,
                compressed,
                lenient,
                constraints);
    }

    /**
     * Sets what a JSON body must be like; a request whose body is not is answered 400, every
     * violation listed, and the handler is not run.
     *
     * @param rule the rule
     * @return new options
     */
    public RouteOptions check(BodyCheck rule) {
        return new RouteOptions(
                bodyLimit,
                uploads,
                timeout,
                cors,
                errorHandler,
                Objects.requireNonNull(rule, "rule"),
                compressed,
                lenient,
                constraints);
    }

    /**
     * Sends the route's responses uncompressed, such as those that hold secrets beside what a
     * client sent.
     *
     * @return new options
     */
    public RouteOptions uncompressed() {
        return new RouteOptions(
                bodyLimit,
                uploads,
                timeout,
                cors,
                errorHandler,
                check,
                false,
                lenient,
                constraints);
    }

    /**
     * Takes bodies whose bytes are not of the character set that they declare: each wrong byte
     * becomes U+FFFD.
     *
     * @return new options
     */
    public RouteOptions lenientText() {
        return new RouteOptions(
                bodyLimit,
                uploads,
                timeout,
                cors,
                errorHandler,
                check,
                compressed,
                true,
                constraints);
    }

    /**
     * Lets the route match only where a path parameter is such as it should be.
     *
     * @param parameter the parameter's name, without the colon
     * @param rule tells of its decoded value; no backtracking pattern, since clients choose the
     *     value
     * @return new options
     */
    public RouteOptions where(String parameter, Predicate<String> rule) {
        Map<String, Predicate<String>> more = new LinkedHashMap<>(constraints);
        more.merge(parameter, Objects.requireNonNull(rule, "rule"), Predicate::and);
        return new RouteOptions(
                bodyLimit, uploads, timeout, cors, errorHandler, check, compressed, lenient, more);
    }

    /**
     * The largest body.
     *
     * @return bytes, or {@code null}
     */
    public @Nullable Integer bodyLimit() {
        return bodyLimit;
    }

    /**
     * What a {@code multipart/form-data} body may hold.
     *
     * @return the limits, or {@code null}
     */
    public HttpLimits.@Nullable Uploads uploads() {
        return uploads;
    }

    /**
     * How long the handler may run.
     *
     * @return the time, or {@code null}
     */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /**
     * Which other origins may use the route.
     *
     * @return the policy, or {@code null}
     */
    public @Nullable Cors cors() {
        return cors;
    }

    /**
     * Who answers errors.
     *
     * @return the handler, or {@code null}
     */
    public @Nullable ErrorHandler errorHandler() {
        return errorHandler;
    }

    /**
     * What a JSON body must be like.
     *
     * @return the rule, or {@code null}
     */
    public @Nullable BodyCheck check() {
        return check;
    }

    /**
     * Whether responses may be compressed.
     *
     * @return whether they may
     */
    public boolean isCompressed() {
        return compressed;
    }

    /**
     * Whether wrong bytes in text are replaced.
     *
     * @return whether they are
     */
    public boolean isLenient() {
        return lenient;
    }

    /**
     * The rules of path parameters.
     *
     * @return the rules by the parameters' names
     */
    public Map<String, Predicate<String>> constraints() {
        return constraints;
    }
}
