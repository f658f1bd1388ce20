package in.etamil.http;

import in.etamil.host.Setting;
import in.etamil.host.SettingType;
import in.etamil.host.Settings;
import in.etamil.http.internal.binding.Proxies;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operator sets of a server; {@link EtamilServerBuilder#settings} takes it. */
public final class HttpSettings {
    private static final Duration DAY = Duration.ofDays(1);

    /** Where the server runs. */
    public static final Setting<Profile> PROFILE =
            Setting.named(
                            "profile",
                            SettingType.oneOf(Profile.class),
                            "where the server runs: development or production")
                    .orElse(Profile.DEVELOPMENT, "development");

    /** The address to listen on. */
    public static final Setting<String> HOST =
            Setting.named("http.host", SettingType.text(), "the address to listen on")
                    .variable("ETAMIL_HOST")
                    .orElseAs("127.0.0.1, in production none");

    /** The port to listen on. */
    public static final Setting<Integer> PORT =
            Setting.named(
                            "http.port",
                            SettingType.wholeNumber(0, 65_535),
                            "the port to listen on; 0 lets the system choose")
                    .variable("ETAMIL_PORT")
                    .orElse(8080);

    /** Whether handlers run on a few platform threads, the synchronous mode. */
    public static final Setting<Boolean> SYNCHRONOUS =
            Setting.named(
                            "http.profile",
                            SettingType.word(modes()),
                            "async: a virtual thread a request; sync: a few platform threads")
                    .variable("ETAMIL_HTTP_PROFILE")
                    .orElse(false, "async");

    /** The platform threads of the synchronous mode. */
    public static final Setting<Integer> WORKERS =
            Setting.named(
                            "http.workers",
                            SettingType.wholeNumber(1, EtamilServerBuilder.MOST_WORKERS),
                            "platform threads of the synchronous mode")
                    .variable("ETAMIL_WORKERS")
                    .orElseAs("2 × processors");

    /** How many requests may wait for one of the workers. */
    public static final Setting<Integer> QUEUE =
            Setting.named(
                            "http.queue",
                            SettingType.wholeNumber(1, Integer.MAX_VALUE),
                            "requests that may wait for one of them")
                    .variable("ETAMIL_QUEUE")
                    .orElse(1_000);

    /** The most connections open at once. */
    public static final Setting<Integer> CONNECTIONS =
            Setting.named(
                            "http.maxConnections",
                            SettingType.wholeNumber(1, Integer.MAX_VALUE),
                            "connections open at once")
                    .variable("ETAMIL_MAX_CONNECTIONS")
                    .orElseAs("by profile");

    /** How long a handler may run; zero means a day. */
    public static final Setting<Duration> HANDLER_TIMEOUT =
            Setting.named(
                            "http.timeout.handlerMs",
                            SettingType.milliseconds(Duration.ZERO, DAY),
                            "how long a handler may run, in milliseconds; 0: a day")
                    .variable("ETAMIL_TIMEOUT_MS")
                    .orElse(Duration.ofSeconds(30), "30000");

    /** The largest body of a request, in bytes. */
    public static final Setting<Long> BODY =
            Setting.named(
                            "http.limit.body",
                            SettingType.bytes(0, Integer.MAX_VALUE),
                            "the largest body of a request")
                    .variable("ETAMIL_MAX_BODY")
                    .orElse(1L << 20, "1 MiB");

    /** How long running requests may go on when the server stops. */
    public static final Setting<Duration> GRACE =
            Setting.named(
                            "http.shutdown.graceMs",
                            SettingType.milliseconds(Duration.ZERO, DAY),
                            "how long running requests may go on when the server stops, in"
                                    + " milliseconds")
                    .variable("ETAMIL_SHUTDOWN_GRACE_MS")
                    .orElse(Duration.ofSeconds(30), "30000");

    /** The proxies in front, whose word on clients is taken. */
    public static final Setting<List<String>> PROXIES =
            Setting.named(
                            "http.proxy.trusted",
                            SettingType.of(HttpSettings::proxy, "ஒரு IP முகவரி", "an IP address")
                                    .list(
                                            ",",
                                            "10.0.0.0/8 போன்ற பிணையங்கள் அல்லது IP முகவரிகளின் பட்டியல்",
                                            "a list of IP addresses or networks such as 10.0.0.0/8"),
                            "proxies in front: addresses and networks, separated by commas")
                    .variable("ETAMIL_TRUSTED_PROXIES")
                    .orElse(List.of(), "none");

    private HttpSettings() {}

    private static Map<String, Boolean> modes() {
        Map<String, Boolean> modes = new LinkedHashMap<>();
        modes.put("async", false);
        modes.put("sync", true);
        return modes;
    }

    private static String proxy(String address) {
        Proxies.of(List.of(address));
        return address;
    }

    /**
     * All of them.
     *
     * @return the settings, in the order in which manuals show them
     */
    public static List<Setting<?>> all() {
        return List.of(
                PROFILE,
                HOST,
                PORT,
                SYNCHRONOUS,
                WORKERS,
                QUEUE,
                CONNECTIONS,
                HANDLER_TIMEOUT,
                BODY,
                GRACE,
                PROXIES);
    }

    /** Hands over what somebody set; for the rest the builder knows better. */
    static void apply(Settings set, EtamilServerBuilder server) {
        set.check(all());
        if (set.isSet(PROFILE)) {
            server.profile(set.get(PROFILE));
        }
        set.find(HOST).ifPresent(server::host);
        if (set.isSet(PORT)) {
            server.port(set.get(PORT));
        }
        if (set.get(SYNCHRONOUS)) {
            server.workers(
                    set.find(WORKERS).orElse(2 * Runtime.getRuntime().availableProcessors()));
        }
        if (set.isSet(QUEUE)) {
            server.queue(set.get(QUEUE));
        }
        set.find(CONNECTIONS).ifPresent(server::maxConnections);
        if (set.isSet(HANDLER_TIMEOUT)) {
            Duration time = set.get(HANDLER_TIMEOUT);
            Deadlines known = server.deadlines == null ? Deadlines.DEFAULT : server.deadlines;
            server.deadlines(known.withHandler(time.isZero() ? DAY : time));
        }
        if (set.isSet(BODY)) {
            server.bodyLimit(Math.toIntExact(set.get(BODY)));
        }
        if (set.isSet(GRACE)) {
            server.shutdownGrace(set.get(GRACE));
        }
        server.trustedProxies(set.get(PROXIES).toArray(new String[0]));
    }
}
