package in.etamil.host;

/** The kinds of values, as a function says what it takes and gives. */
public enum ValueKind {
    /** Of whatever kind, இன்மை included. */
    ANY,
    /** A number. */
    NUMBER,
    /** A text. */
    TEXT,
    /** A truth. */
    BOOLEAN,
    /** An array. */
    ARRAY,
    /** A record, with a shape or without. */
    RECORD,
    /** A success or a failure. */
    RESULT,
    /** A function. */
    FUNCTION,
    /** இன்மை. */
    NULL
}
