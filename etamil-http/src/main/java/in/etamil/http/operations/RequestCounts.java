package in.etamil.http.operations;

import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.http.internal.routing.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts answered requests by method, route and class of status, and shows them as Prometheus text.
 * Bounded: routes are those declared, whatever clients ask for. Thread-safe.
 */
public final class RequestCounts {
    private static final int CLASSES = 4;

    /** One line for each class of status, 2xx to 5xx. */
    private record Row(LongAdder[] classes) {
        static Row create() {
            LongAdder[] classes = new LongAdder[CLASSES];
            for (int i = 0; i < CLASSES; i++) {
                classes[i] = new LongAdder();
            }
            return new Row(classes);
        }
    }

    private final Map<Endpoint, Row> rows = new ConcurrentHashMap<>();
    private final Row unrouted = Row.create();

    /**
     * Counts one.
     *
     * @param endpoint what took the request; {@code null} if nothing did
     * @param status 200 to 599
     */
    public void count(@Nullable Endpoint endpoint, int status) {
        row(endpoint).classes()[status / 100 - 2].increment();
    }

    private Row row(@Nullable Endpoint endpoint) {
        if (endpoint == null) {
            return unrouted;
        }
        Row row = rows.get(endpoint);
        return row != null ? row : rows.computeIfAbsent(endpoint, key -> Row.create());
    }

    /** Answers {@code /metrics}. */
    public Response text(Request request) {
        StringBuilder text = new StringBuilder();
        text.append("# HELP etamil_http_requests_total Answered requests.\n");
        text.append("# TYPE etamil_http_requests_total counter\n");
        Map<String, Row> sorted = new TreeMap<>();
        rows.forEach((route, row) -> sorted.put(labels(route.method(), route.path()), row));
        // The paths of requests that no route took are the clients' own.
        sorted.put(labels("", ""), unrouted);
        sorted.forEach((labels, row) -> write(labels, row, text));
        return Response.of(
                "text/plain; version=0.0.4; charset=utf-8",
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(String labels, Row row, StringBuilder text) {
        for (int i = 0; i < CLASSES; i++) {
            long count = row.classes()[i].sum();
            if (count > 0) {
                text.append("etamil_http_requests_total{").append(labels);
                text.append(",status=\"").append(i + 2).append("xx\"} ");
                text.append(count).append('\n');
            }
        }
    }

    private static String labels(String method, String route) {
        return "method=\"" + escape(method) + "\",route=\"" + escape(route) + "\"";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
