package in.etamil.internal.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A declared type.
 *
 * @param span its place
 * @param kind what it demands; எண்/பின்னம் are one kind, சொல்/உரை too, பொருள்/தரவு too
 * @param shape the shape's name when the kind is {@link Kind#SHAPE}, else {@code null}
 */
public record TypeName(Span span, Kind kind, @Nullable String shape) {

    public enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        ARRAY,
        RECORD,
        DATE,
        FUNCTION,
        SHAPE
    }
}
