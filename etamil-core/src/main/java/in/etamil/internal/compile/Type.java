package in.etamil.internal.compile;

/**
 * The classes that emitted code names. In {@link Entry} a lower-case letter stands for one, as the
 * JVM's upper-case ones stand for what is no object; those without only own methods and fields.
 */
enum Type {
    OBJECT('o', "java/lang/Object"),
    TEXT('s', "java/lang/String"),
    TEXT_BUILDER('t', "java/lang/StringBuilder"),
    BOOLEAN('b', "java/lang/Boolean"),
    MATH("java/lang/Math"),

    EXECUTION('x', "in/etamil/internal/runtime/Execution"),
    CODE_UNIT("in/etamil/internal/runtime/CodeUnit"),
    ARITHMETIC("in/etamil/internal/runtime/Arithmetic"),
    CALLS("in/etamil/internal/runtime/Calls"),
    PARKING("in/etamil/internal/runtime/Parking"),
    RELATIONS("in/etamil/internal/runtime/Relations"),
    ELEMENTS("in/etamil/internal/runtime/Elements"),
    FLOW("in/etamil/internal/runtime/Flow"),
    HELD("in/etamil/internal/runtime/Held"),
    ITERATION('i', "in/etamil/internal/runtime/Iteration"),
    LOANS("in/etamil/internal/runtime/Loans"),
    RESPONSES("in/etamil/internal/runtime/Responses"),
    SERVER_START("in/etamil/internal/runtime/ServerStart"),
    SHAPES("in/etamil/internal/runtime/Shapes"),
    STATEMENTS("in/etamil/internal/runtime/Statements"),
    UNBOUND("in/etamil/internal/runtime/Unbound"),
    VARIABLES("in/etamil/internal/runtime/Variables"),

    FIELD_SITE('f', "in/etamil/internal/runtime/data/FieldSite"),
    PACKED_NAMES("in/etamil/internal/runtime/data/PackedNames"),
    VALUES("in/etamil/internal/runtime/data/Values"),

    DECIMAL('d', "in/etamil/internal/number/Decimal"),
    NARROW_DECIMAL("in/etamil/internal/number/NarrowDecimal"),
    SCRATCH('w', "in/etamil/internal/number/Scratch"),
    UNBOXED("in/etamil/internal/number/Unboxed"),

    FAULT('e', "in/etamil/internal/diagnostic/Fault"),
    FILE_STATEMENTS("in/etamil/internal/library/FileStatements");

    private static final char NONE = 0;
    private static final Type[] BY_LETTER = byLetter();

    private final char letter;
    private final String internalName;
    private final String descriptor;

    Type(String internalName) {
        this(NONE, internalName);
    }

    Type(char letter, String internalName) {
        this.letter = letter;
        this.internalName = internalName;
        this.descriptor = "L" + internalName + ";";
    }

    private static Type[] byLetter() {
        Type[] types = new Type['z' + 1];
        for (Type type : values()) {
            types[type.letter] = type;
        }
        return types;
    }

    /** The name as class files write it. */
    String internalName() {
        return internalName;
    }

    /** The type of a place that holds one. */
    String descriptor() {
        return descriptor;
    }

    /** A descriptor in which letters stand for classes, in full. */
    static String descriptor(String shorthand) {
        StringBuilder full = new StringBuilder();
        for (int i = 0; i < shorthand.length(); i++) {
            char c = shorthand.charAt(i);
            if (Character.isLowerCase(c)) {
                full.append(BY_LETTER[c].descriptor);
            } else {
                full.append(c);
            }
        }
        return full.toString();
    }
}
