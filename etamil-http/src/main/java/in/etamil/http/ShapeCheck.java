package in.etamil.http;

import in.etamil.Shape;
import in.etamil.Shape.Field;
import in.etamil.http.internal.binding.JsonBody;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import in.etamil.http.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks JSON against a record shape of a program and tells everything that is wrong with it. */
final class ShapeCheck implements BodyCheck {
    private static final int MOST = 100;

    private final Shape shape;
    private final Map<String, Shape> shapes;

    ShapeCheck(Shape shape, Map<String, Shape> shapes) {
        this.shape = shape;
        this.shapes = Collections.unmodifiableMap(new HashMap<>(shapes));
    }

    @Override
    public List<Violation> check(String json) {
        List<Violation> violations = new ArrayList<>();
        try {
            record(shape, JsonBody.read(json), "", violations);
        } catch (JsonBody.Malformed e) {
            throw Refusal.of(ProblemKind.BAD_JSON, "");
        }
        return violations.subList(0, Math.min(MOST, violations.size()));
    }

    private void record(
            Shape expected, @Nullable Object value, String at, List<Violation> violations) {
        if (!(value instanceof Map<?, ?> given)) {
            violations.add(wrong(at, "a record of the shape " + expected.name(), expected.name()));
            return;
        }
        for (Field field : expected.fields()) {
            String place = at + "/" + escaped(field.name());
            if (given.containsKey(field.name())) {
                field(field, given.get(field.name()), place, violations);
            } else {
                violations.add(new Violation(place, "is missing", "இல்லை"));
            }
        }
        for (Object name : given.keySet()) {
            if (expected.fields().stream().noneMatch(field -> field.name().equals(name))) {
                violations.add(
                        new Violation(
                                at + "/" + escaped(String.valueOf(name)),
                                "is not a field of " + expected.name(),
                                expected.name() + " இல் இப்படி ஒரு புலம் இல்லை"));
            }
        }
    }

    private void field(Field field, @Nullable Object value, String at, List<Violation> violations) {
        if (value == null) {
            return;
        }
        if (field.kind() == Shape.Kind.SHAPE) {
            Shape inner = shapes.get(String.valueOf(field.shape()));
            if (inner != null) {
                record(inner, value, at, violations);
            }
            return;
        }
        if (!fits(field.kind(), value)) {
            violations.add(wrong(at, english(field.kind()), tamil(field.kind())));
        }
    }

    private static boolean fits(Shape.Kind kind, Object value) {
        return switch (kind) {
            case ANY, SHAPE -> true;
            case NUMBER -> value instanceof BigDecimal;
            case TEXT, DATE -> value instanceof String || value instanceof BigDecimal;
            case BOOLEAN -> value instanceof Boolean;
            case ARRAY -> value instanceof List<?>;
            case RECORD -> value instanceof Map<?, ?>;
            case FUNCTION -> false;
        };
    }

    private static Violation wrong(String at, String english, String tamil) {
        return new Violation(at, "must be " + english, tamil + " ஆக இருக்க வேண்டும்");
    }

    private static String english(Shape.Kind kind) {
        return switch (kind) {
            case ANY, SHAPE -> "a value";
            case NUMBER -> "a number";
            case TEXT -> "a text";
            case DATE -> "a date";
            case BOOLEAN -> "true or false";
            case ARRAY -> "an array";
            case RECORD -> "a record";
            case FUNCTION -> "a function, which JSON does not have";
        };
    }

    private static String tamil(Shape.Kind kind) {
        return switch (kind) {
            case ANY, SHAPE -> "மதிப்பு";
            case NUMBER -> "எண்";
            case TEXT -> "சொல்";
            case DATE -> "தேதி";
            case BOOLEAN -> "ஈர்ம";
            case ARRAY -> "அணி";
            case RECORD -> "பொருள்";
            case FUNCTION -> "செயல்";
        };
    }

    /** A name in a JSON pointer (RFC 6901). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
