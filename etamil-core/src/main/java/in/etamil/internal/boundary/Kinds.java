package in.etamil.internal.boundary;

import in.etamil.host.ValueKind;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** The language's values by the kinds that functions of libraries say they take and give. */
final class Kinds {
    private Kinds() {}

    /**
     * The value as an argument of the kind. A number is made of a text that spells one and of
     * nothing else: a host must not be given 0 for what is no number.
     */
    static @Nullable Object coerced(@Nullable Object value, ValueKind kind, Meter meter) {
        return switch (kind) {
            case NUMBER -> spelled(value, meter);
            case TEXT -> Values.toText(value, meter);
            case BOOLEAN -> Values.isTrue(value);
            case ANY, ARRAY, RECORD, RESULT, FUNCTION, NULL -> value;
        };
    }

    private static @Nullable Object spelled(@Nullable Object value, Meter meter) {
        if (!(value instanceof CharSequence text)) {
            return value;
        }
        meter.charge(text.length() >> 4);
        Decimal number = Decimal.parseText(text);
        return number == null ? value : number;
    }

    static boolean isOf(@Nullable Object value, ValueKind kind) {
        return switch (kind) {
            case ANY -> true;
            case NUMBER -> value instanceof Decimal;
            case TEXT -> value instanceof CharSequence;
            case BOOLEAN -> value instanceof Boolean;
            case ARRAY -> value instanceof ArrayValue;
            case RECORD -> value instanceof RecordValue;
            case RESULT -> value instanceof ResultValue;
            case FUNCTION -> value instanceof ProgramFunction;
            case NULL -> value == null;
        };
    }

    /** What messages call a value of the kind, as {@link Values#kindName} does. */
    static String name(ValueKind kind) {
        return switch (kind) {
            case ANY -> "anything";
            case NUMBER -> "a number";
            case TEXT -> "a string";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case RECORD -> "a record";
            case RESULT -> "a result";
            case FUNCTION -> "a function";
            case NULL -> "nil";
        };
    }

    /** What the budget is charged for looking through the value: see {@code Cost}. */
    static long size(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length() >> 4;
        }
        if (value instanceof ArrayValue array) {
            return array.size();
        }
        return value instanceof RecordValue record ? record.size() : 1;
    }
}
