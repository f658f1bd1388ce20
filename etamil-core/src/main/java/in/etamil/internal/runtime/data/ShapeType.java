package in.etamil.internal.runtime.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A வடிவம் at run time: its name and its fields in declared order (language.md 7). One object a program and
 * shape: identity is equality.
 */
public final class ShapeType {

    /** What a field accepts (language.md 7.2). */
    public enum Accepts {
        ANYTHING,
        NUMBER,
        TEXT,
        DATE,
        BOOLEAN,
        ARRAY,
        RECORD,
        FUNCTION,
        SHAPE
    }

    /**
     * One field.
     *
     * @param name its name
     * @param accepts what it accepts
     * @param shape the shape's name when it accepts a shape
     */
    public record Field(String name, Accepts accepts, @Nullable String shape) {}

    private final String name;
    private final List<Field> fields;

    public ShapeType(String name, List<Field> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
    }

    public String name() {
        return name;
    }

    public List<Field> fields() {
        return fields;
    }

    public @Nullable Field field(String fieldName) {
        for (Field field : fields) {
            if (field.name().equals(fieldName)) {
                return field;
            }
        }
        return null;
    }
}
