package in.etamil.cli;

import in.etamil.Compatibility;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.host.Directories;
import in.etamil.host.Environment;
import in.etamil.http.Deadlines;
import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.HttpLimits;
import in.etamil.http.Profile;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of serving (backend-gaps.md 7). Every value that cannot be used is
 * found before anything starts.
 */
final class ServeSettings {
    private static final int LAST_PORT = 65_535;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final String[] LEVELS = {"INFO", "DEBUG", "WARN", "ERROR", "TRACE"};

    private final Map<String, String> variables;
    private final Path program;
    private final List<String> problems = new ArrayList<>();

    private final Profile profile;
    private final Compatibility compatibility;
    private final @Nullable String host;
    private final @Nullable Integer port;
    private final @Nullable Integer workers;
    private final boolean platformThreads;
    private final @Nullable Integer connections;
    private final @Nullable Integer queue;
    private final @Nullable Integer timeout;
    private final @Nullable Integer body;
    private final @Nullable Integer grace;
    private final String logLevel;
    private final String[] proxies;
    private final Permissions permissions;

    /**
     * @param variables the environment
     * @param program the directory of the program
     * @throws UnusableSettings if a value cannot be used, naming every such key
     */
    ServeSettings(Map<String, String> variables, Path program) {
        this.variables = variables;
        this.program = program;
        profile =
                choice("ETAMIL_PROFILE", "development", "production") == 1
                        ? Profile.PRODUCTION
                        : Profile.DEVELOPMENT;
        compatibility =
                choice("ETAMIL_COMPAT_LEVEL", "none", "reference") == 1
                        ? Compatibility.REFERENCE
                        : Compatibility.SDK;
        host = text("ETAMIL_HOST");
        port = number("ETAMIL_PORT", 0, LAST_PORT);
        workers = number("ETAMIL_WORKERS", 1, 100_000);
        platformThreads = choice("ETAMIL_HTTP_PROFILE", "async", "sync") == 1;
        connections = number("ETAMIL_MAX_CONNECTIONS", 1, Integer.MAX_VALUE);
        queue = number("ETAMIL_QUEUE", 1, Integer.MAX_VALUE);
        timeout = number("ETAMIL_TIMEOUT_MS", 0, DAY);
        body = number("ETAMIL_MAX_BODY", 0, Integer.MAX_VALUE);
        grace = number("ETAMIL_SHUTDOWN_GRACE_MS", 0, DAY);
        logLevel = LEVELS[choice("ETAMIL_LOG_LEVEL", LEVELS)];
        proxies = readProxies();
        permissions = readPermissions();
        if (!problems.isEmpty()) {
            throw new UnusableSettings(problems);
        }
    }

    /** What the served program may reach, by the profile and what is permitted by name. */
    Permissions permissions() {
        return permissions;
    }

    Compatibility compatibility() {
        return compatibility;
    }

    /** The limits of one request. */
    Limits limits() {
        Limits limits = Limits.request();
        if (timeout == null) {
            return limits;
        }
        return timeout == 0
                ? limits.withoutWallTime()
                : limits.withWallTime(Duration.ofMillis(timeout));
    }

    boolean wantsPlatformThreads() {
        return platformThreads;
    }

    int workers() {
        return workers == null ? 2 * Runtime.getRuntime().availableProcessors() : workers;
    }

    /** Where to listen; {@code null} for the server's own default, which production has not. */
    /** Whether the environment says where to serve. */
    boolean tellsAddress() {
        return host != null || port != null;
    }

    @Nullable String host(@Nullable String flag) {
        return flag != null ? flag : host;
    }

    int port(@Nullable Integer flag) {
        return flag != null ? flag : port != null ? port : 8080;
    }

    /** The level that {@code logback.xml} takes, if nothing has been logged yet. */
    String logLevel() {
        return logLevel;
    }

    /** Hands everything to a server that is yet to be started. */
    void applyTo(EtamilServerBuilder server) {
        server.profile(profile).compatibility(compatibility).trustedProxies(proxies);
        if (connections != null) {
            server.maxConnections(connections);
        }
        if (queue != null) {
            server.queue(queue);
        }
        if (body != null) {
            server.limits(HttpLimits.DEFAULT.withBody(body));
        }
        if (grace != null) {
            server.shutdownGrace(Duration.ofMillis(grace));
        }
        if (timeout != null) {
            long millis = timeout == 0 ? DAY : timeout;
            server.deadlines(Deadlines.DEFAULT.withHandler(Duration.ofMillis(millis)));
        }
    }

    private String[] readProxies() {
        String key = "ETAMIL_TRUSTED_PROXIES";
        List<String> proxies = list(key, ",");
        for (String proxy : proxies) {
            try {
                EtamilServer.builder().trustedProxies(proxy);
            } catch (IllegalArgumentException e) {
                refuse(key, proxy, "a list of IP addresses or networks such as 10.0.0.0/8");
            }
        }
        return proxies.toArray(new String[0]);
    }

    private Permissions readPermissions() {
        Directories files = Directories.from(program);
        List<Path> reading = paths("ETAMIL_SANDBOX_READ");
        for (Path directory : reading.isEmpty() ? List.of(program) : reading) {
            files = files.reading(directory);
        }
        for (Path directory : paths("ETAMIL_SANDBOX_WRITE")) {
            files = files.reading(directory).writing(directory);
        }
        Permissions granted = Permissions.SERVER.files(files);
        Environment environment = new ProcessEnvironment();
        List<String> named = list("ETAMIL_SANDBOX_ENV", File.pathSeparator);
        if (!named.isEmpty()) {
            granted = granted.environment(environment.only(named.toArray(new String[0])));
        } else if (profile == Profile.DEVELOPMENT) {
            granted = granted.environment(environment);
        }
        try {
            return granted.processes(UserPermissions.programs(text("ETAMIL_EXEC_ALLOW")));
        } catch (UnreadableProgram e) {
            problems.add(String.valueOf(e.getMessage()));
            return granted;
        }
    }

    private List<Path> paths(String key) {
        List<Path> paths = new ArrayList<>();
        for (String entry : list(key, File.pathSeparator)) {
            try {
                paths.add(program.resolve(entry));
            } catch (InvalidPathException e) {
                refuse(key, entry, "a list of directories");
            }
        }
        return paths;
    }

    private List<String> list(String key, String separator) {
        String value = text(key);
        List<String> entries = new ArrayList<>();
        if (value != null) {
            for (String entry : value.split(java.util.regex.Pattern.quote(separator))) {
                if (!entry.isBlank()) {
                    entries.add(entry.strip());
                }
            }
        }
        return entries;
    }

    /** Unset and empty are the same: a shell has no better way to take a variable back. */
    private @Nullable String text(String key) {
        String value = variables.get(key);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Which of the words it is; the first where nothing is set. */
    private int choice(String key, String... words) {
        String value = text(key);
        if (value == null) {
            return 0;
        }
        for (int i = 0; i < words.length; i++) {
            if (words[i].equalsIgnoreCase(value)) {
                return i;
            }
        }
        refuse(key, value, "one of " + String.join(", ", words).toLowerCase(Locale.ROOT));
        return 0;
    }

    private @Nullable Integer number(String key, long least, long most) {
        String value = text(key);
        if (value == null) {
            return null;
        }
        boolean digits = value.length() <= 12 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = digits ? Long.parseLong(value) : -1;
        if (number < least || number > most) {
            refuse(key, value, "a whole number from " + least + " to " + most);
            return null;
        }
        return (int) number;
    }

    private void refuse(String key, String value, String wanted) {
        problems.add(
                key
                        + " இன் மதிப்பு '"
                        + value
                        + "' ஏற்கத்தக்கதல்ல  ("
                        + key
                        + " must be "
                        + wanted
                        + ", got '"
                        + value
                        + "')");
    }
}
