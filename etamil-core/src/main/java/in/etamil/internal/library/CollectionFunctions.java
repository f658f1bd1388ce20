package in.etamil.internal.library;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Statements;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Groups collections and records of builtins.md 5. What is read out of a collection is shared. */
public final class CollectionFunctions {
    private CollectionFunctions() {}

    public static Object append(Execution x, @Nullable Object array, @Nullable Object item) {
        return Statements.append(array, item, x);
    }

    /** An item with what it is sorted by. */
    private record Keyed(Object key, @Nullable Object item) {}

    public static Object sort(Execution x, @Nullable Object value) {
        ArrayValue array = Arguments.array(value, "வரிசையாக்கு", "sort");
        boolean numbers = true;
        for (int i = 0; i < array.size() && numbers; i++) {
            numbers = array.get(i) instanceof Decimal;
        }
        Keyed[] rows = new Keyed[array.size()];
        for (int i = 0; i < rows.length; i++) {
            Object item = array.get(i);
            rows[i] = new Keyed(numbers ? item : Arguments.text(item, x), item);
        }
        return sorted(rows, numbers ? BY_NUMBER : BY_TEXT, x);
    }

    public static Object sortByField(
            Execution x, @Nullable Object value, @Nullable Object field, @Nullable Object descending) {
        ArrayValue array = Arguments.array(value, "புலத்தால்_வரிசையாக்கு", "sortByField");
        String name = Arguments.text(field, x);
        Keyed[] rows = new Keyed[array.size()];
        for (int i = 0; i < rows.length; i++) {
            Object item = array.get(i);
            rows[i] = new Keyed(fieldAsNumber(item, name), item);
        }
        return sorted(rows, Values.isTrue(descending) ? BY_NUMBER_DOWN : BY_NUMBER, x);
    }

    private static Decimal fieldAsNumber(@Nullable Object item, String name) {
        Object field = item instanceof RecordValue record ? record.get(name) : RecordValue.ABSENT;
        return field == RecordValue.ABSENT ? Decimal.ZERO : Values.toNumber(field);
    }

    private static final Comparator<Keyed> BY_NUMBER = new Comparator<>() {
        @Override
        public int compare(Keyed left, Keyed right) {
            return ((Decimal) left.key()).compareTo((Decimal) right.key());
        }
    };

    private static final Comparator<Keyed> BY_NUMBER_DOWN = new Comparator<>() {
        @Override
        public int compare(Keyed left, Keyed right) {
            return ((Decimal) right.key()).compareTo((Decimal) left.key());
        }
    };

    private static final Comparator<Keyed> BY_TEXT = new Comparator<>() {
        @Override
        public int compare(Keyed left, Keyed right) {
            return Texts.compare((String) left.key(), (String) right.key());
        }
    };

    private static Object sorted(Keyed[] rows, Comparator<Keyed> order, Execution x) {
        x.charge(rows.length * (long) (64 - Long.numberOfLeadingZeros(rows.length)));
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
            Execution x, @Nullable Object value, @Nullable Object field, @Nullable Object fallback) {
        RecordValue record = Arguments.record(value, "புலம்_அல்லது", "fieldOr");
        Object found = record.get(Arguments.text(field, x));
        return found == RecordValue.ABSENT ? fallback : Values.share(found);
    }
}
