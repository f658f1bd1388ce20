package in.etamil.http.internal.binding;

import in.etamil.http.internal.routing.PercentText;
import in.etamil.http.problem.ProblemKind;
import in.etamil.http.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoded query parameters, every value of a repeated name kept (backend.md 4.3, G-34). */
public final class QueryParameters {
    /** More is no query but an attack on whoever builds a table from it. */
    static final int LIMIT = 1000;

    private final Map<String, List<String>> all = new LinkedHashMap<>();

    public QueryParameters(@Nullable String raw) {
        int count = 0;
        int from = 0;
        while (raw != null && from < raw.length()) {
            int and = raw.indexOf('&', from);
            int end = and < 0 ? raw.length() : and;
            if (end > from) {
                if (++count > LIMIT) {
                    throw Refusal.of(ProblemKind.TOO_MANY_PARAMETERS, Integer.toString(LIMIT));
                }
                add(raw.substring(from, end));
            }
            from = end + 1;
        }
    }

    private void add(String piece) {
        int equals = piece.indexOf('=');
        String name = PercentText.query(equals < 0 ? piece : piece.substring(0, equals));
        String value = equals < 0 ? "" : PercentText.query(piece.substring(equals + 1));
        all.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    /** The last value of each name. */
    public Map<String, String> last() {
        Map<String, String> texts = new LinkedHashMap<>();
        all.forEach((name, values) -> texts.put(name, values.get(values.size() - 1)));
        return texts;
    }

    public Map<String, List<String>> all() {
        return all;
    }
}
