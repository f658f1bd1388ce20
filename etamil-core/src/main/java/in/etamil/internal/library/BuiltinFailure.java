package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ResultValue;
import org.jspecify.annotations.Nullable;

/**
 * A builtin's failure on its way to the {@code தவறு} that the call gives. Carries no trace: a
 * program sees its text.
 */
final class BuiltinFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Each half is put together in a buffer, and both in another. */
    private static final long HEAP_OF_CHARACTER = 8;

    private final transient Message problem;
    private final transient Object[] values;
    private final @Nullable String detail;

    BuiltinFailure(Message problem, Object... values) {
        this(problem, null, values);
    }

    private BuiltinFailure(Message problem, @Nullable String detail, Object[] values) {
        super(null, null, false, false);
        this.problem = problem;
        this.values = values;
        this.detail = detail;
    }

    /** A failure whose text ends in words that are not ours. */
    static BuiltinFailure because(String detail, Message problem, Object... values) {
        return new BuiltinFailure(problem, detail, values);
    }

    /**
     * The failure. Its text may repeat arguments of the program, so it is measured before it is
     * built.
     */
    ResultValue result(Execution x) {
        long length = detail == null ? 0 : detail.length() + 2L;
        for (Object value : values) {
            length += 2L * (value instanceof String text ? text.length() : 0);
        }
        x.textLength(length);
        x.charge(length / 16 + 1);
        x.room(HEAP_OF_CHARACTER * length);
        String text = problem.asValue(values);
        return ResultValue.failure(detail == null ? text : text + ": " + detail);
    }
}
