package in.etamil.oracle;

import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is checked when a shaped record is made or changed (docs/semantics.md#shapes). */
final class Shapes {
    private final Definitions definitions;

    Shapes(Definitions definitions) {
        this.definitions = definitions;
    }

    private Statement.ShapeDefinition shape(String name) {
        Statement.ShapeDefinition shape = definitions.shape(name);
        if (shape == null) {
            throw Errors.noShape(name);
        }
        return shape;
    }

    Statement.@Nullable FunctionDefinition method(String shape, String name) {
        for (Statement.FunctionDefinition method : shape(shape).methods()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return null;
    }

    static boolean takesSelf(Statement.FunctionDefinition method) {
        var parameters = method.signature().parameters();
        return !parameters.isEmpty() && parameters.get(0).namesSelf();
    }

    private static List<String> names(Statement.ShapeDefinition shape) {
        return shape.fields().stream().map(Statement.ShapeField::name).toList();
    }

    /** Missing before unknown, unknown before wrong kind. */
    void check(String name, Map<String, Value> fields) {
        Statement.ShapeDefinition shape = shape(name);
        List<String> declared = names(shape);
        List<String> missing = new ArrayList<>(declared);
        missing.removeAll(fields.keySet());
        if (!missing.isEmpty()) {
            throw Errors.missingFields(name, missing);
        }
        List<String> unknown = new ArrayList<>(fields.keySet());
        unknown.removeAll(declared);
        if (!unknown.isEmpty()) {
            throw Errors.unknownFields(name, unknown, declared);
        }
        for (Statement.ShapeField field : shape.fields()) {
            checkKind(name, field, Objects.requireNonNull(fields.get(field.name())));
        }
    }

    void checkSet(String name, String field, Value value) {
        Statement.ShapeDefinition shape = shape(name);
        for (Statement.ShapeField declared : shape.fields()) {
            if (declared.name().equals(field)) {
                checkKind(name, declared, value);
                return;
            }
        }
        throw Errors.unknownFieldSet(name, field, names(shape));
    }

    private static void checkKind(String shape, Statement.ShapeField field, Value value) {
        TypeName type = field.type();
        if (type != null && !(value instanceof Value.Nil) && !fits(type, value)) {
            throw Errors.wrongKind(shape, field.name(), wording(type), value);
        }
    }

    private static boolean fits(TypeName type, Value value) {
        return switch (type.kind()) {
            case NUMBER -> value instanceof Value.Num;
            case TEXT, DATE -> value instanceof Value.Text || value instanceof Value.Num;
            case BOOLEAN -> value instanceof Value.Bool;
            case ARRAY -> value instanceof Value.Arr;
            case RECORD -> value instanceof Value.Rec;
            case FUNCTION -> value instanceof Value.Fun;
            case SHAPE -> value instanceof Value.Rec record && Objects.equals(type.shape(), record.shape());
        };
    }

    /** The wordings of 8.5. */
    private static String wording(TypeName type) {
        return switch (type.kind()) {
            case NUMBER -> "எண் (eN, a number)";
            case TEXT -> "சொல் (col, a string)";
            case BOOLEAN -> "ஈர்ம (Irma, a boolean)";
            case ARRAY -> "அணி (aNi, an array)";
            case RECORD -> "பொருள் (poruL, a record)";
            case DATE -> "தேதி (qEqi, a date)";
            case FUNCTION -> "செயல் (ceyal, a function)";
            case SHAPE -> type.shape() + " (a வடிவம், shape)";
        };
    }

    /** {@code S(p)}: a result, never an error. */
    Value convert(String name, Value value) {
        if (!(value instanceof Value.Rec record)) {
            String shown = "'" + name + "(…)'";
            return Errors.failure(
                    shown + " க்கு ஒரு பொருள் தேவை", shown + " needs a record, got " + Meaning.kind(value));
        }
        if (name.equals(record.shape())) {
            return new Value.Res(true, record);
        }
        if (record.shape() != null) {
            return Errors.failure(
                    "ஒரு '" + record.shape() + "' ஐ '" + name + "' ஆக மாற்ற முடியாது",
                    "a " + record.shape() + " is not a " + name);
        }
        try {
            check(name, record.fields());
        } catch (ProgramError e) {
            return Errors.failure(e.tamil, e.english);
        }
        return new Value.Res(true, Value.Rec.of(record.fields(), name));
    }
}
