package in.etamil.internal.library;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/**
 * The coercions of docs/semantics.md#builtins: text, number and truth take anything; array and
 * record are demanded.
 */
final class Arguments {
    private Arguments() {}

    static String text(@Nullable Object value, Execution x) {
        return Values.toFlatText(value, x);
    }

    static Decimal number(@Nullable Object value, Execution x) {
        return value instanceof Decimal number ? number : Values.toNumber(value, x);
    }

    /** The array, or the error that {@code tamil}/{@code english} needs one. */
    static ArrayValue array(@Nullable Object value, String tamil, String english) {
        if (value instanceof ArrayValue array) {
            return array;
        }
        throw new Fault(Message.NEEDS_ARRAY, tamil, english, Values.kindName(value));
    }

    static RecordValue record(@Nullable Object value, String tamil, String english) {
        if (value instanceof RecordValue record) {
            return record;
        }
        throw new Fault(Message.NEEDS_RECORD, tamil, english, Values.kindName(value));
    }
}
