package in.etamil;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record shape that a program declares with {@code வடிவம்}, as data. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#flow.
 *
 * @param name its name
 * @param fields its fields, in the order of the text
 */
public record Shape(String name, List<Field> fields) {

    /** What a field must hold. */
    public enum Kind {
        /** Anything. */
        ANY,
        /** A number. */
        NUMBER,
        /** Text, or a number as everywhere where text is wanted. */
        TEXT,
        /** A date: text, or a number. */
        DATE,
        /** A truth value. */
        BOOLEAN,
        /** An array. */
        ARRAY,
        /** A record. */
        RECORD,
        /** A function. */
        FUNCTION,
        /** A record of another shape. */
        SHAPE
    }

    /**
     * One field.
     *
     * @param name its name
     * @param kind what it must hold, unless it is இன்மை
     * @param shape the shape's name if the kind is {@link Kind#SHAPE}, else {@code null}
     */
    public record Field(String name, Kind kind, @Nullable String shape) {}

    /** Copies the list. */
    public Shape {
        fields = List.copyOf(fields);
    }
}
