package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Json;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** Group JSON of docs/semantics.md#json. */
public final class JsonFunctions {
    private JsonFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("JsonFunctions");
            rows.pure(RESULT, "ஜேசான்_படி jEcAZ_pati _jsonParse", TEXT).linear(0);
            rows.pure(TEXT, "ஜேசான்_ஆக்கு jEcAZ_Akku _jsonStringify", ANY).linear(0);
            return rows;
        }
    }

    public static Object jsonParse(Execution x, @Nullable Object text) {
        return Json.read(Values.toText(text, x), x);
    }

    public static Object jsonStringify(Execution x, @Nullable Object value) {
        return Json.write(value, x);
    }
}
