package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** Group results of builtins.md 6. What is taken out of a result is shared. */
public final class ResultFunctions {
    private ResultFunctions() {}

    public static Object ok(Execution x, @Nullable Object value) {
        return ResultValue.success(value);
    }

    public static Object error(Execution x, @Nullable Object value) {
        return ResultValue.failure(value);
    }

    public static Object isOk(Execution x, @Nullable Object value) {
        return value instanceof ResultValue result && result.ok();
    }

    public static Object isError(Execution x, @Nullable Object value) {
        return value instanceof ResultValue result && !result.ok();
    }

    public static @Nullable Object unwrap(Execution x, @Nullable Object value) {
        ResultValue result = result(value, Message.UNWRAP_NEEDS_RESULT);
        if (!result.ok()) {
            throw new Fault(Message.UNWRAP_ON_ERROR, Values.toFlatText(result.value(), x));
        }
        return Values.share(result.value());
    }

    public static @Nullable Object unwrapError(Execution x, @Nullable Object value) {
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
