package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.BOOLEAN;
import static in.etamil.host.ValueKind.RESULT;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Builtin.Form;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** Group results of docs/semantics.md#result-functions. What is taken out of a result is shared. */
public final class ResultFunctions {
    private ResultFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("ResultFunctions");
            rows.pure(RESULT, "சரி cari _ok", ANY).keeps(0).as(Form.RESULT);
            rows.pure(RESULT, "தவறு qavaRu _err", ANY).keeps(0).as(Form.RESULT);
            rows.pure(BOOLEAN, "சரியா cariyA _isOk", ANY);
            rows.pure(BOOLEAN, "தவறா qavaRA _isErr", ANY);
            rows.pure(ANY, "மதிப்பு maqippu _unwrap", RESULT);
            rows.pure(ANY, "தவறு_மதிப்பு qavaRu_maqippu _unwrapErr", RESULT);
            rows.pure(ANY, "இயல்பு iyalpu _unwrapOr", RESULT, ANY).keeps(1);
            return rows;
        }
    }

    public static Object ok(Execution x, @Nullable Object value) {
        return ResultValue.success(value);
    }

    public static Object err(Execution x, @Nullable Object value) {
        return ResultValue.failure(value);
    }

    public static Object isOk(Execution x, @Nullable Object value) {
        return value instanceof ResultValue result && result.ok();
    }

    public static Object isErr(Execution x, @Nullable Object value) {
        return value instanceof ResultValue result && !result.ok();
    }

    public static @Nullable Object unwrap(Execution x, @Nullable Object value) {
        ResultValue result = result(value, Message.UNWRAP_NEEDS_RESULT);
        if (!result.ok()) {
            throw new Fault(Message.UNWRAP_ON_ERROR, Values.toFlatText(result.value(), x));
        }
        return Values.share(result.value());
    }

    public static @Nullable Object unwrapErr(Execution x, @Nullable Object value) {
        ResultValue result = result(value, Message.UNWRAP_ERROR_NEEDS_RESULT);
        if (result.ok()) {
            throw new Fault(Message.NO_ERROR_IN_SUCCESS, Values.toFlatText(result.value(), x));
        }
        return Values.share(result.value());
    }

    public static @Nullable Object unwrapOr(
            Execution x, @Nullable Object value, @Nullable Object fallback) {
        ResultValue result = result(value, Message.UNWRAP_OR_NEEDS_RESULT);
        return result.ok() ? Values.share(result.value()) : fallback;
    }

    private static ResultValue result(@Nullable Object value, Message problem) {
        if (value instanceof ResultValue result) {
            return result;
        }
        throw new Fault(problem, Values.kindName(value));
    }
}
