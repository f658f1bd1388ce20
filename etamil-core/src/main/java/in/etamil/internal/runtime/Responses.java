package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.Json;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code பதில்} and {@code ஜேசான்_உரை}: they write globals, even from inside a function
 * (docs/semantics.md#serving).
 */
public final class Responses {
    public static final int STATUS = 0;
    public static final int BODY = 1;
    public static final int HEADERS = 2;
    public static final int FILE = 3;

    /** The names of the first slots, in their order. */
    public static final List<String> NAMES =
            List.of("response_status", "response_body", "response_headers", "response_file");

    private static final Decimal OK = Decimal.of(200);

    private Responses() {}

    public static void respond(
            @Nullable Object status, @Nullable Object body, @Nullable Object headers, Execution x) {
        boolean json = false;
        Object text;
        if (x.served() != null && x.program().extensions()) {
            Object content = contentOf(body);
            json =
                    content == null
                            || content instanceof Boolean
                            || content instanceof ArrayValue
                            || content instanceof RecordValue;
            text = json ? Json.write(content, x) : Values.toText(content, x);
        } else {
            text = Values.toText(body, x);
        }
        record(status, text, headers, json, x);
    }

    public static void respondJson(@Nullable Object status, @Nullable Object body, Execution x) {
        if (!(body instanceof CharSequence)) {
            throw new Fault(Message.JSON_RESPONSE_NEEDS_TEXT, Values.kindName(body));
        }
        RecordValue headers = RecordValue.empty().with("Content-Type", "application/json");
        record(status, body, headers, false, x);
    }

    /** A file answers; a later response replaces it. */
    public static void respondFile(
            Decimal status, String name, @Nullable Object headers, Execution x) {
        x.ownGlobals();
        x.globals[STATUS] = status;
        x.globals[BODY] = Unbound.VALUE;
        x.globals[HEADERS] = headers;
        x.globals[FILE] = name;
        Held.global(STATUS, x);
        Held.global(HEADERS, x);
        Held.global(FILE, x);
        recordBody(false, x);
    }

    public static Object defaultStatus() {
        return OK;
    }

    /**
     * A success answers with its content; a failure as an answer is the program's mistake
     * (docs/semantics.md#what-this-project-adds).
     */
    private static @Nullable Object contentOf(@Nullable Object body) {
        Object content = body;
        while (content instanceof ResultValue result) {
            if (!result.ok()) {
                throw new Fault(Message.FAILURE_AS_ANSWER);
            }
            content = result.value();
        }
        return content;
    }

    private static void record(
            @Nullable Object status,
            Object body,
            @Nullable Object headers,
            boolean json,
            Execution x) {
        x.ownGlobals();
        x.globals[STATUS] = status;
        x.globals[BODY] = body;
        x.globals[HEADERS] = headers;
        x.globals[FILE] = Unbound.VALUE;
        Held.global(STATUS, x);
        Held.global(BODY, x);
        Held.global(HEADERS, x);
        recordBody(json, x);
    }

    private static void recordBody(boolean json, Execution x) {
        ServedPart served = x.served();
        if (served != null) {
            served.recordBody(json);
        }
    }
}
