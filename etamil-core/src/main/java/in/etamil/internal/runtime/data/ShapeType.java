package in.etamil.internal.runtime.data;

import in.etamil.internal.number.Decimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A வடிவம் at run time: its name and its fields in declared order (docs/semantics.md#shapes). One
 * object a program and shape: identity is equality.
 */
public final class ShapeType {

    /** What a field accepts (docs/semantics.md#shapes). */
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
    public record Field(String name, Accepts accepts, @Nullable String shape) {

        /**
         * Whether the field may hold the value (docs/semantics.md#shapes); இன்மை fits every field.
         */
        public boolean fits(@Nullable Object value) {
            if (value == null) {
                return true;
            }
            return switch (accepts) {
                case ANYTHING -> true;
                case NUMBER -> value instanceof Decimal;
                case TEXT, DATE -> value instanceof CharSequence || value instanceof Decimal;
                case BOOLEAN -> value instanceof Boolean;
                case ARRAY -> value instanceof ArrayValue;
                case RECORD -> value instanceof RecordValue;
                case FUNCTION -> value instanceof FunctionValue;
                case SHAPE -> value instanceof RecordValue record && isNamed(record.shape());
            };
        }

        private boolean isNamed(@Nullable ShapeType type) {
            return type != null && type.name().equals(shape);
        }
    }

    private final String name;
    private final List<Field> fields;
    private final Keys keys;

    public ShapeType(String name, List<Field> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
        String[] names = new String[this.fields.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = this.fields.get(i).name();
        }
        this.keys = new LayoutRoot().of(names).frozen();
    }

    public String name() {
        return name;
    }

    public List<Field> fields() {
        return fields;
    }

    public @Nullable Field field(String fieldName) {
        int slot = keys.find(fieldName);
        return slot < 0 ? null : fields.get(slot);
    }

    /** The field names in declared order, for every record of the shape. */
    Keys keys() {
        return keys;
    }
}
