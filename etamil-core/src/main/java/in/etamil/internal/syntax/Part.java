package in.etamil.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that a node evaluates.
 *
 * @param expression the expression
 * @param kind what becomes of its value
 */
public record Part(Expression expression, Kind kind) {

    /** What a node does with a value. */
    public enum Kind {
        /** It is looked at, and the node holds it no longer than it takes. */
        LOOKED_AT,
        /** It is stored: in a variable, a collection, a result, or for the turns of a loop. */
        KEPT,
        /** A function gets it, which looks at it or keeps it. */
        PASSED
    }

    static Part lookedAt(Expression expression) {
        return new Part(expression, Kind.LOOKED_AT);
    }

    static Part kept(Expression expression) {
        return new Part(expression, Kind.KEPT);
    }

    /** One part for each expression, all of one kind. */
    static List<Part> all(List<Expression> expressions, Kind kind) {
        List<Part> parts = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            parts.add(new Part(expression, kind));
        }
        return parts;
    }

    /** The parts, and the expression as a kept one if it was written. */
    static List<Part> andKept(List<Part> parts, @Nullable Expression optional) {
        if (optional == null) {
            return parts;
        }
        List<Part> all = new ArrayList<>(parts);
        all.add(kept(optional));
        return all;
    }
}
