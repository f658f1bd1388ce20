package in.etamil.host;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Requests by the JDK's HTTP client, one for all calls: connections are kept and HTTP/2 is spoken
 * where TLS offers it. 10 seconds to connect, 30 for a whole call, 10 MiB of body; at most 4
 * redirects, none from https to http. Immutable and thread-safe; make one and keep it.
 *
 * <p>Source: backend.md 22, backend-gaps.md G-83.
 */
public final class HttpCalls implements OutboundHttp {
    private final Settings settings;
    private final AtomicReference<@Nullable Exchanges> exchanges = new AtomicReference<>();

    /** What can be chosen. */
    record Settings(
            boolean privateAddresses,
            @Nullable Set<String> hosts,
            Duration connectTime,
            Duration time,
            int bodyLimit,
            @Nullable SSLContext tls) {

        Settings {
            requirePositive(connectTime, "connectTimeout");
            requirePositive(time, "timeout");
            if (bodyLimit < 1) {
                throw new IllegalArgumentException("bodyLimit must be positive, got " + bodyLimit);
            }
        }

        private static void requirePositive(Duration time, String setting) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException(setting + " must be positive, got " + time);
            }
        }
    }

    private HttpCalls(Settings settings) {
        this.settings = settings;
    }

    private static HttpCalls of(boolean privateAddresses) {
        return new HttpCalls(
                new Settings(
                        privateAddresses,
                        null,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        10 << 20,
                        null));
    }

    /**
     * Calls to any address, those of this machine and its network too.
     *
     * @return calls for a program whose addresses nobody else chooses
     */
    public static HttpCalls anywhere() {
        return of(true);
    }

    /**
     * Calls to public addresses only: a request may not be made to reach what only this machine
     * can. Each host is looked up before each request and redirect, and all its addresses must be
     * public. The client looks it up again; a host that changes its answer in between is held off
     * by the JVM's cache of names, which must not be turned off.
     *
     * @return calls for a program that takes addresses from others
     */
    public static HttpCalls toPublicAddresses() {
        return of(false);
    }

    /**
     * Permits these hosts only.
     *
     * @param names host names or addresses, without port
     * @return narrower calls
     */
    public HttpCalls toHosts(String... names) {
        Set<String> hosts = new HashSet<>();
        for (String name : names) {
            hosts.add(name.toLowerCase(Locale.ROOT));
        }
        return with(settings.connectTime, settings.time, settings.bodyLimit, hosts, settings.tls);
    }

    /**
     * How long connecting may take. Default: 10 seconds.
     *
     * @param time the time
     * @return calls with this limit
     */
    public HttpCalls connectTimeout(Duration time) {
        return with(time, settings.time, settings.bodyLimit, settings.hosts, settings.tls);
    }

    /**
     * How long a whole call may take, redirects and body included. Default: 30 seconds; less if the
     * run has less left.
     *
     * @param time the time
     * @return calls with this limit
     */
    public HttpCalls timeout(Duration time) {
        return with(settings.connectTime, time, settings.bodyLimit, settings.hosts, settings.tls);
    }

    /**
     * The longest body of an answer, as it comes and as it is when decompressed. Default: 10 MiB.
     *
     * @param bytes the number of bytes
     * @return calls with this limit
     */
    public HttpCalls bodyLimit(int bytes) {
        return with(settings.connectTime, settings.time, bytes, settings.hosts, settings.tls);
    }

    /**
     * The certificates that are trusted and shown. Default: the JVM's roots and no identity.
     *
     * @param context the TLS context
     * @return calls with this context
     */
    public HttpCalls tls(SSLContext context) {
        return with(
                settings.connectTime,
                settings.time,
                settings.bodyLimit,
                settings.hosts,
                Objects.requireNonNull(context, "context"));
    }

    private HttpCalls with(
            Duration connectTime,
            Duration time,
            int bodyLimit,
            @Nullable Set<String> hosts,
            @Nullable SSLContext tls) {
        return new HttpCalls(
                new Settings(settings.privateAddresses, hosts, connectTime, time, bodyLimit, tls));
    }

    @Override
    public Response send(Request request, Duration time) throws IOException, InterruptedException {
        Duration least = time.compareTo(settings.time) < 0 ? time : settings.time;
        return new Redirects(this::once, least).send(request);
    }

    private Response once(Request request, Duration left) throws IOException, InterruptedException {
        checkHost(request.address());
        return exchanges().send(request, left);
    }

    private void checkHost(URI address) throws IOException {
        String host = address.getHost();
        if (settings.hosts != null && !settings.hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw new SecurityException(host);
        }
        if (!settings.privateAddresses && !PublicAddresses.only(host)) {
            throw new SecurityException(host);
        }
    }

    /** The client is made at the first call: it has threads. */
    private Exchanges exchanges() {
        Exchanges known = exchanges.get();
        if (known != null) {
            return known;
        }
        exchanges.compareAndSet(null, new Exchanges(settings));
        return Objects.requireNonNull(exchanges.get());
    }
}
