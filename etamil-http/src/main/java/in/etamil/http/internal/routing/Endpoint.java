package in.etamil.http.internal.routing;

import in.etamil.http.Handler;
import in.etamil.http.RouteOptions;
import in.etamil.served.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One route of the server, whoever declared it.
 *
 * @param method the wire method
 * @param path the path as declared
 * @param segments its pieces, the empty ones left out; a parameter begins with a colon
 * @param catchAll whether the last piece, which then begins with a star, takes all that is left
 * @param place where it is declared, for messages
 * @param work what answers it
 * @param options what is set for it alone
 */
public record Endpoint(
        String method,
        String path,
        List<String> segments,
        boolean catchAll,
        String place,
        Work work,
        RouteOptions options) {

    /** What answers a route. */
    public sealed interface Work {
        /** A block of the program. */
        record Block(Route route) implements Work {}

        /** A Java lambda. */
        record Code(Handler handler) implements Work {}

        /** Tells of the server itself. */
        record Operation(Handler handler) implements Work {}

        /** A program without routes, its top level being the answer. */
        record WholeProgram() implements Work {}
    }

    /** The route of a program's block. */
    public static Endpoint of(Route route, RouteOptions options) {
        String path = Objects.requireNonNull(route.path(), "refused before");
        String place = route.file() + ":" + route.line();
        return new Endpoint(
                route.method(), path, split(path), false, place, new Work.Block(route), options);
    }

    /** The route of a Java lambda: a last segment like {@code *rest} takes all that is left. */
    public static Endpoint of(String method, String path, Handler handler, RouteOptions options) {
        List<String> segments = split(path);
        boolean catchAll =
                !segments.isEmpty() && segments.get(segments.size() - 1).charAt(0) == '*';
        return new Endpoint(
                method, path, segments, catchAll, "Java", new Work.Code(handler), options);
    }

    /** A route that tells of the server itself. */
    public static Endpoint operation(String path, Handler handler) {
        return new Endpoint(
                "GET",
                path,
                split(path),
                false,
                "built in",
                new Work.Operation(handler),
                RouteOptions.NONE);
    }

    /** The route of a program without routes. */
    public static Endpoint wholeProgram(String method, RouteOptions options) {
        return new Endpoint(method, "/", List.of(), false, "/", new Work.WholeProgram(), options);
    }

    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        for (String piece : path.split("/")) {
            if (!piece.isEmpty()) {
                segments.add(piece);
            }
        }
        return List.copyOf(segments);
    }

    /** Every declaration is one of its own. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** What it matches, whatever its parameters are called: routes of one shape are one. */
    public String shape() {
        StringBuilder shape = new StringBuilder(method);
        for (int i = 0; i < segments.size(); i++) {
            boolean rest = catchAll && i == segments.size() - 1;
            String segment = segments.get(i);
            shape.append('/').append(rest ? "*" : isParameter(segment) ? ":" : segment);
        }
        return shape.toString();
    }

    /** Whether both match the same requests. */
    public boolean hasShapeOf(Endpoint other) {
        return shape().equals(other.shape());
    }

    static boolean isParameter(String segment) {
        return segment.charAt(0) == ':';
    }

    /** Whether the values of the parameters are such as its constraints ask for. */
    boolean accepts(List<String> sent) {
        if (options.constraints().isEmpty()) {
            return true;
        }
        Match match = Match.of(this, sent);
        return options.constraints().entrySet().stream()
                .allMatch(
                        rule -> {
                            String value = match.parameters().get(rule.getKey());
                            return value != null && rule.getValue().test(value);
                        });
    }
}
