package in.etamil.internal.compile;

import in.etamil.internal.number.Unboxed;
import in.etamil.internal.syntax.Expression.Operator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The instructions of arithmetic on words: calls of {@code Unboxed}. Where there is room, narrow
 * numbers have a path of their own, on which the JVM's compiler sees that nothing else happens.
 */
final class WordCode {
    /** A sum or difference: of narrow numbers of one scale, of two scales, and of any. */
    private record Sum(Entry same, Entry mixed, Entry any) {}

    private static final Sum ADD =
            new Sum(Entry.NARROW_ADD_SAME, Entry.NARROW_ADD_MIXED, Entry.WORDS_ADD);
    private static final Sum SUBTRACT =
            new Sum(Entry.NARROW_SUBTRACT_SAME, Entry.NARROW_SUBTRACT_MIXED, Entry.WORDS_SUBTRACT);

    private final Code code;

    /** Whether narrow numbers have a path of their own. */
    private final boolean inline;

    /** Where the method goes when a number is not narrow; {@code null} if it goes on itself. */
    private @Nullable Label anew;

    WordCode(Code code, boolean inline) {
        this.code = code;
        this.inline = inline;
    }

    /** From now on only narrow numbers are worked on; others lead to the label. */
    void giveUpAt(Label label) {
        anew = label;
    }

    // ---- words on the stack and in locals

    void push(Operand operand) {
        pushU(operand);
        pushT(operand);
    }

    private void pushU(Operand operand) {
        switch (operand) {
            case Operand.Constant c -> pushLong(Unboxed.mantissa(c.value()));
            case Operand.Held h -> visit(Opcodes.LLOAD, h.words().u());
        }
    }

    private void pushT(Operand operand) {
        switch (operand) {
            case Operand.Constant c -> pushLong(Unboxed.tail(c.value()));
            case Operand.Held h -> visit(Opcodes.LLOAD, h.words().t());
        }
    }

    /** Copies a number. */
    void move(Operand from, WordPlaces to) {
        if (from instanceof Operand.Held held && held.words().equals(to)) {
            return;
        }
        push(from);
        visit(Opcodes.LSTORE, to.t());
        visit(Opcodes.LSTORE, to.u());
    }

    /** Takes the first word from the stack and the second one from the execution. */
    void storeResult(WordPlaces to) {
        visit(Opcodes.LSTORE, to.u());
        pushTail();
        visit(Opcodes.LSTORE, to.t());
    }

    /** Leaves the second word in the execution and the first one on the stack. */
    void leaveResult(Operand operand) {
        code.execution();
        pushT(operand);
        putTail();
        pushU(operand);
    }

    private void putTail() {
        code.put(Entry.TAIL);
    }

    /** Pushes the second word that a call left in the execution. */
    void pushTail() {
        code.execution();
        code.get(Entry.TAIL);
    }

    /** Marks a variable as holding nothing yet. */
    void unbind(WordPlaces words) {
        pushLong(0);
        visit(Opcodes.LSTORE, words.u());
        pushLong(Unboxed.NOTHING);
        visit(Opcodes.LSTORE, words.t());
    }

    void jumpIfUnbound(WordPlaces words, Label target) {
        visit(Opcodes.LLOAD, words.t());
        pushLong(Unboxed.NOTHING);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFEQ, target);
    }

    // ---- objects

    /** Pushes the number as an object. */
    void box(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            code.pushNumber(constant.value());
            return;
        }
        push(operand);
        code.call(Entry.BOX);
    }

    /** Turns the object on the stack, of any kind, into a number. */
    void unbox(WordPlaces to) {
        Label other = new Label();
        Label end = new Label();
        if (inline) {
            code.dup();
            code.testType(Type.NARROW_DECIMAL);
            code.jump(Opcodes.IFEQ, other);
            code.cast(Type.NARROW_DECIMAL);
            code.dup();
            code.get(Entry.NARROW_MANTISSA);
            visit(Opcodes.LSTORE, to.u());
            code.get(Entry.NARROW_SCALE);
            code.asm().visitInsn(Opcodes.I2L);
            visit(Opcodes.LSTORE, to.t());
            code.jump(Opcodes.GOTO, end);
            code.label(other);
        }
        code.execution();
        code.call(Entry.WORDS_OF);
        storeResult(to);
        code.label(end);
    }

    // ---- arithmetic

    /**
     * Works a result out.
     *
     * @param to where to store it; {@code null} to leave it as a function's result
     */
    void operate(Operator operator, Operand a, Operand b, @Nullable WordPlaces to) {
        switch (operator) {
            case ADD -> sum(ADD, a, b, to);
            case SUBTRACT -> sum(SUBTRACT, a, b, to);
            case MULTIPLY -> product(a, b, to);
            case DIVIDE -> call(Entry.WORDS_DIVIDE, a, b, to);
            case JOIN, AND, OR -> throw new IllegalStateException("no arithmetic");
        }
    }

    private void call(Entry operation, Operand a, Operand b, @Nullable WordPlaces to) {
        push(a);
        push(b);
        code.execution();
        code.call(operation);
        if (to != null) {
            storeResult(to);
        }
    }

    private void sum(Sum sum, Operand a, Operand b, @Nullable WordPlaces to) {
        if (!inline) {
            call(sum.any(), a, b, to);
            return;
        }
        sameOrMixed(sum, a, b);
        if (anew != null) {
            WordPlaces result = giveUpUnlessKnown(anew, to);
            pushLarger(a, b);
            finish(result, to);
            return;
        }
        Label other = unlessKnown();
        if (to == null) {
            code.execution();
            pushLarger(a, b);
            putTail();
        } else {
            pushLarger(a, b);
            storeNarrow(to);
        }
        otherwise(other, sum.any(), a, b, to);
    }

    /** Pushes the larger one of two scales. */
    private void pushLarger(Operand a, Operand b) {
        if (isWithoutDecimals(b)) {
            pushT(a);
        } else if (isWithoutDecimals(a)) {
            pushT(b);
        } else {
            pushT(a);
            pushT(b);
            code.call(Entry.LARGER_SCALE);
        }
    }

    private void product(Operand a, Operand b, @Nullable WordPlaces to) {
        if (!inline) {
            call(Entry.WORDS_MULTIPLY, a, b, to);
            return;
        }
        push(a);
        push(b);
        code.call(Entry.NARROW_MULTIPLY);
        if (anew != null) {
            WordPlaces result = giveUpUnlessKnown(anew, to);
            visit(Opcodes.LLOAD, result.u());
            pushT(a);
            pushT(b);
            code.call(Entry.PRODUCT_SCALE);
            finish(result, to);
            return;
        }
        Label other = unlessKnown();
        code.asm().visitInsn(Opcodes.DUP2);
        pushT(a);
        pushT(b);
        if (to == null) {
            code.execution();
            code.call(Entry.LEAVE_PRODUCT_SCALE);
        } else {
            code.call(Entry.PRODUCT_SCALE);
            storeNarrow(to);
        }
        otherwise(other, Entry.WORDS_MULTIPLY, a, b, to);
    }

    /** Pushes the mantissa of the narrow sum. */
    private void sameOrMixed(Sum sum, Operand a, Operand b) {
        Label mixed = new Label();
        Label end = new Label();
        jumpUnlessSameScale(a, b, mixed);
        pushU(a);
        pushU(b);
        pushT(isWithoutDecimals(a) ? b : a);
        code.call(sum.same());
        code.jump(Opcodes.GOTO, end);
        code.label(mixed);
        push(a);
        push(b);
        code.call(sum.mixed());
        code.label(end);
    }

    /**
     * A wide number may look like one without decimals here; the addition that comes next looks at
     * all of its second word.
     */
    private void jumpUnlessSameScale(Operand a, Operand b, Label other) {
        if (isWithoutDecimals(a) || isWithoutDecimals(b)) {
            pushT(isWithoutDecimals(a) ? b : a);
            code.asm().visitInsn(Opcodes.L2I);
        } else {
            pushT(a);
            pushT(b);
            code.asm().visitInsn(Opcodes.LCMP);
        }
        code.jump(Opcodes.IFNE, other);
    }

    /** Leaves for the label if the mantissa on the stack is not known. */
    private Label unlessKnown() {
        Label other = new Label();
        code.asm().visitInsn(Opcodes.DUP2);
        pushLong(Unboxed.UNKNOWN);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFEQ, other);
        return other;
    }

    /**
     * Stores the mantissa on the stack, or leaves for the label if it is not known. Nothing else is
     * on the stack.
     *
     * @return where it is stored
     */
    private WordPlaces giveUpUnlessKnown(Label label, @Nullable WordPlaces to) {
        WordPlaces result = to == null ? code.newWords() : to;
        visit(Opcodes.LSTORE, result.u());
        visit(Opcodes.LLOAD, result.u());
        pushLong(Unboxed.UNKNOWN);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFEQ, label);
        return result;
    }

    /** The scale is on the stack. */
    private void finish(WordPlaces result, @Nullable WordPlaces to) {
        visit(Opcodes.LSTORE, result.t());
        if (to == null) {
            leaveResult(new Operand.Held(result));
        }
    }

    /** Mantissa and scale are on the stack; nothing reads the operands any more. */
    private void storeNarrow(WordPlaces to) {
        visit(Opcodes.LSTORE, to.t());
        visit(Opcodes.LSTORE, to.u());
    }

    private void otherwise(
            Label other, Entry operation, Operand a, Operand b, @Nullable WordPlaces to) {
        Label end = new Label();
        code.jump(Opcodes.GOTO, end);
        code.label(other);
        code.asm().visitInsn(Opcodes.POP2);
        call(operation, a, b, to);
        code.label(end);
    }

    private static boolean isWithoutDecimals(Operand operand) {
        return operand instanceof Operand.Constant constant && Unboxed.tail(constant.value()) == 0;
    }

    // ---- comparing

    /**
     * Compares two numbers and jumps.
     *
     * @param jump the opcode that jumps for the wanted ones of -1, 0 and 1
     */
    void compare(Operand a, Operand b, int jump, Label target) {
        Label other = new Label();
        Label end = new Label();
        if (anew != null) {
            jumpUnlessNarrowOfOneScale(a, b, other);
            pushU(a);
            pushU(b);
            code.asm().visitInsn(Opcodes.LCMP);
            code.jump(jump, target);
            code.jump(Opcodes.GOTO, end);
        }
        code.label(other);
        push(a);
        push(b);
        code.call(Entry.WORDS_COMPARE);
        code.jump(jump, target);
        code.label(end);
    }

    private void jumpUnlessNarrowOfOneScale(Operand a, Operand b, Label other) {
        pushT(a);
        pushT(b);
        if (isWithoutDecimals(a) || isWithoutDecimals(b)) {
            code.asm().visitInsn(Opcodes.LCMP);
            code.jump(Opcodes.IFNE, other);
        } else {
            code.call(Entry.NARROW_OF_ONE_SCALE);
            code.jump(Opcodes.IFEQ, other);
        }
    }

    /** Pushes an int that is zero exactly for the number zero. */
    void truth(Operand operand) {
        push(operand);
        code.call(Entry.WORDS_SIGN);
    }

    private void pushLong(long value) {
        if (value == 0 || value == 1) {
            code.asm().visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
        } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            code.pushInt((int) value);
            code.asm().visitInsn(Opcodes.I2L);
        } else {
            code.asm().visitLdcInsn(value);
        }
    }

    private void visit(int opcode, int local) {
        code.asm().visitVarInsn(opcode, local);
    }
}
