package in.etamil.internal.boundary;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.runtime.data.Values;
import in.etamil.value.EtamilNumber;
import in.etamil.value.EtamilResult;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Java gives into the language's values: exactly, or not at all. What came out of the
 * same program goes in as it is; everything else is copied.
 */
final class Inward {
    /** More levels than this are a mistake: most likely a list that holds itself. */
    static final int DEEPEST = 512;

    private final Boundary boundary;

    /**
     * What was copied before: a few objects can hold each other in more ways than can be copied.
     */
    private @Nullable Map<Object, @Nullable Object> copies;

    private int depth;

    /** Whether Java may give functions of its own. */
    private final boolean takesFunctions;

    Inward(Boundary boundary) {
        this(boundary, true);
    }

    private Inward(Boundary boundary, boolean takesFunctions) {
        this.boundary = boundary;
        this.takesFunctions = takesFunctions;
    }

    /** For what only computes: what a function of Java does later is not known to be nothing. */
    static Inward ofPure(Boundary boundary) {
        return new Inward(boundary, false);
    }

    @Nullable Object in(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof CharSequence || value instanceof Character) {
            return value.toString();
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return container(value);
    }

    private static Decimal number(Number number) {
        if (number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte) {
            return Decimal.of(number.longValue());
        }
        BigDecimal exact;
        if (number instanceof BigDecimal decimal) {
            exact = decimal;
        } else if (number instanceof EtamilNumber own) {
            exact = own.bigDecimalValue();
        } else if (number instanceof BigInteger whole) {
            exact = new BigDecimal(whole);
        } else if (number instanceof Double || number instanceof Float) {
            throw Fault.withHint(
                    Message.CANNOT_GIVE,
                    "BigDecimal பயன்படுத்தவும்  (it is rarely the number it seems to be: use BigDecimal)",
                    number.getClass().getSimpleName());
        } else {
            throw cannotGive(number);
        }
        Decimal value = Decimal.ofBigDecimal(exact);
        if (value == null) {
            throw new Fault(Message.NUMBER_DOES_NOT_FIT, shortened(exact.toString()));
        }
        return value;
    }

    private static String shortened(String digits) {
        return digits.length() <= 64 ? digits : digits.substring(0, 60) + "…";
    }

    private static Fault cannotGive(Object value) {
        return new Fault(Message.CANNOT_GIVE, value.getClass().getName());
    }

    private @Nullable Object container(Object value) {
        Object identity = identity(value);
        if (copies == null) {
            copies = new IdentityHashMap<>();
        }
        Object known = copies.get(identity);
        if (known != null) {
            return Values.share(known);
        }
        if (++depth > DEEPEST) {
            throw new Fault(Message.VALUE_TOO_DEEP, DEEPEST);
        }
        Object result = unwrapped(value);
        depth--;
        copies.put(identity, result);
        return result;
    }

    /** Reading an array or a record makes a new view of what it holds every time. */
    private static Object identity(Object value) {
        if (value instanceof ArrayView host) {
            return host.array;
        }
        return value instanceof RecordView host ? host.record : value;
    }

    private @Nullable Object unwrapped(Object value) {
        if (value instanceof ArrayView host && host.boundary.isOf(boundary)) {
            return host.array;
        }
        if (value instanceof RecordView host) {
            return host.boundary.isOf(boundary) ? host.record : copied(host);
        }
        if (value instanceof ValueView host) {
            return host.isOf(boundary) ? host.value() : in(host.get());
        }
        if (value instanceof List<?> || value instanceof Set<?>) {
            return array((java.util.Collection<?>) value);
        }
        if (value instanceof Map<?, ?> map) {
            return record(map);
        }
        if (value instanceof Optional<?> optional) {
            return in(optional.orElse(null));
        }
        if (value instanceof EtamilResult result) {
            return new ResultValue(result.isSuccess(), in(result.content()));
        }
        if (value instanceof Record record) {
            return Records.in(record, this);
        }
        if (value instanceof FunctionView function) {
            return function(function);
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        Object function = takesFunctions ? JavaFunctions.in(value, boundary) : null;
        if (function == null) {
            throw cannotGive(value);
        }
        return function;
    }

    private Object function(FunctionView function) {
        if (!function.boundary.isOf(boundary)) {
            throw new Fault(Message.FOREIGN_FUNCTION);
        }
        return function.function;
    }

    private Object array(java.util.Collection<?> items) {
        ArrayValue array = ArrayValue.withRoom(items.size());
        for (Object item : items) {
            array = array.append(in(item));
        }
        return array;
    }

    private Object array(Object items) {
        int length = Array.getLength(items);
        ArrayValue array = ArrayValue.withRoom(length);
        for (int i = 0; i < length; i++) {
            array = array.append(in(Array.get(items, i)));
        }
        return array;
    }

    private Object record(Map<?, ?> map) {
        RecordValue record = RecordValue.empty();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                Object key = entry.getKey();
                throw new Fault(
                        Message.KEY_IS_NOT_TEXT, key == null ? "null" : key.getClass().getName());
            }
            record = record.with(key, in(entry.getValue()));
        }
        return record;
    }

    /** A record of another run keeps its shape where this is the same program. */
    private Object copied(RecordView host) {
        boolean sameShapes = host.boundary.program() == boundary.program();
        if (!sameShapes || host.record.shape() == null) {
            return record(host);
        }
        List<ShapeType.Field> fields = host.record.shape().fields();
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in(host.get(fields.get(i).name()));
        }
        return RecordValue.ofShape(host.record.shape(), values);
    }
}
