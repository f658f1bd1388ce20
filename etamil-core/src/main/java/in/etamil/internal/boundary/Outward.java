package in.etamil.internal.boundary;

import in.etamil.EtamilFailure;
import in.etamil.ScriptFrame;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.diagnostic.Place;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import in.etamil.value.EtamilResult;
import in.etamil.value.EtamilValue;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the language's values into Java types: exactly, or not at all. Used for one conversion. */
final class Outward {
    private static final JavaType INT = JavaType.of(int.class);
    private static final int MOST_BYTE = 255;

    private final Boundary boundary;
    private final @Nullable FunctionEntry giver;
    private int depth;

    /**
     * @param giver the function that gave what is taken; {@code null} if none did
     */
    Outward(Boundary boundary, @Nullable FunctionEntry giver) {
        this.boundary = boundary;
        this.giver = giver;
    }

    @Nullable Object as(JavaType type, @Nullable Object value) {
        if (type.raw() == BigDecimal.class && value instanceof Decimal number) {
            return number.toBigDecimal();
        }
        if (++depth > Inward.DEEPEST) {
            throw new Fault(Message.VALUE_TOO_DEEP, Inward.DEEPEST);
        }
        Object result = converted(type, value);
        depth--;
        return result;
    }

    private @Nullable Object converted(JavaType type, @Nullable Object value) {
        Class<?> raw = type.raw();
        if (raw == EtamilValue.class) {
            return new ValueView(value, boundary, giver);
        }
        if (raw == Optional.class) {
            return optional(type.argument(0), value);
        }
        if (value instanceof ResultValue result) {
            return ofResult(type, result);
        }
        if (raw == void.class || raw == Void.class) {
            return null;
        }
        if (value == null) {
            if (raw.isPrimitive()) {
                throw cannot(value, type);
            }
            return null;
        }
        Object natural = boundary.out(value);
        return raw.isInstance(natural) && !type.isGeneric() ? natural : typed(type, value);
    }

    /**
     * There is nothing in இன்மை and in a failure, unless what it holds is asked for as a result.
     */
    private Optional<Object> optional(JavaType wanted, @Nullable Object value) {
        Object content = value;
        while (wanted.raw() != EtamilResult.class && content instanceof ResultValue result) {
            content = result.ok() ? result.value() : null;
        }
        return Optional.ofNullable(content == null ? null : as(wanted, content));
    }

    private @Nullable Object ofResult(JavaType type, ResultValue result) {
        if (type.raw() == EtamilResult.class || type.raw() == Object.class) {
            return boundary.out(result);
        }
        if (!result.ok()) {
            throw failure(result);
        }
        return as(type, result.value());
    }

    private Object typed(JavaType type, Object value) {
        Class<?> raw = type.raw();
        if (value instanceof Decimal number) {
            Object converted = Numbers.as(raw, number);
            if (converted == null) {
                throw cannot(value, type);
            }
            return converted;
        }
        if (value instanceof Boolean && raw == boolean.class) {
            return value;
        }
        if (value instanceof CharSequence text) {
            return text(type, text.toString());
        }
        if (value instanceof ArrayValue array) {
            return elements(type, array);
        }
        if (value instanceof RecordValue record) {
            return fields(type, record);
        }
        if (value instanceof ProgramFunction function) {
            Object typed = JavaFunctions.out(type, new FunctionView(function, boundary));
            if (typed != null) {
                return typed;
            }
        }
        throw cannot(value, type);
    }

    private static Object text(JavaType type, String text) {
        Class<?> raw = type.raw();
        try {
            if (raw == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (raw.isEnum()) {
                return constant(raw, text);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Fault.withDetail(
                    Message.CANNOT_TAKE,
                    String.valueOf(e.getMessage()),
                    e,
                    "a string",
                    type.name());
        }
        throw cannot(text, type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> raw, String name) {
        return Enum.valueOf((Class) raw, name);
    }

    // ---- containers

    private Object elements(JavaType type, ArrayValue array) {
        Class<?> raw = type.raw();
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return list(type.argument(0), array);
        }
        if (!raw.isArray()) {
            throw cannot(array, type);
        }
        if (raw == byte[].class) {
            return bytes(array);
        }
        Object converted = Array.newInstance(raw.getComponentType(), array.size());
        for (int i = 0; i < array.size(); i++) {
            Array.set(converted, i, as(type.argument(0), array.get(i)));
        }
        return converted;
    }

    /** A byte of the language is 0 to 255. */
    private byte[] bytes(ArrayValue array) {
        byte[] bytes = new byte[array.size()];
        for (int i = 0; i < bytes.length; i++) {
            int value = (int) Objects.requireNonNull(as(INT, array.get(i)));
            if (value < 0 || value > MOST_BYTE) {
                throw new Fault(Message.CANNOT_TAKE, value, "byte");
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    private Object fields(JavaType type, RecordValue record) {
        if (type.raw() == Map.class && type.argument(0).raw().isAssignableFrom(String.class)) {
            return map(type.argument(1), record);
        }
        if (type.raw().isRecord()) {
            return Records.out(type, record, this);
        }
        throw cannot(record, type);
    }

    @SuppressWarnings("unchecked")
    <T> List<@Nullable T> list(JavaType element, @Nullable Object value) {
        if (!(content(value) instanceof ArrayValue array)) {
            throw cannot(value, JavaType.of(List.class));
        }
        List<@Nullable T> list = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            list.add((T) as(element, array.get(i)));
        }
        return Collections.unmodifiableList(list);
    }

    @SuppressWarnings("unchecked")
    <T> Map<String, @Nullable T> map(JavaType field, @Nullable Object value) {
        if (!(content(value) instanceof RecordValue record)) {
            throw cannot(value, JavaType.of(Map.class));
        }
        Map<String, @Nullable T> map = new LinkedHashMap<>();
        for (String key : record.sortedKeys()) {
            map.put(key, (T) as(field, record.get(key)));
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object content(@Nullable Object value) {
        if (!(value instanceof ResultValue result)) {
            return value;
        }
        if (!result.ok()) {
            throw failure(result);
        }
        return result.value();
    }

    private EtamilFailure failure(ResultValue result) {
        Object content = boundary.out(result.value());
        if (giver == null) {
            return new EtamilFailure(content);
        }
        Place place = giver.definition() instanceof Place known ? known : null;
        return new EtamilFailure(
                content,
                new ScriptFrame(
                        giver.name(),
                        place == null ? "" : place.fileName(),
                        place == null ? 0 : place.line()));
    }

    private static Fault cannot(@Nullable Object value, JavaType type) {
        return new Fault(Message.CANNOT_TAKE, Values.kindName(value), type.name());
    }
}
