package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.ARRAY;
import static in.etamil.host.ValueKind.BOOLEAN;
import static in.etamil.host.ValueKind.RECORD;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Builtin.Form;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Statements;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Groups collections and records of docs/semantics.md#collection-functions. What is read out of a
 * collection is shared.
 */
public final class CollectionFunctions {
    private CollectionFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("CollectionFunctions");
            rows.pure(ARRAY, "இணை iNY _append", ARRAY, ANY).keeps(0, 1).as(Form.APPEND);
            rows.pure(ARRAY, "வரிசையாக்கு varicYyAkku _sort", ARRAY).sorts(0);
            rows.pure(
                            ARRAY,
                            "புலத்தால்_வரிசையாக்கு pulaqqAl_varicYyAkku _sortByField",
                            ARRAY,
                            TEXT,
                            BOOLEAN)
                    .sorts(0);
            rows.pure(BOOLEAN, "புலம்_உள்ளதா pulam_uLLaqA _hasField", RECORD, TEXT).linear(1);
            rows.pure(ANY, "புலம்_அல்லது pulam_allaqu _fieldOr", RECORD, TEXT, ANY)
                    .keeps(2)
                    .linear(1);
            return rows;
        }
    }

    public static Object append(Execution x, @Nullable Object array, @Nullable Object item) {
        return Statements.append(array, item, x);
    }

    /** An item with what it is sorted by. */
    private record Keyed(Object key, @Nullable Object item) {}

    public static Object sort(Execution x, @Nullable Object value) {
        ArrayValue array = Arguments.array(value, "வரிசையாக்கு", "sort");
        x.charge(array.size());
        Decimal[] numbers = numbersOf(array);
        return numbers == null ? sortByText(array, x) : sortNumbers(numbers, x);
    }

    /** The items if all are numbers. */
    private static Decimal @Nullable [] numbersOf(ArrayValue array) {
        Decimal[] numbers = new Decimal[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(array.get(i) instanceof Decimal number)) {
                return null;
            }
            numbers[i] = number;
        }
        return numbers;
    }

    private static Object sortNumbers(Decimal[] numbers, Execution x) {
        Arrays.sort(
                numbers,
                new Comparator<>() {
                    @Override
                    public int compare(Decimal left, Decimal right) {
                        x.charge(1);
                        return left.compareTo(right);
                    }
                });
        return ArrayValue.of((Object[]) numbers);
    }

    private static Object sortByText(ArrayValue array, Execution x) {
        Keyed[] rows = new Keyed[array.size()];
        long printed = 0;
        for (int i = 0; i < rows.length; i++) {
            Object item = array.get(i);
            CharSequence text = Values.toText(item, x);
            // Printing forms live together until all is sorted; many of one large item must not
            // fill the memory.
            printed += text == item || item instanceof Decimal ? 0 : text.length();
            x.textLength(printed);
            rows[i] = new Keyed(text, item);
        }
        return sorted(rows, new ByText(x));
    }

    public static Object sortByField(
            Execution x,
            @Nullable Object value,
            @Nullable Object field,
            @Nullable Object descending) {
        ArrayValue array = Arguments.array(value, "புலத்தால்_வரிசையாக்கு", "sortByField");
        String name = Arguments.text(field, x);
        x.charge(array.size());
        Keyed[] rows = new Keyed[array.size()];
        for (int i = 0; i < rows.length; i++) {
            Object item = array.get(i);
            rows[i] = new Keyed(fieldAsNumber(item, name, x), item);
        }
        return sorted(rows, new ByNumber(x, Values.isTrue(descending)));
    }

    private static Decimal fieldAsNumber(@Nullable Object item, String name, Execution x) {
        Object field = item instanceof RecordValue record ? record.get(name) : RecordValue.ABSENT;
        return field == RecordValue.ABSENT ? Decimal.of(0) : Values.toNumber(field, x);
    }

    /**
     * Descending turns each comparison around instead of the result, so equal rows keep their
     * order.
     */
    private record ByNumber(Execution x, boolean descending) implements Comparator<Keyed> {
        @Override
        public int compare(Keyed left, Keyed right) {
            x.charge(1);
            Decimal a = (Decimal) left.key();
            Decimal b = (Decimal) right.key();
            return descending ? b.compareTo(a) : a.compareTo(b);
        }
    }

    /** By code point. Long texts that begin alike cost what comparing them does. */
    private record ByText(Execution x) implements Comparator<Keyed> {
        @Override
        public int compare(Keyed left, Keyed right) {
            CharSequence a = (CharSequence) left.key();
            CharSequence b = (CharSequence) right.key();
            x.charge(1);
            return Texts.compare(a, b, x);
        }
    }

    private static Object sorted(Keyed[] rows, Comparator<Keyed> order) {
        Arrays.sort(rows, order);
        @Nullable Object[] items = new Object[rows.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = Values.share(rows[i].item());
        }
        return ArrayValue.of(items);
    }

    public static Object hasField(Execution x, @Nullable Object value, @Nullable Object field) {
        RecordValue record = Arguments.record(value, "புலம்_உள்ளதா", "hasField");
        return record.has(Arguments.text(field, x));
    }

    public static @Nullable Object fieldOr(
            Execution x,
            @Nullable Object value,
            @Nullable Object field,
            @Nullable Object fallback) {
        RecordValue record = Arguments.record(value, "புலம்_அல்லது", "fieldOr");
        Object found = record.get(Arguments.text(field, x));
        return found == RecordValue.ABSENT ? fallback : Values.share(found);
    }
}
