package in.etamil.http.internal.binding;

import in.etamil.http.engine.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request's headers under their lower-case names, every value kept (backend.md 4.2, G-34).
 * Immutable.
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

    private final Map<String, List<String>> all;

    public RequestHeaders(List<Header> headers) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Header header : headers) {
            byName.computeIfAbsent(
                            header.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(header.value());
        }
        all = byName;
    }

    public List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }

    /**
     * The one value a reader of this name gets: the lines combined where the standard allows it,
     * else the last.
     */
    public @Nullable String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : single(name, values);
    }

    public Map<String, String> single() {
        Map<String, String> texts = new LinkedHashMap<>();
        all.forEach((name, values) -> texts.put(name, single(name, values)));
        return texts;
    }

    public Map<String, List<String>> all() {
        return all;
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
