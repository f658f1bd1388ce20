package in.etamil.internal.boundary;

import in.etamil.EtamilFailure;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.ProgramFunction;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import in.etamil.value.EtamilResult;
import in.etamil.value.EtamilValue;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the language's values into Java types: exactly, or not at all (architecture: host values).
 * Used for one conversion.
 */
final class Outward {
    private final Boundary boundary;
    private int depth;

    Outward(Boundary boundary) {
        this.boundary = boundary;
    }

    @Nullable Object as(Type type, @Nullable Object value) {
        if (type == BigDecimal.class && value instanceof Decimal number) {
            return number.toBigDecimal();
        }
        if (++depth > Inward.DEEPEST) {
            throw new Fault(Message.VALUE_TOO_DEEP, Inward.DEEPEST);
        }
        Object result = converted(type, raw(type), value);
        depth--;
        return result;
    }

    private @Nullable Object converted(Type type, Class<?> raw, @Nullable Object value) {
        if (raw == void.class || raw == Void.class) {
            return null;
        }
        if (raw == EtamilValue.class) {
            return new HostValue(value, boundary);
        }
        if (value instanceof ResultValue result) {
            return ofResult(type, raw, result);
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(value == null ? null : as(argument(type, 0), value));
        }
        if (value == null) {
            if (raw.isPrimitive()) {
                throw cannot(value, raw);
            }
            return null;
        }
        Object natural = boundary.out(value);
        return raw.isInstance(natural) && !(type instanceof ParameterizedType)
                ? natural
                : typed(type, raw, value);
    }

    private @Nullable Object ofResult(Type type, Class<?> raw, ResultValue result) {
        if (raw == EtamilResult.class || raw == Object.class) {
            return boundary.out(result);
        }
        if (!result.ok()) {
            throw new EtamilFailure(boundary.out(result.value()));
        }
        return as(type, result.value());
    }

    private Object typed(Type type, Class<?> raw, Object value) {
        if (value instanceof Decimal number) {
            Object converted = Numbers.as(raw, number);
            if (converted == null) {
                throw cannot(value, raw);
            }
            return converted;
        }
        if (value instanceof Boolean && raw == boolean.class) {
            return value;
        }
        if (value instanceof CharSequence text) {
            return text(raw, text.toString());
        }
        if (value instanceof ArrayValue array) {
            return elements(type, raw, array);
        }
        if (value instanceof RecordValue record) {
            return fields(type, raw, record);
        }
        if (value instanceof ProgramFunction function) {
            Object typed = JavaFunctions.out(raw, type, new HostFunctionValue(function, boundary));
            if (typed != null) {
                return typed;
            }
        }
        throw cannot(value, raw);
    }

    private static Object text(Class<?> raw, String text) {
        try {
            if (raw == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (raw.isEnum()) {
                return constant(raw, text);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Fault.withDetail(
                    Message.CANNOT_TAKE, String.valueOf(e.getMessage()), e, "a string", name(raw));
        }
        throw cannot(text, raw);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> raw, String name) {
        return Enum.valueOf((Class) raw, name);
    }

    // ---- containers

    private Object elements(Type type, Class<?> raw, ArrayValue array) {
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return list(argument(type, 0), array);
        }
        if (!raw.isArray()) {
            throw cannot(array, raw);
        }
        Type element =
                type instanceof GenericArrayType generic
                        ? generic.getGenericComponentType()
                        : raw.getComponentType();
        Object converted = Array.newInstance(raw.getComponentType(), array.size());
        for (int i = 0; i < array.size(); i++) {
            Array.set(converted, i, as(element, array.get(i)));
        }
        return converted;
    }

    private Object fields(Type type, Class<?> raw, RecordValue record) {
        if (raw == Map.class) {
            return map(argument(type, 1), record);
        }
        if (raw.isRecord()) {
            return Records.out(raw, record, this);
        }
        throw cannot(record, raw);
    }

    @SuppressWarnings("unchecked")
    <T> List<@Nullable T> list(Type element, @Nullable Object value) {
        if (!(content(value) instanceof ArrayValue array)) {
            throw cannot(value, List.class);
        }
        List<@Nullable T> list = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            list.add((T) as(element, array.get(i)));
        }
        return Collections.unmodifiableList(list);
    }

    @SuppressWarnings("unchecked")
    <T> Map<String, @Nullable T> map(Type field, @Nullable Object value) {
        if (!(content(value) instanceof RecordValue record)) {
            throw cannot(value, Map.class);
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
            throw new EtamilFailure(boundary.out(result.value()));
        }
        return result.value();
    }

    // ---- types

    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[index]
                : Object.class;
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> variable) {
            return raw(variable.getBounds()[0]);
        }
        Type component = ((GenericArrayType) type).getGenericComponentType();
        return Array.newInstance(raw(component), 0).getClass();
    }

    private static Fault cannot(@Nullable Object value, Class<?> raw) {
        return new Fault(Message.CANNOT_TAKE, Values.kindName(value), name(raw));
    }

    private static String name(Class<?> raw) {
        return raw.getSimpleName();
    }
}
