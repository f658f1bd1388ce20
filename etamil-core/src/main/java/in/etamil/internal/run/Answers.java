package in.etamil.internal.run;

import in.etamil.internal.library.ResponseFunctions;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.ServedPart;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Values;
import in.etamil.served.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a run recorded as its response. */
final class Answers {
    private static final BigDecimal OK = BigDecimal.valueOf(200);

    private Answers() {}

    static Answer of(Execution x, ServedPart served) {
        Object status = x.globals[Responses.STATUS];
        Object body = x.globals[Responses.BODY];
        BigDecimal number = status == Unbound.VALUE ? OK : null;
        if (status instanceof Decimal decimal) {
            number = decimal.toBigDecimal();
        }
        String text = body == Unbound.VALUE ? null : Values.toFlatText(body, x);
        return new Answer(
                number,
                text,
                served.bodyIsJson(),
                headers(x.globals[Responses.HEADERS], x),
                ResponseFunctions.answer(x));
    }

    private static Map<String, List<String>> headers(@Nullable Object value, Meter meter) {
        if (!(value instanceof RecordValue record)) {
            return Map.of();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : record.sortedKeys(meter)) {
            headers.put(name, texts(record.get(name), meter));
        }
        return headers;
    }

    /** An array is several headers of one name. */
    private static List<String> texts(@Nullable Object value, Meter meter) {
        if (!(value instanceof ArrayValue array)) {
            return List.of(Values.toFlatText(value, meter));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            texts.add(Values.toFlatText(array.get(i), meter));
        }
        return texts;
    }
}
