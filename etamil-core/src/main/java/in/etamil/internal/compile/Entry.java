package in.etamil.internal.compile;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Every method and field of the runtime, and of the JDK, that emitted code uses, by topic. The
 * emitters name no other; the methods of builtins stand in their rows. In a descriptor a lower-case
 * letter is the class that {@link Type} gives it: {@code (oox)o} takes two values and the
 * execution, and gives a value.
 */
enum Entry {
    // ---- arithmetic on values of any kind
    ADD(Type.ARITHMETIC, "add", "(oox)o"),
    SUBTRACT(Type.ARITHMETIC, "subtract", "(oox)o"),
    MULTIPLY(Type.ARITHMETIC, "multiply", "(oox)o"),
    DIVIDE(Type.ARITHMETIC, "divide", "(oox)o"),
    NEGATE(Type.ARITHMETIC, "negate", "(ox)o"),
    JOIN_2(Type.ARITHMETIC, "join", "(oox)o"),
    JOIN_3(Type.ARITHMETIC, "join", "(ooox)o"),
    JOIN_4(Type.ARITHMETIC, "join", "(oooox)o"),

    // ---- truth and comparing
    IS_TRUE(Type.RELATIONS, "isTrue", "(o)Z"),
    EQUAL(Type.RELATIONS, "equal", "(oox)Z"),
    LESS(Type.RELATIONS, "less", "(oox)Z"),
    GREATER(Type.RELATIONS, "greater", "(oox)Z"),
    LESS_OR_EQUAL(Type.RELATIONS, "lessOrEqual", "(oox)Z"),
    GREATER_OR_EQUAL(Type.RELATIONS, "greaterOrEqual", "(oox)Z"),
    TRUE(Kind.CONSTANT, Type.BOOLEAN, "TRUE", "b"),
    FALSE(Kind.CONSTANT, Type.BOOLEAN, "FALSE", "b"),

    // ---- numbers in words: two longs each
    WORDS_ADD(Type.UNBOXED, "add", "(JJJJw)J"),
    WORDS_SUBTRACT(Type.UNBOXED, "subtract", "(JJJJw)J"),
    WORDS_MULTIPLY(Type.UNBOXED, "multiply", "(JJJJw)J"),
    WORDS_DIVIDE(Type.UNBOXED, "divide", "(JJJJw)J"),
    WORDS_COMPARE(Type.UNBOXED, "compare", "(JJJJ)I"),
    WORDS_SIGN(Type.UNBOXED, "signum", "(JJ)I"),
    WORDS_FLOOR(Type.UNBOXED, "floor", "(JJw)J"),
    WORDS_ROUND(Type.UNBOXED, "round", "(JJIw)J"),
    WORDS_DIVIDE_AND_FLOOR(Type.UNBOXED, "divideAndFloor", "(JJJJw)J"),
    WORDS_DIVIDE_AND_ROUND(Type.UNBOXED, "divideAndRound", "(JJJJIw)J"),
    WORDS_MULTIPLY_AND_ROUND(Type.UNBOXED, "multiplyAndRound", "(JJJJIw)J"),

    // ---- the path for narrow numbers, which gives up where one is not
    NARROW_ADD_SAME(Type.UNBOXED, "addSame", "(JJJ)J"),
    NARROW_ADD_MIXED(Type.UNBOXED, "addMixed", "(JJJJ)J"),
    NARROW_SUBTRACT_SAME(Type.UNBOXED, "subtractSame", "(JJJ)J"),
    NARROW_SUBTRACT_MIXED(Type.UNBOXED, "subtractMixed", "(JJJJ)J"),
    NARROW_MULTIPLY(Type.UNBOXED, "multiplyNarrow", "(JJJJ)J"),
    PRODUCT_SCALE(Type.UNBOXED, "productScale", "(JJJ)J"),
    LEAVE_PRODUCT_SCALE(Type.UNBOXED, "leaveProductScale", "(JJJw)V"),
    LARGER_SCALE(Type.MATH, "max", "(JJ)J"),
    NARROW_OF_ONE_SCALE(Type.UNBOXED, "areNarrowOfOneScale", "(JJ)Z"),
    NARROW_MANTISSA(Kind.FIELD, Type.NARROW_DECIMAL, "mantissa", "J"),
    NARROW_SCALE(Kind.FIELD, Type.NARROW_DECIMAL, "scale", "I"),

    // ---- between words and objects; a call leaves the second word in the execution
    BOX(Type.UNBOXED, "box", "(JJ)d"),
    BOX_RESULT(Type.ARITHMETIC, "box", "(Jx)o"),
    WORDS_OF(Type.ARITHMETIC, "words", "(ox)J"),
    WORDS_OR_NONE(Type.ARITHMETIC, "wordsOrNone", "(ox)J"),
    TAIL(Kind.FIELD, Type.EXECUTION, "tail", "J"),

    // ---- variables
    LOCAL(Type.VARIABLES, "local", "(oxIs)o"),
    LOCAL_FOR_CHANGE(Type.VARIABLES, "localForChange", "(oxIs)o"),
    GLOBAL(Type.VARIABLES, "global", "(xIs)o"),
    CALLEE(Type.VARIABLES, "callee", "(oxI)o"),
    CAPTURE(Type.VARIABLES, "capture", "(o)o"),
    UNBOUND(Kind.CONSTANT, Type.UNBOUND, "VALUE", "o"),
    GLOBALS(Kind.FIELD, Type.EXECUTION, "globals", "[o"),

    // ---- values: sharing, lending, and the account of what is held
    SHARE(Type.VALUES, "share", "(o)o"),
    DETACH(Type.LOANS, "detach", "(oooIx)V"),
    TAKE(Type.LOANS, "take", "(oox)o"),
    TAKE_FIELD(Type.LOANS, "takeField", "(osx)o"),
    WATCH(Type.LOANS, "watch", "(oIx)o"),
    APPEND_INSIDE(Type.LOANS, "append", "(oooox)o"),
    MADE(Type.HELD, "made", "(ox)o"),
    DONE(Kind.METHOD, Type.EXECUTION, "done", "()V"),
    HELD_BY(Type.HELD, "heldBy", "(o[JIx)[J"),
    HELD_BY_FRAME(Type.HELD, "heldByFrame", "(o[oIx)V"),
    HELD_BY_TOP(Type.HELD, "heldByTop", "(oIx)V"),
    ALSO_BY(Type.HELD, "alsoBy", "(o[JIx)[J"),
    ALSO_BY_FRAME(Type.HELD, "alsoByFrame", "(o[oIx)V"),
    ALSO_BY_TOP(Type.HELD, "alsoByTop", "(oIx)V"),
    IN_FRAME(Type.HELD, "inFrame", "([oIx)V"),
    ALL_IN_FRAME(Type.HELD, "inFrame", "([oIIx)V"),
    IN_GLOBAL(Type.HELD, "global", "(Ix)V"),
    ALSO_LETTER_BY(Type.HELD, "alsoLetterBy", "(o[JIx)[J"),
    ALSO_LETTER_BY_FRAME(Type.HELD, "alsoLetterByFrame", "(o[oIx)V"),
    ALSO_LETTER_BY_TOP(Type.HELD, "alsoLetterByTop", "(oIx)V"),
    SLOTS_BY(Type.HELD, "slotsBy", "(I[JIx)[J"),
    SLOTS_BY_FRAME(Type.HELD, "slotsByFrame", "(I[oIx)V"),
    SLOTS_BY_TOP(Type.HELD, "slotsByTop", "(IIx)V"),
    GIVEN_UP_IN_FRAME(Type.HELD, "givenUp", "([oIx)V"),
    GLOBAL_GIVEN_UP(Type.HELD, "globalGivenUp", "(Ix)V"),
    CALL_ENDS(Type.HELD, "ends", "([Jx)V"),
    CALL_WITH_FRAME_ENDS(Type.HELD, "ends", "([ox)V"),
    HELD_AROUND(Type.HELD, "around", "([Jx)J"),
    HELD_AROUND_FRAME(Type.HELD, "around", "([ox)J"),
    HANDLES(Type.HELD, "handles", "([JIJx)V"),
    HANDLES_WITH_FRAME(Type.HELD, "handles", "([oIJx)V"),
    HANDLES_AT_TOP(Type.HELD, "handlesAtTop", "(Ix)V"),

    // ---- operands that wait on the heap
    PARK(Type.PARKING, "park", "(ooI)o"),
    PARKED(Type.PARKING, "parked", "(oI)o"),
    FETCH(Type.PARKING, "fetch", "(oI)o"),

    // ---- collections and shapes
    ARRAY(Type.ELEMENTS, "array", "([ox)o"),
    RECORD(Type.ELEMENTS, "literal", "([oxI)o"),
    ELEMENT(Type.ELEMENTS, "get", "(oox)o"),
    ELEMENT_BY_WORDS(Type.ELEMENTS, "get", "(oJJx)o"),
    SET_ELEMENT(Type.ELEMENTS, "set", "(ooox)o"),
    SET_ELEMENT_BY_WORDS(Type.ELEMENTS, "set", "(oJJox)o"),
    FIELD(Type.ELEMENTS, "getField", "(of)o"),
    SET_FIELD(Type.ELEMENTS, "setField", "(ofox)o"),
    NEW_FIELD_SITE(Kind.CONSTRUCTOR, Type.FIELD_SITE, "<init>", "(s)V"),
    UNPACK_NAMES(Type.PACKED_NAMES, "unpack", "(s)[s"),
    MAKE_SHAPE(Type.SHAPES, "make", "([s[oxs)o"),
    MAKE_SHAPE_FROM(Type.SHAPES, "makeFrom", "(o[s[oxs)o"),
    CONVERT_TO_SHAPE(Type.SHAPES, "convertNamed", "(oxs)o"),

    // ---- calls
    CALL_BY_NAME(Type.CALLS, "byName", "(o[oJxs)o"),
    CALL_METHOD(Type.CALLS, "method", "(o[oJxs)o"),
    CALL_VALUE(Type.CALLS, "apply", "(o[oJx)o"),
    CALL_HOST(Type.CALLS, "host", "([oxI)o"),
    LAMBDA(Type.CALLS, "lambda", "([oxI)o"),
    IS_FAILURE(Type.CALLS, "isFailure", "(o)Z"),
    CONTENT(Type.CALLS, "content", "(o)o"),
    CONTENT_AT_TOP(Type.CALLS, "contentAtTop", "(ox)o"),
    UNKNOWN_FUNCTION(Type.CALLS, "unknown", "(s)e"),
    FUNCTION_ELSEWHERE(Type.CALLS, "elsewhere", "(ss)e"),
    WRONG_ARITY(Type.CALLS, "wrongArity", "(sII)e"),
    NO_SHAPE_FUNCTION(Type.CALLS, "noShapeFunction", "(ss)e"),

    // ---- the flow through methods
    HANDED_OVER(Type.FLOW, "handedOver", "([o)V"),
    ENTER(Kind.METHOD, Type.EXECUTION, "enter", "(I)V"),
    ENTER_LEAF(Kind.METHOD, Type.EXECUTION, "enterLeaf", "()V"),
    LEAVE(Kind.METHOD, Type.EXECUTION, "leave", "()V"),
    WORK(Kind.METHOD, Type.EXECUTION, "work", "(I)V"),
    CAUGHT(Kind.METHOD, Type.EXECUTION, "caught", "(II)V"),
    DEPTH(Kind.FIELD, Type.EXECUTION, "depth", "I"),
    PROPAGATED(Kind.FIELD, Type.EXECUTION, "propagated", "o"),
    TAKE_PROPAGATED(Type.FLOW, "propagated", "(x)o"),
    FRAME(Type.FLOW, "frame", "(II)[o"),
    FRAME_OF_ARRAYS(Type.FLOW, "frame", "([o[oI)[o"),
    NEXT(Kind.CONSTANT, Type.FLOW, "NEXT", "o"),
    PROPAGATE(Kind.CONSTANT, Type.FLOW, "PROPAGATE", "o"),
    ITERATE(Type.ITERATION, "over", "(ox)i"),
    ADVANCE(Kind.METHOD, Type.ITERATION, "advance", "(xI)Z"),
    BORROWED_ELEMENT(Kind.METHOD, Type.ITERATION, "element", "()o"),
    SHARED_ELEMENT(Kind.METHOD, Type.ITERATION, "value", "()o"),

    // ---- statements
    PRINT(Type.STATEMENTS, "print", "(ox)V"),
    INPUT(Type.STATEMENTS, "input", "(x)o"),
    APPEND(Type.STATEMENTS, "append", "(oox)o"),
    ERROR_RECORD(Type.STATEMENTS, "errorRecord", "(ex)o"),
    RETURN_OUTSIDE(Type.STATEMENTS, "returnOutside", "()e"),
    DECLARATION(Type.STATEMENTS, "declaration", "(xs)V"),
    NOT_IMPLEMENTED(Type.STATEMENTS, "notImplemented", "(s)e"),
    NEEDS_ARTIFACT(Type.STATEMENTS, "needsArtifact", "(ss)e"),

    // ---- files, responses, servers
    OPEN_FILE(Type.FILE_STATEMENTS, "open", "(xos)V"),
    CLOSE_FILE(Type.FILE_STATEMENTS, "close", "(xo)V"),
    READ_FILE(Type.FILE_STATEMENTS, "read", "(xo)o"),
    COUNT_CSV(Type.FILE_STATEMENTS, "csvCount", "(xo)o"),
    WRITE_FILE(Type.FILE_STATEMENTS, "write", "(xoo)V"),
    RESPOND(Type.RESPONSES, "respond", "(ooox)V"),
    RESPOND_JSON(Type.RESPONSES, "respondJson", "(oox)V"),
    DEFAULT_STATUS(Type.RESPONSES, "defaultStatus", "()o"),
    MAY_START_SERVER(Type.SERVER_START, "mayStart", "(x)V"),
    START_SERVER(Type.SERVER_START, "start", "(oox)V"),
    STOP_SERVER(Type.SERVER_START, "stop", "(x)V"),

    // ---- classes and their constants
    NEW_CODE_UNIT(Kind.CONSTRUCTOR, Type.CODE_UNIT, "<init>", "()V"),
    CALL(Kind.METHOD, Type.CODE_UNIT, "call", "(Ix[o[o)o"),
    NUMBER(Type.DECIMAL, "parseLiteral", "(s)d"),
    NEW_TEXT(Kind.CONSTRUCTOR, Type.TEXT_BUILDER, "<init>", "()V"),
    ADD_TEXT(Kind.METHOD, Type.TEXT_BUILDER, "append", "(s)t"),
    FINISH_TEXT(Kind.METHOD, Type.TEXT_BUILDER, "toString", "()s");

    /** What an entry is. */
    enum Kind {
        /** A static method. */
        FUNCTION,
        /** A method of an object. */
        METHOD,
        CONSTRUCTOR,
        /** A static field. */
        CONSTANT,
        /** A field of an object. */
        FIELD
    }

    private final Kind kind;
    private final Type owner;
    private final String member;
    private final String descriptor;

    Entry(Type owner, String member, String shorthand) {
        this(Kind.FUNCTION, owner, member, shorthand);
    }

    Entry(Kind kind, Type owner, String member, String shorthand) {
        this.kind = kind;
        this.owner = owner;
        this.member = member;
        this.descriptor = Type.descriptor(shorthand);
    }

    Kind kind() {
        return kind;
    }

    /** The name of the class that has it, as class files write it. */
    String owner() {
        return owner.internalName();
    }

    String member() {
        return member;
    }

    String descriptor() {
        return descriptor;
    }

    /** Emits the call of a method or constructor. */
    void call(MethodVisitor asm) {
        int opcode =
                switch (kind) {
                    case FUNCTION -> Opcodes.INVOKESTATIC;
                    case METHOD -> Opcodes.INVOKEVIRTUAL;
                    case CONSTRUCTOR -> Opcodes.INVOKESPECIAL;
                    case CONSTANT, FIELD -> throw new IllegalStateException("a field: " + this);
                };
        asm.visitMethodInsn(opcode, owner(), member, descriptor, false);
    }

    /** Pushes a field's value; that of an object's field in place of the object. */
    void get(MethodVisitor asm) {
        asm.visitFieldInsn(
                kind == Kind.CONSTANT ? Opcodes.GETSTATIC : Opcodes.GETFIELD,
                owner(),
                member,
                descriptor);
    }

    /** Stores the value on the stack into a field of the object below it. */
    void put(MethodVisitor asm) {
        asm.visitFieldInsn(Opcodes.PUTFIELD, owner(), member, descriptor);
    }
}
