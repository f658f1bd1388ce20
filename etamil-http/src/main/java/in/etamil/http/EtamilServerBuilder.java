package in.etamil.http;

import in.etamil.Compatibility;
import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.host.Console;
import in.etamil.host.Settings;
import in.etamil.host.Ticker;
import in.etamil.http.engine.HttpEngine;
import in.etamil.http.engine.JdkEngine;
import in.etamil.http.internal.binding.Proxies;
import in.etamil.http.internal.routing.Endpoint;
import in.etamil.http.internal.wire.HeaderText;
import in.etamil.served.TextRoute;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes a server. Not thread-safe; may be reused, each {@link #start()} makes a server of its
 * own.
 */
public final class EtamilServerBuilder {
    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

    static final int MOST_WORKERS = 10_000;

    @Nullable Program program;
    final List<TextRoute> texts = new ArrayList<>();
    final List<Endpoint> handlers = new ArrayList<>();
    final Map<String, RouteOptions> options = new LinkedHashMap<>();
    final List<Filter> filters = new ArrayList<>();
    final Map<String, HealthCheck> checks = new LinkedHashMap<>();
    final List<String> proxies = new ArrayList<>();
    @Nullable Console console;
    @Nullable String host;
    @Nullable Integer port;
    Profile profile = Profile.DEVELOPMENT;
    Compatibility compatibility = Compatibility.SDK;
    HttpLimits limits = HttpLimits.DEFAULT;
    @Nullable Deadlines deadlines;
    @Nullable Integer connections;
    int concurrency = 10_000;
    int workers;
    int queue = 1_000;
    @Nullable Cors cors;
    @Nullable ErrorHandler errorHandler;
    Slashes slashes = Slashes.IGNORED;
    boolean plainText;
    boolean wholeProgram;
    @Nullable Boolean metrics;
    boolean health = true;
    Duration jobTimeout = Duration.ofMinutes(10);
    Duration grace = Duration.ofSeconds(30);
    Duration delay = Duration.ZERO;
    Ticker ticker = Ticker.system();
    InstantSource clock = InstantSource.system();
    Supplier<HttpEngine> engine = JdkEngine::new;

    EtamilServerBuilder() {}

    /**
     * Serves a program's routes and runs its jobs. Its limits and permissions are those it was
     * compiled with; {@link Limits#request()} are meant for this. A serving program (one that calls
     * {@code server.start}) also says where and how, unless {@link #host} or {@link #port} do.
     * Default: no program.
     *
     * @param compiled the program
     * @return this builder
     */
    public EtamilServerBuilder program(Program compiled) {
        program = Objects.requireNonNull(compiled, "compiled");
        return this;
    }

    /**
     * Adds a route written in eTamil, as if it stood as a {@code வழி} block at the end of the
     * program. Without a program it is one of an empty program with the safe preset of {@link
     * Etamil#builder()} and {@link Limits#request()}. It is compiled by {@link #start()}.
     *
     * @param method one of the seven methods (GET, POST, PUT, DELETE, PATCH, OPTIONS, HEAD), upper
     *     case
     * @param path the path, beginning with a slash; segments like {@code :name} are parameters
     * @param etamil the statements of the block
     * @return this builder
     * @throws IllegalArgumentException if the method or the path cannot be a route's
     */
    public EtamilServerBuilder route(String method, String path, String etamil) {
        texts.add(new TextRoute(checkMethod(method), checkPath(path), etamil));
        return this;
    }

    /**
     * Adds a route written in eTamil with options of its own.
     *
     * @param method as {@link #route(String, String, String)} says
     * @param path as there
     * @param etamil as there
     * @param own the options
     * @return this builder
     * @throws IllegalArgumentException if the method or the path cannot be a route's
     */
    public EtamilServerBuilder route(String method, String path, String etamil, RouteOptions own) {
        return route(method, path, etamil).options(method, path, own);
    }

    /**
     * Adds a route written in Java.
     *
     * @param method the method, upper case; any token of RFC 9110
     * @param path the path, beginning with a slash; segments like {@code :name} are parameters, and
     *     a last segment like {@code *rest} takes all that is left, slashes included
     * @param handler what answers
     * @return this builder
     * @throws IllegalArgumentException if the method or the path cannot be a route's
     */
    public EtamilServerBuilder route(String method, String path, Handler handler) {
        return route(method, path, handler, RouteOptions.NONE);
    }

    /**
     * Adds a route written in Java with options of its own.
     *
     * @param method as {@link #route(String, String, Handler)} says
     * @param path as there
     * @param handler as there
     * @param own the options
     * @return this builder
     * @throws IllegalArgumentException if the method or the path cannot be a route's
     */
    public EtamilServerBuilder route(
            String method, String path, Handler handler, RouteOptions own) {
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(own, "own");
        handlers.add(Endpoint.of(checkToken(method), checkPath(path), handler, own));
        return this;
    }

    /**
     * Sets options for a route that is declared elsewhere, such as in the program.
     *
     * @param method the route's method
     * @param path the route's path, as declared
     * @param own the options
     * @return this builder
     * @throws IllegalArgumentException if the method or the path cannot be a route's; whether there
     *     is such a route is checked by {@link #start()}
     */
    public EtamilServerBuilder options(String method, String path, RouteOptions own) {
        options.put(checkToken(method) + " " + checkPath(path), Objects.requireNonNull(own, "own"));
        return this;
    }

    /**
     * Serves the files below a directory by GET: hidden files, directories and whatever lies
     * outside behind a symbolic link are not found.
     *
     * @param path the path they are served below, such as {@code /static}
     * @param directory the directory
     * @return this builder
     * @throws IllegalArgumentException if the path cannot be a route's or there is no such
     *     directory
     */
    public EtamilServerBuilder files(String path, Path directory) {
        String below = path.endsWith("/") ? path + "*file" : path + "/*file";
        return route("GET", below, new StaticFiles(directory));
    }

    /**
     * Describes Java routes that share the beginning of their paths, filters and options.
     *
     * @param path what stands in front of all paths of the group
     * @param routes adds the routes and filters
     * @return this builder
     * @throws IllegalArgumentException if the path cannot be a route's
     */
    public EtamilServerBuilder group(String path, Consumer<RouteGroup> routes) {
        routes.accept(new RouteGroup(this, trimmed(checkPath(path))));
        return this;
    }

    /**
     * Adds a filter around everything that the server answers to well-formed requests.
     *
     * @param filter the filter; earlier ones stand outside
     * @return this builder
     */
    public EtamilServerBuilder filter(Filter filter) {
        filters.add(Objects.requireNonNull(filter, "filter"));
        return this;
    }

    /**
     * Takes what an operator set ({@link HttpSettings}); what nobody set stays as it is. What is
     * set by the methods of this builder afterwards wins. Default: nothing is set.
     *
     * @param set the settings
     * @return this builder
     * @throws in.etamil.host.SettingsException if values cannot be used, with all of them
     */
    public EtamilServerBuilder settings(Settings set) {
        HttpSettings.apply(set, this);
        return this;
    }

    /**
     * Sets the address to listen on. Default: 127.0.0.1, this machine only; in the production
     * profile it must be given.
     *
     * @param address a name or an address, IPv6 with or without brackets
     * @return this builder
     */
    public EtamilServerBuilder host(String address) {
        boolean bracketed = address.startsWith("[") && address.endsWith("]");
        host = bracketed ? address.substring(1, address.length() - 1) : address;
        return this;
    }

    /**
     * Sets the port. Default: 8080.
     *
     * @param number 0 to 65535; 0 lets the system choose, see {@link EtamilServer#port()}
     * @return this builder
     * @throws IllegalArgumentException if it is no port
     */
    public EtamilServerBuilder port(int number) {
        if (number < 0 || number > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535, got " + number);
        }
        port = number;
        return this;
    }

    /**
     * Sets where the server runs, which decides its defaults. Default: {@link Profile#DEVELOPMENT}.
     *
     * @param where the profile
     * @return this builder
     */
    public EtamilServerBuilder profile(Profile where) {
        profile = Objects.requireNonNull(where, "where");
        return this;
    }

    /**
     * Sets how the server treats what the reference does otherwise. Default: {@link
     * Compatibility#SDK}.
     *
     * @param language the language that the program was compiled for
     * @return this builder
     */
    public EtamilServerBuilder compatibility(Compatibility language) {
        compatibility = Objects.requireNonNull(language, "language");
        return this;
    }

    /**
     * Sets how large requests may be. Default: {@link HttpLimits#DEFAULT}.
     *
     * @param sizes the limits
     * @return this builder
     */
    public EtamilServerBuilder limits(HttpLimits sizes) {
        limits = Objects.requireNonNull(sizes, "sizes");
        return this;
    }

    /**
     * Sets the largest request body; a larger one is refused with 413 before anything runs.
     * Default: 1 MiB.
     *
     * @param bytes the limit in bytes, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public EtamilServerBuilder bodyLimit(int bytes) {
        limits = limits.withBody(bytes);
        return this;
    }

    /**
     * Sets how long each part of an exchange may take. Default: {@link Deadlines#DEFAULT}.
     *
     * @param times the deadlines
     * @return this builder
     */
    public EtamilServerBuilder deadlines(Deadlines times) {
        deadlines = Objects.requireNonNull(times, "times");
        return this;
    }

    /**
     * Sets the most connections open at once; what comes beyond is closed. The JDK's engine takes
     * the number of the first server of a process for all. Default: 1,000 in the development
     * profile, 10,000 in production.
     *
     * @param count 1 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public EtamilServerBuilder maxConnections(int count) {
        connections = positive("maxConnections", count);
        return this;
    }

    /**
     * Sets the most requests under way at once; what comes beyond is answered 503 with {@code
     * Retry-After}. Default: 10,000.
     *
     * @param count 1 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public EtamilServerBuilder maxConcurrentRequests(int count) {
        concurrency = positive("maxConcurrentRequests", count);
        return this;
    }

    /**
     * Runs handlers on so many platform threads, the synchronous mode. Requests are read and
     * written by virtual threads all the same, so that slow clients keep no worker. Default: each
     * request on its own virtual thread.
     *
     * @param count 1 to 10,000
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public EtamilServerBuilder workers(int count) {
        if (count > MOST_WORKERS) {
            throw new IllegalArgumentException("workers must be at most 10,000, got " + count);
        }
        workers = positive("workers", count);
        return this;
    }

    /**
     * Sets how many requests may wait for one of the {@link #workers}; what comes beyond is
     * answered 503 with {@code Retry-After}. Default: 1,000.
     *
     * @param count 1 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public EtamilServerBuilder queue(int count) {
        queue = positive("queue", count);
        return this;
    }

    /**
     * Sets which other origins may call from a browser. Default: any in the development profile,
     * none in production.
     *
     * @param policy the policy
     * @return this builder
     */
    public EtamilServerBuilder cors(Cors policy) {
        cors = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sets who answers errors. Default: the error document (RFC 9457).
     *
     * @param handler the handler
     * @return this builder
     */
    public EtamilServerBuilder onError(ErrorHandler handler) {
        errorHandler = Objects.requireNonNull(handler, "handler");
        return this;
    }

    /**
     * Declares the proxies in front, whose {@code Forwarded} and {@code X-Forwarded-*} headers are
     * believed. Default: none.
     *
     * @param addresses their addresses, or networks such as {@code 10.0.0.0/8}
     * @return this builder
     * @throws IllegalArgumentException if one is neither
     */
    public EtamilServerBuilder trustedProxies(String... addresses) {
        Proxies.of(List.of(addresses));
        proxies.addAll(List.of(addresses));
        return this;
    }

    /**
     * Adds something that {@code /health} looks at.
     *
     * @param name what it is
     * @param check looks
     * @return this builder
     */
    public EtamilServerBuilder healthCheck(String name, HealthCheck check) {
        checks.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(check, "check"));
        return this;
    }

    /**
     * Sets whether {@code /health}, {@code /health/live} and {@code /health/ready} are answered
     * where no route of the application's own is. Default: yes.
     *
     * @param answered whether they are
     * @return this builder
     */
    public EtamilServerBuilder health(boolean answered) {
        health = answered;
        return this;
    }

    /**
     * Sets whether {@code /metrics} is answered where no route of the application's own is. It
     * names all routes. Default: in the development profile only.
     *
     * @param answered whether it is
     * @return this builder
     */
    public EtamilServerBuilder metrics(boolean answered) {
        metrics = answered;
        return this;
    }

    /**
     * Sets what empty segments of a path mean. Default: {@link Slashes#IGNORED}.
     *
     * @param meaning the meaning
     * @return this builder
     */
    public EtamilServerBuilder slashes(Slashes meaning) {
        slashes = Objects.requireNonNull(meaning, "meaning");
        return this;
    }

    /**
     * Labels text that a program answers without naming a type as {@code text/plain;
     * charset=utf-8}. Default: {@code application/json}, as programs expect.
     *
     * @return this builder
     */
    public EtamilServerBuilder plainText() {
        plainText = true;
        return this;
    }

    /**
     * Serves a program that declares neither routes nor jobs by running it whole for every request
     * to {@code /}, as the reference does. Default: such a program is refused.
     *
     * @return this builder
     */
    public EtamilServerBuilder wholeProgram() {
        wholeProgram = true;
        return this;
    }

    /**
     * Sets where handlers print. Requests share it, so it must be thread-safe; they never read from
     * it. Default: the log, as events of {@code in.etamil.program.<name>} at INFO with the marker
     * {@code PRINT}.
     *
     * @param shared the console
     * @return this builder
     */
    public EtamilServerBuilder console(Console shared) {
        console = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /**
     * Sets how long one run of a job may take. Default: 10 minutes.
     *
     * @param time above zero
     * @return this builder
     * @throws IllegalArgumentException if it is not above zero
     */
    public EtamilServerBuilder jobTimeout(Duration time) {
        if (time.isZero()) {
            throw new IllegalArgumentException("jobTimeout must be above zero, got " + time);
        }
        notNegative("jobTimeout", time);
        jobTimeout = time;
        return this;
    }

    /**
     * Sets how long {@link EtamilServer#close()} lets running requests and jobs end before it
     * cancels them. Default: 30 seconds.
     *
     * @param time not negative, at most a day
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public EtamilServerBuilder shutdownGrace(Duration time) {
        grace = notNegative("shutdownGrace", time);
        return this;
    }

    /**
     * Sets how long {@link EtamilServer#close()} goes on taking requests after {@code
     * /health/ready} says that it will stop, so that balancers notice. Default: no time.
     *
     * @param time not negative, at most a day
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public EtamilServerBuilder shutdownDelay(Duration time) {
        delay = notNegative("shutdownDelay", time);
        return this;
    }

    /**
     * Sets what deadlines, pauses of jobs, ages of health checks and waits of a stopping server are
     * measured by, and waited for, also the runs of routes given as text without a program. Those
     * of a program are measured by its engine, head and idle connections by the JDK's server.
     * Default: {@link Ticker#system()}.
     *
     * @param measure the ticker
     * @return this builder
     */
    public EtamilServerBuilder ticker(Ticker measure) {
        ticker = Objects.requireNonNull(measure, "measure");
        return this;
    }

    /**
     * Sets the clock of what the server writes down: the moment of an error, and whether a file was
     * changed in the future. Programs have the clock that they are permitted. Default: {@link
     * InstantSource#system()}.
     *
     * @param time the clock
     * @return this builder
     */
    public EtamilServerBuilder clock(InstantSource time) {
        clock = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets what speaks HTTP. Default: the JDK's own server.
     *
     * @param made makes an engine for each server
     * @return this builder
     */
    public EtamilServerBuilder engine(Supplier<HttpEngine> made) {
        engine = Objects.requireNonNull(made, "made");
        return this;
    }

    /**
     * Compiles what must be compiled, binds the address and serves. Either the server runs when
     * this returns, or nothing is left open.
     *
     * @return the running server
     * @throws EtamilCompileException if a text route is refused; its problems name the method and
     *     path
     * @throws EtamilServerException if there is no route, two routes answer the same requests, the
     *     program declares a method that is none, a path or an interval that is no literal, options
     *     are for no route, the profile asks for what is not set, or the address cannot be bound
     * @throws in.etamil.EtamilException if a serving program fails as it says where it serves
     */
    public EtamilServer start() {
        return new Launch(this).start();
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static int positive(String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, got " + count);
        }
        return count;
    }

    private static Duration notNegative(String name, Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    name + " must not be negative and at most a day, got " + time);
        }
        return time;
    }

    static boolean isMethod(String method) {
        return METHODS.contains(method);
    }

    private static String checkMethod(String method) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    "method must be one of " + new TreeSet<>(METHODS) + ", got '" + method + "'");
        }
        return method;
    }

    private static String checkToken(String method) {
        boolean upper = method.chars().noneMatch(c -> c >= 'a' && c <= 'z');
        if (!upper || !HeaderText.isToken(method)) {
            throw new IllegalArgumentException(
                    "method must be a token in upper case, got '" + method + "'");
        }
        return method;
    }

    private static String checkPath(String path) {
        if (!path.startsWith("/") || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "path must begin with '/' and hold no '?' or '#', got '" + path + "'");
        }
        return path;
    }
}
