package in.etamil.http.internal.binding;

import in.etamil.http.engine.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request's headers under their lower-case names, every value kept
 * (docs/requests-and-responses.md). Looks them up in the lines as they came: there are few, and
 * most requests are asked for fewer still. Immutable.
 */
public final class RequestHeaders {
    /** List-valued headers that clients repeat: RFC 9110 lets several lines be read as one. */
    private static final Set<String> COMBINED =
            Set.of(
                    "accept",
                    "accept-charset",
                    "accept-encoding",
                    "accept-language",
                    "cache-control",
                    "forwarded",
                    "if-match",
                    "if-none-match",
                    "via",
                    "x-forwarded-for");

    private final List<Header> lines;

    /**
     * @param lines the header lines in the order sent
     */
    public RequestHeaders(List<Header> lines) {
        this.lines = lines;
    }

    /** Returns every value of a header. */
    public List<String> values(String name) {
        List<String> values = List.of();
        for (int i = 0; i < lines.size(); i++) {
            Header line = lines.get(i);
            if (line.name().equalsIgnoreCase(name)) {
                values = and(values, line.value());
            }
        }
        return values;
    }

    private static List<String> and(List<String> values, String value) {
        if (values.isEmpty()) {
            return List.of(value);
        }
        List<String> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    /**
     * The one value a reader of this name gets: the lines combined where the standard allows it,
     * else the last.
     */
    public @Nullable String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : single(name, values);
    }

    /** Returns the one value of each header. */
    public Map<String, String> single() {
        Map<String, String> texts = new LinkedHashMap<>();
        all().forEach((name, values) -> texts.put(name, single(name, values)));
        return texts;
    }

    /** Returns every value of each header. */
    public Map<String, List<String>> all() {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Header line : lines) {
            byName.computeIfAbsent(line.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(line.value());
        }
        byName.replaceAll((name, values) -> Collections.unmodifiableList(values));
        return byName;
    }

    private static String single(String name, List<String> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        if (name.equals("cookie")) {
            return String.join("; ", values);
        }
        return COMBINED.contains(name) ? String.join(", ", values) : values.get(values.size() - 1);
    }
}
