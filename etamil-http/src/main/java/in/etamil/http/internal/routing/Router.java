package in.etamil.http.internal.routing;

import in.etamil.http.EtamilServerException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request: segment by segment from the left, a literal before a parameter
 * before a catch-all (docs/routing.md). Two routes never fit equally well, since such a pair is
 * refused at start. Immutable once built.
 */
public final class Router {
    private final Node root = new Node();

    /**
     * @throws EtamilServerException if two routes answer the same requests, naming every such pair
     */
    public Router(List<Endpoint> endpoints) {
        List<String> problems = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            Endpoint earlier = root.place(endpoint);
            if (earlier != null) {
                problems.add(conflict(earlier, endpoint));
            }
        }
        if (!problems.isEmpty()) {
            throw EtamilServerException.of(problems);
        }
    }

    /** Returns the best route; {@code null} if there is none. */
    public @Nullable Match find(String method, List<String> segments) {
        Endpoint found = root.find(method, segments, 0);
        return found == null ? null : Match.of(found, segments);
    }

    /** Returns the declared methods that a path answers, sorted; empty for an unknown path. */
    public Set<String> methods(List<String> segments) {
        Set<String> methods = new TreeSet<>();
        root.collect(segments, 0, methods);
        return methods;
    }

    private static String conflict(Endpoint earlier, Endpoint later) {
        String first = earlier.method() + " " + earlier.path();
        String second = later.method() + " " + later.path();
        String places = ": " + earlier.place() + ", " + later.place();
        if (first.equals(second)) {
            return "'"
                    + second
                    + "' இருமுறை அறிவிக்கப்பட்டுள்ளது  ('"
                    + second
                    + "' is declared twice)"
                    + places;
        }
        return "'"
                + first
                + "' மற்றும் '"
                + second
                + "' ஒரே கோரிக்கைக்குப் பொருந்தும்  ('"
                + first
                + "' and '"
                + second
                + "' match the same requests)"
                + places;
    }

    /** One segment deep in the tree of all routes. */
    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Endpoint> byMethod = new HashMap<>();
        private final Map<String, Endpoint> rest = new HashMap<>();
        private @Nullable Node parameter;

        @Nullable Endpoint place(Endpoint endpoint) {
            Node node = this;
            int last = endpoint.segments().size() - (endpoint.catchAll() ? 1 : 0);
            for (String segment : endpoint.segments().subList(0, last)) {
                node =
                        Endpoint.isParameter(segment)
                                ? node.parameter()
                                : node.literals.computeIfAbsent(segment, literal -> new Node());
            }
            return (endpoint.catchAll() ? node.rest : node.byMethod)
                    .putIfAbsent(endpoint.method(), endpoint);
        }

        private Node parameter() {
            Node node = parameter;
            if (node == null) {
                node = new Node();
                parameter = node;
            }
            return node;
        }

        @Nullable Endpoint find(String method, List<String> segments, int at) {
            Endpoint found = null;
            if (at == segments.size()) {
                found = accepting(byMethod.get(method), segments);
            } else {
                Node literal = literals.get(segments.get(at));
                if (literal != null) {
                    found = literal.find(method, segments, at + 1);
                }
                if (found == null && parameter != null) {
                    found = parameter.find(method, segments, at + 1);
                }
            }
            return found != null ? found : accepting(rest.get(method), segments);
        }

        private static @Nullable Endpoint accepting(
                @Nullable Endpoint endpoint, List<String> segments) {
            return endpoint != null && endpoint.accepts(segments) ? endpoint : null;
        }

        void collect(List<String> segments, int at, Set<String> methods) {
            add(rest, segments, methods);
            if (at == segments.size()) {
                add(byMethod, segments, methods);
                return;
            }
            Node literal = literals.get(segments.get(at));
            if (literal != null) {
                literal.collect(segments, at + 1, methods);
            }
            if (parameter != null) {
                parameter.collect(segments, at + 1, methods);
            }
        }

        private static void add(
                Map<String, Endpoint> declared, List<String> segments, Set<String> methods) {
            for (Endpoint endpoint : declared.values()) {
                if (endpoint.accepts(segments)) {
                    methods.add(endpoint.method());
                }
            }
        }
    }
}
