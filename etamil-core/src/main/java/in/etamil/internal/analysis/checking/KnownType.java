package in.etamil.internal.analysis.checking;

import in.etamil.internal.syntax.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * What the checker knows an expression to be (docs/semantics.md#known-types).
 *
 * @param kind the kind
 * @param shape the shape's name when the kind is {@link Kind#SHAPE}
 */
record KnownType(Kind kind, @Nullable String shape) {

    enum Kind {
        UNKNOWN,
        NUMBER,
        TEXT,
        BOOLEAN,
        ARRAY,
        RECORD,
        FUNCTION,
        SHAPE
    }

    static final KnownType UNKNOWN = new KnownType(Kind.UNKNOWN, null);
    static final KnownType NUMBER = new KnownType(Kind.NUMBER, null);
    static final KnownType TEXT = new KnownType(Kind.TEXT, null);
    static final KnownType BOOLEAN = new KnownType(Kind.BOOLEAN, null);
    static final KnownType ARRAY = new KnownType(Kind.ARRAY, null);
    static final KnownType RECORD = new KnownType(Kind.RECORD, null);
    static final KnownType FUNCTION = new KnownType(Kind.FUNCTION, null);

    static KnownType ofShape(String name) {
        return new KnownType(Kind.SHAPE, name);
    }

    /** What a value of the declared type is known as; a date counts as text. */
    static KnownType of(TypeName type) {
        return switch (type.kind()) {
            case NUMBER -> NUMBER;
            case TEXT, DATE -> TEXT;
            case BOOLEAN -> BOOLEAN;
            case ARRAY -> ARRAY;
            case RECORD -> RECORD;
            case FUNCTION -> FUNCTION;
            case SHAPE -> ofShape(String.valueOf(type.shape()));
        };
    }

    /** Whether it satisfies a declared type (docs/semantics.md#checking). */
    boolean satisfies(TypeName type) {
        if (kind == Kind.UNKNOWN) {
            return true;
        }
        return switch (type.kind()) {
            case NUMBER -> kind == Kind.NUMBER;
            case TEXT, DATE -> kind == Kind.TEXT || kind == Kind.NUMBER;
            case BOOLEAN -> kind == Kind.BOOLEAN;
            case ARRAY -> kind == Kind.ARRAY;
            case RECORD -> kind == Kind.RECORD || kind == Kind.SHAPE;
            case FUNCTION -> kind == Kind.FUNCTION;
            case SHAPE -> kind == Kind.SHAPE && String.valueOf(type.shape()).equals(shape);
        };
    }

    /** The wording of what was found (docs/semantics.md#type-wordings). */
    String found() {
        return switch (kind) {
            case UNKNOWN -> "";
            case NUMBER -> "ஒரு எண் (a number)";
            case TEXT -> "ஒரு சொல் (a string)";
            case BOOLEAN -> "ஒரு ஈர்மம் (a boolean)";
            case ARRAY -> "ஒரு அணி (an array)";
            case RECORD -> "ஒரு பொருள் (a record)";
            case FUNCTION -> "ஒரு செயல் (a function)";
            case SHAPE -> "ஒரு " + shape + " (a " + shape + " record)";
        };
    }

    /** The wording of a declared type (docs/semantics.md#type-wordings). */
    static String wording(TypeName type) {
        return switch (type.kind()) {
            case NUMBER -> "எண் (eN, a number)";
            case TEXT -> "சொல் (col, a string)";
            case DATE -> "தேதி (qEqi, a date)";
            case BOOLEAN -> "ஈர்ம (Irma, a boolean)";
            case ARRAY -> "அணி (aNi, an array)";
            case RECORD -> "பொருள் (poruL, a record)";
            case FUNCTION -> "செயல் (ceyal, a function)";
            case SHAPE -> shapeWording(String.valueOf(type.shape()));
        };
    }

    static String shapeWording(String shape) {
        return shape + " (a வடிவம், shape)";
    }
}
