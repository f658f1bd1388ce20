package in.etamil.http.operations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import in.etamil.host.Ticker;
import in.etamil.http.HealthCheck;
import in.etamil.http.HealthCheck.Result;
import in.etamil.http.HealthCheck.State;
import in.etamil.http.Request;
import in.etamil.http.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code /health} and what stands below it. Thread-safe. */
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");
    private static final JsonFactory JSON = new JsonFactory();
    private static final long KEPT_NANOS = 1_000_000_000;

    private final Map<String, HealthCheck> checks;
    private final boolean detailed;
    private final Ticker ticker;
    private final long began;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean ready = true;
    private volatile @Nullable Found found;

    private record Timed(Result result, long millis) {}

    private record Found(Map<String, Timed> results, long at) {}

    /** The first look has not ended. */
    private static final Map<String, Timed> LOOKING =
            Map.of("checks", new Timed(new Result(State.DEGRADED, "still looking"), 0));

    /**
     * @param checks what is looked at, by name
     * @param detailed whether clients are told what was found
     * @param ticker what its times are measured by
     */
    public Health(Map<String, HealthCheck> checks, boolean detailed, Ticker ticker) {
        this.ticker = ticker;
        began = ticker.nanos();
        this.checks = new LinkedHashMap<>(checks);
        this.detailed = detailed;
    }

    /** The server is going to stop: balancers must not send any more. */
    public void stopping() {
        ready = false;
    }

    /** Whether the process lives: it answered. */
    public Response live(Request request) {
        return answer(200, State.HEALTHY, Map.of());
    }

    /** Whether requests may be sent here. */
    public Response ready(Request request) {
        return ready ? all(request) : answer(503, State.UNHEALTHY, Map.of());
    }

    /** Everything that is known. */
    public Response all(Request request) {
        Map<String, Timed> found = results();
        State worst = State.HEALTHY;
        for (Timed one : found.values()) {
            worst = one.result().state().compareTo(worst) > 0 ? one.result().state() : worst;
        }
        return answer(worst == State.UNHEALTHY ? 503 : 200, worst, found);
    }

    /**
     * Whoever comes while another looks gets what was found before: nobody waits behind a check.
     */
    private Map<String, Timed> results() {
        Found kept = found;
        if (kept != null && ticker.nanos() - kept.at() < KEPT_NANOS || !lock.tryLock()) {
            return kept == null ? LOOKING : kept.results();
        }
        try {
            Map<String, Timed> results = new LinkedHashMap<>();
            for (Map.Entry<String, HealthCheck> check : checks.entrySet()) {
                results.put(check.getKey(), look(check.getKey(), check.getValue()));
            }
            found = new Found(results, ticker.nanos());
            return results;
        } finally {
            lock.unlock();
        }
    }

    private Timed look(String name, HealthCheck check) {
        long from = ticker.nanos();
        Result result;
        try {
            result = Objects.requireNonNull(check.check(), "the check gave no result");
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("the health check '{}' failed", name, e);
            result = new Result(State.UNHEALTHY, "the check failed");
        }
        return new Timed(result, (ticker.nanos() - from) / 1_000_000);
    }

    private Response answer(int status, State state, Map<String, Timed> found) {
        Duration up = Duration.ofNanos(ticker.nanos() - began);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("status", word(state));
            json.writeStringField("uptime", uptime(up));
            json.writeNumberField("uptime_ms", up.toMillis());
            if (detailed && !found.isEmpty()) {
                write(found, json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return Response.json(text.toString())
                .withStatus(status)
                .withHeader("Cache-Control", "no-store");
    }

    private static void write(Map<String, Timed> found, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("checks");
        for (Map.Entry<String, Timed> one : found.entrySet()) {
            json.writeObjectFieldStart(one.getKey());
            json.writeStringField("status", word(one.getValue().result().state()));
            json.writeStringField("message", one.getValue().result().message());
            json.writeNumberField("response_time_ms", one.getValue().millis());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String uptime(Duration up) {
        return up.toDays() > 0
                ? up.toDays() + "d " + up.toHoursPart() + "h " + up.toMinutesPart() + "m"
                : up.toHours() + "h " + up.toMinutesPart() + "m " + up.toSecondsPart() + "s";
    }
}
