package in.etamil.internal.syntax;

/**
 * The variable that a statement binds.
 *
 * @param kind when and how
 * @param span where its name stands
 * @param name its name
 */
public record Binding(Kind kind, Span span, String name) {

    /** When and how a statement binds a variable. */
    public enum Kind {
        /** To a value, once the statement's parts are evaluated. */
        ASSIGNED,
        /**
         * To a copy of what it holds with one element or field changed, once the parts are
         * evaluated: so it is read as well.
         */
        CHANGED,
        /** To an element, before every turn of the statement's block. */
        EACH_TURN,
        /** To the error, before the last of the statement's blocks. */
        CAUGHT
    }
}
