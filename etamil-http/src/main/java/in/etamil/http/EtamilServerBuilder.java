package in.etamil.http;

import in.etamil.Etamil;
import in.etamil.EtamilCompileException;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.Route;
import in.etamil.Source;
import in.etamil.TextRoute;
import in.etamil.host.Console;
import in.etamil.http.engine.HttpEngine;
import in.etamil.http.engine.JdkEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Describes a server. Not thread-safe; may be reused, each {@link #start()} makes a server of its
 * own.
 */
public final class EtamilServerBuilder {
    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

    private @Nullable Program program;
    private final List<TextRoute> texts = new ArrayList<>();
    private final List<Endpoint> handlers = new ArrayList<>();
    private @Nullable Console console;
    private String host = "127.0.0.1";
    private int port = 8080;
    private int bodyLimit = 1 << 20;
    private Duration grace = Duration.ofSeconds(30);

    EtamilServerBuilder() {}

    /**
     * Serves a program's routes. Its limits and permissions are those it was compiled with; {@link
     * Limits#request()} are meant for this. Default: no program.
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
     * Adds a route written in Java.
     *
     * @param method one of the seven methods (GET, POST, PUT, DELETE, PATCH, OPTIONS, HEAD), upper
     *     case
     * @param path the path, beginning with a slash; segments like {@code :name} are parameters
     * @param handler what answers
     * @return this builder
     * @throws IllegalArgumentException if the method or the path cannot be a route's
     */
    public EtamilServerBuilder route(String method, String path, Handler handler) {
        handlers.add(
                Endpoint.of(
                        checkMethod(method),
                        checkPath(path),
                        Objects.requireNonNull(handler, "handler")));
        return this;
    }

    /**
     * Sets the address to listen on. Default: 127.0.0.1, this machine only.
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
     * Sets the longest request body; a longer one is refused with 413 before anything runs.
     * Default: 1 MiB.
     *
     * @param bytes the limit in bytes, 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public EtamilServerBuilder bodyLimit(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bodyLimit must not be negative, got " + bytes);
        }
        bodyLimit = bytes;
        return this;
    }

    /**
     * Sets where handlers print. Requests share it, so it must be thread-safe; they never read from
     * it. Default: standard output.
     *
     * @param shared the console
     * @return this builder
     */
    public EtamilServerBuilder console(Console shared) {
        console = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /**
     * Sets how long {@link EtamilServer#close()} lets running requests end before it cancels them.
     * Default: 30 seconds.
     *
     * @param time not negative
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public EtamilServerBuilder shutdownGrace(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("shutdownGrace must not be negative, got " + time);
        }
        grace = time;
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
     *     program declares a method that is none or a path that is no literal, or the address
     *     cannot be bound
     */
    public EtamilServer start() {
        if (program != null) {
            refuseUnservable(program.routes());
        }
        Program served = compile();
        List<Endpoint> endpoints = new ArrayList<>();
        if (served != null) {
            for (Route route : served.routes()) {
                endpoints.add(Endpoint.of(route));
            }
        }
        endpoints.addAll(handlers);
        if (endpoints.isEmpty()) {
            throw new EtamilServerException(
                    List.of(
                            "நிரலில் வழி எதுவும் இல்லை  (the program declares no route, so there is nothing to serve)"),
                    null);
        }
        Console shared = console == null ? new ServerConsole() : new RequestConsole(console);
        InFlight inFlight = new InFlight();
        Dispatcher dispatcher =
                new Dispatcher(served, new Router(endpoints), shared, bodyLimit, inFlight);
        HttpEngine engine = new JdkEngine();
        try {
            InetAddress address = InetAddress.getByName(host);
            int bound = engine.start(new InetSocketAddress(address, port), dispatcher::accept);
            return new EtamilServer(engine, inFlight, bound, grace);
        } catch (IOException e) {
            String why =
                    e instanceof UnknownHostException
                            ? "unknown host"
                            : String.valueOf(e.getMessage());
            String where = "'" + host + "', " + port;
            throw new EtamilServerException(
                    List.of(
                            where
                                    + " இல் கேட்க முடியவில்லை  (cannot listen on "
                                    + where
                                    + "): "
                                    + why),
                    e);
        }
    }

    /**
     * The language has words for seven methods; a bare name in their place is taken for a method as
     * it stands. A path must be a literal (language.md 9.5).
     */
    private static void refuseUnservable(List<Route> routes) {
        List<String> problems = new ArrayList<>();
        for (Route route : routes) {
            if (!METHODS.contains(route.method())) {
                problems.add(
                        "'"
                                + route.method()
                                + "' ஒரு HTTP முறை அல்ல  ('"
                                + route.method()
                                + "' is none of the seven HTTP methods): "
                                + route.file()
                                + ":"
                                + route.line());
            }
            if (route.path() == null) {
                problems.add(
                        "வழியின் பாதை ஒரு சொல் மாறிலியாக இருக்க வேண்டும்  (the path of a route must be a string"
                                + " literal): "
                                + route.file()
                                + ":"
                                + route.line());
            }
        }
        if (!problems.isEmpty()) {
            throw new EtamilServerException(problems, null);
        }
    }

    private @Nullable Program compile() {
        Program given = program;
        if (texts.isEmpty()) {
            return given;
        }
        if (given == null) {
            given =
                    Etamil.builder()
                            .limits(Limits.request())
                            .build()
                            .compile(Source.of("routes", ""));
        }
        return given.withRoutes(List.copyOf(texts));
    }

    private static String checkMethod(String method) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    "method must be one of " + new TreeSet<>(METHODS) + ", got '" + method + "'");
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
