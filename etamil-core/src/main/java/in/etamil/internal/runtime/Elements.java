package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.number.Unboxed;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.FieldSite;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reading and changing elements and fields (docs/semantics.md#text, docs/semantics.md#arrays,
 * docs/semantics.md#records). Reading borrows the container and does not mark what it gives: who
 * keeps it shares it. Changing gives the container to store: the same one when it was not shared,
 * else a changed copy.
 */
public final class Elements {
    private Elements() {}

    public static @Nullable Object get(
            @Nullable Object container, @Nullable Object index, Execution x) {
        if (container instanceof ArrayValue array) {
            return array.get(position(index, array.size(), x));
        }
        if (container instanceof RecordValue record) {
            return field(record, Values.toFlatText(index, x));
        }
        if (container instanceof CharSequence text) {
            int length = Texts.letterCount(text, x);
            return Texts.letterAt(text, position(index, length, x), x);
        }
        throw new Fault(Message.CANNOT_INDEX, Values.kindName(container));
    }

    /** As {@link #get} for an index in words. */
    public static @Nullable Object get(@Nullable Object container, long u, long t, Execution x) {
        if (t == 0 && u >= 0 && container instanceof ArrayValue array && u < array.size()) {
            return array.get((int) u);
        }
        return get(container, Unboxed.box(u, t), x);
    }

    /** As {@link #set} for an index in words. */
    public static @Nullable Object set(
            @Nullable Object container, long u, long t, @Nullable Object value, Execution x) {
        if (container instanceof ArrayValue array && array.replace(Unboxed.index(u, t), value)) {
            return array;
        }
        return set(container, Unboxed.box(u, t), value, x);
    }

    public static @Nullable Object set(
            @Nullable Object container,
            @Nullable Object index,
            @Nullable Object value,
            Execution x) {
        if (container instanceof RecordValue record) {
            String key = index instanceof String name ? name : Values.toFlatText(index, x);
            return record.replace(key, value) ? record : setField(record, key, value, x);
        }
        if (container instanceof ArrayValue array) {
            int position = position(index, array.size(), x);
            return x.held(array.with(position, value, x));
        }
        throw new Fault(Message.CANNOT_INDEX, Values.kindName(container));
    }

    /** A new array of an array literal. */
    public static Object array(@Nullable Object[] values, Execution x) {
        return x.held(ArrayValue.of(values));
    }

    /** A new record of a record literal. */
    public static Object literal(@Nullable Object[] values, Execution x, int template) {
        return x.held(x.program().templates()[template].make(values));
    }

    public static @Nullable Object getField(@Nullable Object container, String name) {
        return field(record(container, name), name);
    }

    /** As {@link #getField(Object, String)} for a field that the program names. */
    public static @Nullable Object getField(@Nullable Object container, FieldSite site) {
        RecordValue record = record(container, site.name());
        Object value = record.get(site);
        if (value == RecordValue.ABSENT) {
            throw Fault.about(record, Message.NO_FIELD, site.name());
        }
        return value;
    }

    /** As {@link #setField(Object, String, Object, Execution)} for such a field. */
    public static Object setField(
            @Nullable Object container, FieldSite site, @Nullable Object value, Execution x) {
        if (container instanceof RecordValue record && record.replace(site, value)) {
            return record;
        }
        return setAnyField(container, site, value, x);
    }

    private static Object setAnyField(
            @Nullable Object container, FieldSite site, @Nullable Object value, Execution x) {
        RecordValue record = record(container, site.name());
        if (record.shape() != null) {
            Shapes.checkField(record.shape(), site.name(), value);
        }
        return x.held(record.with(site, value, x));
    }

    public static Object setField(
            @Nullable Object container, String name, @Nullable Object value, Execution x) {
        RecordValue record = record(container, name);
        if (record.shape() != null) {
            Shapes.checkField(record.shape(), name, value);
        }
        return x.held(record.with(name, value, x));
    }

    private static RecordValue record(@Nullable Object container, String name) {
        if (container instanceof RecordValue record) {
            return record;
        }
        throw new Fault(Message.FIELD_NEEDS_RECORD, name, Values.kindName(container));
    }

    private static @Nullable Object field(RecordValue record, String name) {
        Object value = record.get(name);
        if (value == RecordValue.ABSENT) {
            throw Fault.about(record, Message.NO_FIELD, name);
        }
        return value;
    }

    static int position(@Nullable Object index, int length, Execution x) {
        Decimal number = index instanceof Decimal decimal ? decimal : Values.toNumber(index, x);
        if (!number.isWhole()) {
            throw new Fault(Message.INDEX_NOT_WHOLE, number);
        }
        int position = number.intIndex();
        if (position < 0 || position >= length) {
            throw new Fault(Message.INDEX_OUT_OF_BOUNDS, number, length);
        }
        return position;
    }
}
