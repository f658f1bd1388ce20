package in.etamil.http.internal.answer;

import in.etamil.http.Response;
import in.etamil.http.engine.Header;
import java.util.ArrayList;
import java.util.List;

/** Names the request headers that a response depends on: one line, no name twice. */
final class VaryHeader {
    private static final String VARY = "Vary";

    private VaryHeader() {}

    static Response with(Response response, String name) {
        return response.withHeader(VARY, merged(response.headers(), name));
    }

    static void add(List<Header> lines, String name) {
        String merged = merged(lines, name);
        lines.removeIf(line -> line.name().equalsIgnoreCase(VARY));
        lines.add(new Header(VARY, merged));
    }

    static boolean names(Response response, String name) {
        return contains(names(response.headers()), name);
    }

    private static String merged(List<Header> lines, String name) {
        List<String> names = names(lines);
        if (names.contains("*")) {
            return "*";
        }
        if (!contains(names, name)) {
            names.add(name);
        }
        return String.join(", ", names);
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static List<String> names(List<Header> lines) {
        List<String> names = new ArrayList<>();
        for (Header line : lines) {
            if (line.name().equalsIgnoreCase(VARY)) {
                for (String item : line.value().split(",")) {
                    if (!item.isBlank()) {
                        names.add(item.strip());
                    }
                }
            }
        }
        return names;
    }
}
