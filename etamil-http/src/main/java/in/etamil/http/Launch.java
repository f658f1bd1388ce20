package in.etamil.http;

import in.etamil.Compatibility;
import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.http.engine.Header;
import in.etamil.http.engine.HttpEngine;
import in.etamil.http.internal.answer.CorsHeaders;
import in.etamil.http.internal.binding.Proxies;
import in.etamil.http.internal.binding.RequestVariables;
import in.etamil.http.internal.routing.Endpoint;
import in.etamil.http.internal.routing.Router;
import in.etamil.http.internal.rules.Rules;
import in.etamil.http.internal.serving.Dispatcher;
import in.etamil.http.internal.serving.LogConsole;
import in.etamil.http.internal.serving.Passages;
import in.etamil.http.internal.serving.RequestConsole;
import in.etamil.http.internal.serving.Service;
import in.etamil.http.internal.serving.Workers;
import in.etamil.http.operations.Health;
import in.etamil.http.operations.Jobs;
import in.etamil.http.operations.RequestCounts;
import in.etamil.served.Job;
import in.etamil.served.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a server of what a builder describes: everything that can be refused is, before binding.
 */
final class Launch {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");
    private static final int DEFAULT_PORT = 8080;

    private static final List<Header> SECURITY =
            List.of(
                    new Header("X-Content-Type-Options", "nosniff"),
                    new Header("X-Frame-Options", "DENY"),
                    new Header("Referrer-Policy", "no-referrer"),
                    new Header("Content-Security-Policy", "frame-ancestors 'none'"));

    private final EtamilServerBuilder asked;
    private final Rules rules;
    private final Declarations declarations;
    private final RequestCounts counts = new RequestCounts();
    private final Health health;
    private final ServerHandle handle = new ServerHandle();

    Launch(EtamilServerBuilder asked) {
        this.asked = asked;
        this.rules = Rules.of(asked.compatibility);
        this.declarations = new Declarations(asked, rules);
        this.health = new Health(asked.checks, asked.profile == Profile.DEVELOPMENT, asked.ticker);
    }

    EtamilServer start() {
        Program served = compile();
        List<Endpoint> endpoints = declarations.endpoints(served);
        warnOfHidden(served);
        addOperations(endpoints);
        ServerAddress own = ownAddress(served);
        InetSocketAddress address = address(own);
        Service service = service(served, endpoints, own);
        HttpEngine engine = asked.engine.get();
        checkExposure(engine, address);
        Jobs jobs = jobs(served, service);
        int port = bind(engine, address, service, own);
        service.passages().start();
        if (jobs != null) {
            jobs.start();
        }
        EtamilServer server =
                new EtamilServer(engine, service, jobs, health, address, port, asked, endpoints);
        handle.set(server);
        return server;
    }

    /** A prelude may replace what the request gives, and mostly does not mean to. */
    private static void warnOfHidden(@Nullable Program served) {
        if (served != null) {
            for (String name : served.served().assignedNames()) {
                if (RequestVariables.isReserved(name)) {
                    LOG.warn(
                            "{}: the top level assigns '{}', so no handler sees what the request"
                                    + " gives under that name",
                            served.name(),
                            name);
                }
            }
        }
    }

    private @Nullable Program compile() {
        Program given = asked.program;
        if (asked.texts.isEmpty()) {
            return given;
        }
        if (given == null) {
            given =
                    Etamil.builder()
                            .limits(Limits.request())
                            .ticker(asked.ticker)
                            .build()
                            .compile(Source.of("routes", ""));
        }
        return given.served().withRoutes(List.copyOf(asked.texts));
    }

    /** A route of the application's own always wins over one of ours. */
    private void addOperations(List<Endpoint> endpoints) {
        Map<String, Handler> built = new LinkedHashMap<>();
        if (asked.health) {
            built.put("/health", health::all);
            built.put("/health/live", health::live);
            built.put("/health/ready", health::ready);
        }
        boolean metrics =
                asked.metrics == null ? asked.profile == Profile.DEVELOPMENT : asked.metrics;
        if (metrics) {
            built.put("/metrics", counts::text);
        }
        for (Map.Entry<String, Handler> one : built.entrySet()) {
            Endpoint endpoint = Endpoint.operation(one.getKey(), one.getValue());
            boolean taken = endpoints.stream().anyMatch(endpoint::hasShapeOf);
            if (taken) {
                LOG.info("GET {} is the application's own", one.getKey());
            } else if (!rulesOutOperations()) {
                endpoints.add(endpoint);
            }
        }
    }

    /** The reference's asynchronous server has no routes of its own. */
    private boolean rulesOutOperations() {
        return asked.compatibility == Compatibility.REFERENCE;
    }

    /** What a serving program says of itself counts unless the builder was told. */
    private @Nullable ServerAddress ownAddress(@Nullable Program served) {
        boolean told = asked.host != null || asked.port != null;
        if (served == null || told || !served.served().isServing()) {
            return null;
        }
        return served.served().address(RunOptions.DEFAULT.withConsole(console(served)));
    }

    private Console console(Program served) {
        return asked.console == null
                ? new LogConsole(
                        LoggerFactory.getLogger("in.etamil.program"), "program", served.name())
                : new RequestConsole(asked.console);
    }

    private InetSocketAddress address(@Nullable ServerAddress own) {
        if (own == null && asked.host == null && asked.profile == Profile.PRODUCTION) {
            throw EtamilServerException.of(
                    List.of(
                            "உற்பத்திச் சூழலில் முகவரி தரப்பட வேண்டும்  (the production profile needs an address:"
                                    + " set host)"));
        }
        String host = own != null ? own.host() : asked.host == null ? "127.0.0.1" : asked.host;
        int port = own != null ? own.port() : asked.port == null ? DEFAULT_PORT : asked.port;
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw cannotListen(host, port, "unknown host", e);
        }
    }

    private void checkExposure(HttpEngine engine, InetSocketAddress address) {
        boolean exposed =
                asked.profile == Profile.PRODUCTION
                        && !engine.isStrict()
                        && !address.getAddress().isLoopbackAddress()
                        && asked.proxies.isEmpty();
        if (exposed) {
            throw EtamilServerException.of(
                    List.of(
                            "பிற கணினிகள் அடையும் முகவரிக்கு முன்னால் ஒரு நம்பத்தகுந்த இடைவழங்கி தேவை  (an address"
                                    + " that others reach needs a strict engine or a declared proxy in front:"
                                    + " set trustedProxies)"));
        }
    }

    private Service service(
            @Nullable Program served, List<Endpoint> endpoints, @Nullable ServerAddress own) {
        Integer ownWorkers = own == null ? null : own.workers();
        int workers = ownWorkers == null ? asked.workers : ownWorkers;
        if (workers > EtamilServerBuilder.MOST_WORKERS) {
            throw EtamilServerException.of(
                    List.of(
                            "'workers' 10,000 க்கு மேல் இருக்க முடியாது  ('workers' must be at most 10,000, got "
                                    + workers
                                    + ")"));
        }
        Cors cors = asked.cors;
        if (cors == null) {
            cors = asked.profile == Profile.DEVELOPMENT ? Cors.ANY_ORIGIN : Cors.NONE;
            if (asked.compatibility == Compatibility.REFERENCE) {
                cors = CorsHeaders.REFERENCE;
            }
        }
        return new Service(
                served,
                new Router(endpoints),
                List.copyOf(asked.filters),
                asked.console == null ? null : new RequestConsole(asked.console),
                asked.limits,
                Proxies.of(asked.proxies),
                deadlines(served, own),
                cors,
                asked.slashes,
                asked.plainText,
                asked.errorHandler,
                rules,
                asked.profile == Profile.PRODUCTION ? SECURITY : List.of(),
                new Passages(asked.concurrency, asked.ticker),
                workers == 0 ? Workers.direct() : Workers.pool(workers, asked.queue, asked.ticker),
                counts,
                asked.clock,
                own == null ? null : handle);
    }

    /** Where nothing is said, the handler's time is that of the program's own limits. */
    private Deadlines deadlines(@Nullable Program served, @Nullable ServerAddress own) {
        Deadlines times = asked.deadlines;
        if (times == null) {
            times = Deadlines.DEFAULT;
            if (served != null && served.limits().wallTime() != null) {
                times = times.withHandler(served.limits().wallTime());
            }
        }
        Duration asks = own == null ? null : own.timeout();
        if (asks == null) {
            return times;
        }
        if (asks.compareTo(Duration.ofDays(1)) > 0) {
            throw EtamilServerException.of(
                    List.of(
                            "'timeout' ஒரு நாளுக்கு மேல் இருக்க முடியாது  ('timeout' must be at most a day, got "
                                    + asks.toMillis()
                                    + " ms)"));
        }
        return times.withHandler(asks);
    }

    private @Nullable Jobs jobs(@Nullable Program served, Service service) {
        if (served == null || served.served().jobs().isEmpty()) {
            return null;
        }
        return new Jobs(
                served,
                job -> jobConsole(service, job),
                asked.jobTimeout,
                service.control(),
                asked.ticker);
    }

    private static Console jobConsole(Service service, Job job) {
        Console shared = service.console();
        return shared == null ? new LogConsole(service.programLog(), "job", job.label()) : shared;
    }

    private int bind(
            HttpEngine engine,
            InetSocketAddress address,
            Service service,
            @Nullable ServerAddress own) {
        Integer connections = own == null ? null : own.maxConnections();
        if (connections == null) {
            connections = asked.connections;
        }
        if (connections == null) {
            connections = asked.profile == Profile.DEVELOPMENT ? 1_000 : 10_000;
        }
        try {
            return engine.start(
                    address,
                    new HttpEngine.Settings(connections, service.deadlines(), asked.ticker),
                    new Dispatcher(service)::accept);
        } catch (IOException e) {
            service.workers().stop();
            throw cannotListen(
                    address.getHostString(), address.getPort(), String.valueOf(e.getMessage()), e);
        }
    }

    private static EtamilServerException cannotListen(
            String host, int port, String why, IOException cause) {
        String where = "'" + host + "', " + port;
        return EtamilServerException.because(
                where + " இல் கேட்க முடியவில்லை  (cannot listen on " + where + "): " + why, cause);
    }
}
