package in.etamil;

import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import java.util.List;
import java.util.Map;

/** Turns what a host binds to a request's variables into the language's values. */
final class HostValues {
    private HostValues() {}

    static Object in(Object value) {
        return switch (value) {
            case String text -> text;
            case Map<?, ?> map -> record(map);
            case List<?> list -> array(list);
            default ->
                    throw new IllegalArgumentException(
                            "a request's variable holds texts, maps and lists, not "
                                    + value.getClass().getName());
        };
    }

    private static Object record(Map<?, ?> map) {
        RecordValue record = RecordValue.empty();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            record = record.with((String) entry.getKey(), in(entry.getValue()));
        }
        return record;
    }

    private static Object array(List<?> list) {
        ArrayValue array = ArrayValue.empty();
        for (Object item : list) {
            array = array.append(in(item));
        }
        return array;
    }
}
