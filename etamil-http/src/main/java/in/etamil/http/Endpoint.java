package in.etamil.http;

import in.etamil.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One route of the server, whoever declared it.
 *
 * @param method the wire method
 * @param path the path as declared
 * @param segments its pieces, the empty ones left out; a parameter begins with a colon
 * @param place where it is declared, for messages
 * @param work what answers it
 */
record Endpoint(String method, String path, List<String> segments, String place, Work work) {

    /** What answers a route. */
    sealed interface Work {
        /** A block of the program. */
        record Block(Route route) implements Work {}

        /** A Java lambda. */
        record Code(Handler handler) implements Work {}
    }

    static Endpoint of(Route route) {
        String path = Objects.requireNonNull(route.path(), "refused before");
        return of(route.method(), path, route.file() + ":" + route.line(), new Work.Block(route));
    }

    static Endpoint of(String method, String path, Handler handler) {
        return of(method, path, "Java", new Work.Code(handler));
    }

    private static Endpoint of(String method, String path, String place, Work work) {
        List<String> segments = new ArrayList<>();
        for (String piece : path.split("/")) {
            if (!piece.isEmpty()) {
                segments.add(piece);
            }
        }
        return new Endpoint(method, path, List.copyOf(segments), place, work);
    }

    static boolean isParameter(String segment) {
        return segment.charAt(0) == ':';
    }
}
