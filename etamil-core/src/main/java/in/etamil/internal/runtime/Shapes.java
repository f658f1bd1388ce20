package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.ShapeType;
import in.etamil.internal.runtime.data.Texts;
import in.etamil.internal.runtime.data.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Making, checking and converting records of a shape (docs/semantics.md#shapes). */
public final class Shapes {
    private Shapes() {}

    /** {@code S{…}} without a spread. */
    public static Object make(
            String[] names, @Nullable Object[] values, Execution x, String shapeName) {
        return x.held(build(shape(x, shapeName), given(names, values), x));
    }

    /** {@code S{…, ..spread}}; the spread was evaluated first. */
    public static Object makeFrom(
            @Nullable Object spread,
            String[] names,
            @Nullable Object[] values,
            Execution x,
            String shapeName) {
        ShapeType shape = shape(x, shapeName);
        if (!(spread instanceof RecordValue base) || base.shape() != shape) {
            throw new Fault(Message.SPREAD_NOT_OF_SHAPE, shapeName, Values.kindName(spread));
        }
        Map<String, @Nullable Object> fields = given(names, values);
        for (ShapeType.Field field : shape.fields()) {
            if (!fields.containsKey(field.name())) {
                fields.put(field.name(), Values.share(base.get(field.name())));
            }
        }
        return x.held(build(shape, fields, x));
    }

    /** {@code S(value)}: a success with the record, or a failure that says what does not fit. */
    public static Object convert(@Nullable Object value, ShapeType shape, Execution x) {
        if (!(value instanceof RecordValue record)) {
            return ResultValue.failure(
                    Message.CONVERSION_NEEDS_RECORD.both(shape.name(), Values.kindName(value)));
        }
        if (record.shape() == shape) {
            return ResultValue.success(Values.share(record));
        }
        if (record.shape() != null) {
            return ResultValue.failure(
                    Message.CONVERSION_OF_SHAPE.both(record.shape().name(), shape.name()));
        }
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (String key : record.sortedKeys(x)) {
            fields.put(key, Values.share(record.get(key)));
        }
        try {
            return ResultValue.success(build(shape, fields, x));
        } catch (Fault problem) {
            return ResultValue.failure(problem.getMessage());
        }
    }

    public static Object convertNamed(@Nullable Object value, Execution x, String shapeName) {
        return convert(value, shape(x, shapeName), x);
    }

    /** The check before a field of a shaped record is set. */
    static void checkField(ShapeType shape, String name, @Nullable Object value) {
        ShapeType.Field field = shape.field(name);
        if (field == null) {
            throw Fault.about(
                    shape, Message.SHAPE_HAS_NO_FIELD, shape.name(), name, fieldNames(shape));
        }
        checkKind(shape, field, value);
    }

    private static ShapeType shape(Execution x, String name) {
        ShapeType shape = x.program().shapes().get(name);
        if (shape == null) {
            throw new Fault(Message.NO_SUCH_SHAPE, name);
        }
        return shape;
    }

    private static Map<String, @Nullable Object> given(String[] names, @Nullable Object[] values) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.putIfAbsent(names[i], values[i]);
        }
        return fields;
    }

    /** Missing fields are reported before unknown ones, those before wrong kinds. */
    private static RecordValue build(
            ShapeType shape, Map<String, @Nullable Object> fields, Execution x) {
        List<String> missing = new ArrayList<>();
        TreeSet<String> unknown = new TreeSet<>(Texts.order(x));
        unknown.addAll(fields.keySet());
        for (ShapeType.Field field : shape.fields()) {
            if (!fields.containsKey(field.name())) {
                missing.add(field.name());
            }
            unknown.remove(field.name());
        }
        if (!missing.isEmpty()) {
            throw new Fault(Message.SHAPE_MISSING_FIELDS, shape.name(), String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            throw new Fault(
                    Message.SHAPE_UNKNOWN_FIELDS,
                    shape.name(),
                    String.join(", ", unknown),
                    fieldNames(shape));
        }
        RecordValue record = RecordValue.ofShape(shape);
        for (ShapeType.Field field : shape.fields()) {
            Object value = fields.get(field.name());
            checkKind(shape, field, value);
            record = record.with(field.name(), value);
        }
        return record;
    }

    private static void checkKind(ShapeType shape, ShapeType.Field field, @Nullable Object value) {
        if (!field.fits(value)) {
            throw new Fault(
                    Message.SHAPE_WRONG_KIND,
                    shape.name() + "." + field.name(),
                    wording(field),
                    Values.kindName(value));
        }
    }

    private static String fieldNames(ShapeType shape) {
        List<String> names = new ArrayList<>();
        for (ShapeType.Field field : shape.fields()) {
            names.add(field.name());
        }
        return String.join(", ", names);
    }

    /** The wording of docs/semantics.md#type-wordings. */
    private static String wording(ShapeType.Field field) {
        return switch (field.accepts()) {
            case ANYTHING -> "";
            case NUMBER -> "எண் (eN, a number)";
            case TEXT -> "சொல் (col, a string)";
            case DATE -> "தேதி (qEqi, a date)";
            case BOOLEAN -> "ஈர்ம (Irma, a boolean)";
            case ARRAY -> "அணி (aNi, an array)";
            case RECORD -> "பொருள் (poruL, a record)";
            case FUNCTION -> "செயல் (ceyal, a function)";
            case SHAPE -> field.shape() + " (a வடிவம், shape)";
        };
    }
}
