package in.etamil.internal.library;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Json;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** Group JSON of builtins.md 8. */
public final class JsonFunctions {
    private JsonFunctions() {}

    public static Object parse(Execution x, @Nullable Object text) {
        return Json.read(Values.toText(text, x), x);
    }

    public static Object stringify(Execution x, @Nullable Object value) {
        return Json.write(value, x);
    }
}
