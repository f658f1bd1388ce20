package in.etamil.http.internal.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named texts, every value of a repeated name kept. */
final class FieldValues {
    private final Map<String, List<String>> all = new LinkedHashMap<>();

    void add(String name, String value) {
        all.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    /** The last value of each name. */
    Map<String, String> last() {
        Map<String, String> texts = new LinkedHashMap<>();
        all.forEach((name, values) -> texts.put(name, values.get(values.size() - 1)));
        return texts;
    }

    Map<String, List<String>> all() {
        return all;
    }
}
