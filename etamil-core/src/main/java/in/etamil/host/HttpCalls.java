package in.etamil.host;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Requests by the JDK's HTTP client, one for all calls: connections are kept and HTTP/2 is spoken
 * where TLS offers it. 10 seconds to connect, 30 for a whole call, 10 MiB of body; at most 4
 * redirects, none from https to http. Immutable and thread-safe; make one and keep it.
 *
 * <p>For https the PEM files are used that the environment variables {@code ETAMIL_TLS_CERT} and
 * {@code ETAMIL_TLS_KEY} (a chain of certificates and its key, shown to servers that ask) and
 * {@code ETAMIL_TLS_CA} (roots trusted besides those of the JVM) of this process name. They are
 * read at the first https request and again when one of the files changes. While one of them is set
 * and cannot be used, or only one of the first two is set, no https request is sent: the program
 * gets a failure that names the variable.
 *
 * <p>Source: docs/semantics.md#outbound-http.
 */
public final class HttpCalls implements OutboundHttp {
    private final Settings settings;
    private final Clients clients;

    /** What can be chosen. */
    record Settings(
            boolean privateAddresses,
            @Nullable Set<String> hosts,
            Duration connectTime,
            Duration time,
            int bodyLimit,
            @Nullable SSLContext tls,
            TlsFiles files) {

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
        clients = new Clients(settings);
    }

    private static HttpCalls of(boolean privateAddresses) {
        return new HttpCalls(
                new Settings(
                        privateAddresses,
                        null,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        10 << 20,
                        null,
                        new TlsFiles(Environment.ofProcess())));
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
     * public.
     *
     * <p>The JDK's client cannot be told the address to connect to: it looks the host up again.
     * Both looks get one answer as long as the JVM's cache of names holds it (30 seconds by
     * default), so a host that answers differently each time (DNS rebinding) does not get through;
     * one whose entry runs out just between the two looks may. Do not set {@code
     * networkaddress.cache.ttl} to 0, and where this matters permit known hosts only ({@link
     * #toHosts}) or send requests through a proxy that refuses private addresses.
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
     * The certificates that are trusted and shown, instead of those that the variables name.
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

    /** The same with the variables of somebody else than this process. */
    HttpCalls tlsFiles(Environment variables) {
        return new HttpCalls(
                new Settings(
                        settings.privateAddresses,
                        settings.hosts,
                        settings.connectTime,
                        settings.time,
                        settings.bodyLimit,
                        null,
                        new TlsFiles(variables)));
    }

    private HttpCalls with(
            Duration connectTime,
            Duration time,
            int bodyLimit,
            @Nullable Set<String> hosts,
            @Nullable SSLContext tls) {
        return new HttpCalls(
                new Settings(
                        settings.privateAddresses,
                        hosts,
                        connectTime,
                        time,
                        bodyLimit,
                        tls,
                        settings.files));
    }

    @Override
    public Response send(Request request, Duration time) throws IOException, InterruptedException {
        Duration least = time.compareTo(settings.time) < 0 ? time : settings.time;
        return new Redirects(this::once, least).send(request);
    }

    private Response once(Request request, Duration left) throws IOException, InterruptedException {
        checkHost(request.address());
        return clients.of(request.address().getScheme()).send(request, left);
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
}
