package in.etamil.internal.compile;

import in.etamil.internal.number.Unboxed;
import in.etamil.internal.syntax.Expression.Operator;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The instructions of arithmetic on words. What fits a long is done in line; everything else, and
 * everything where code must stay short, by one call of {@code Unboxed}.
 */
final class WordCode {
    static final String UNBOXED = "in/etamil/internal/number/Unboxed";
    static final String SCRATCH = "Lin/etamil/internal/number/Scratch;";
    private static final String WORDS = "JIJ";
    private static final String NARROW = "in/etamil/internal/number/NarrowDecimal";
    private static final String DECIMAL = "Lin/etamil/internal/number/Decimal;";
    private static final int MAX_SCALE = 28;

    private final Code code;

    /** Whether what fits a long is done in line. */
    private final boolean inline;

    WordCode(Code code, boolean inline) {
        this.code = code;
        this.inline = inline;
    }

    // ---- words on the stack and in locals

    void pushU(Operand operand) {
        switch (operand) {
            case Operand.Constant c -> pushLong(Unboxed.mantissaWord(c.value()));
            case Operand.Held h -> visit(Opcodes.LLOAD, h.words().u());
        }
    }

    void pushS(Operand operand) {
        switch (operand) {
            case Operand.Constant c -> code.pushInt(Unboxed.scaleWord(c.value()));
            case Operand.Held h -> visit(Opcodes.ILOAD, h.words().s());
        }
    }

    private void pushW(Operand operand) {
        switch (operand) {
            case Operand.Constant c -> pushLong(Unboxed.upperWord(c.value()));
            case Operand.Held h -> visit(Opcodes.LLOAD, h.words().w());
        }
    }

    void push(Operand operand) {
        pushU(operand);
        pushS(operand);
        pushW(operand);
    }

    /** Copies a number. */
    void move(Operand from, Words to) {
        if (from instanceof Operand.Held held && held.words().equals(to)) {
            return;
        }
        push(from);
        visit(Opcodes.LSTORE, to.w());
        visit(Opcodes.ISTORE, to.s());
        visit(Opcodes.LSTORE, to.u());
    }

    /** Takes the first word from the stack and the others from the execution. */
    void storeResult(Words to) {
        visit(Opcodes.LSTORE, to.u());
        pushResultScale();
        visit(Opcodes.ISTORE, to.s());
        pushResultUpper();
        visit(Opcodes.LSTORE, to.w());
    }

    /** Leaves the second and third word in the execution and the first on the stack. */
    void leaveResult(Operand operand) {
        code.execution();
        pushS(operand);
        code.asm().visitFieldInsn(Opcodes.PUTFIELD, Code.RUNTIME + "Execution", "scale", "I");
        code.execution();
        pushW(operand);
        code.asm().visitFieldInsn(Opcodes.PUTFIELD, Code.RUNTIME + "Execution", "upper", "J");
        pushU(operand);
    }

    void pushResultScale() {
        code.execution();
        code.asm().visitFieldInsn(Opcodes.GETFIELD, Code.RUNTIME + "Execution", "scale", "I");
    }

    void pushResultUpper() {
        code.execution();
        code.asm().visitFieldInsn(Opcodes.GETFIELD, Code.RUNTIME + "Execution", "upper", "J");
    }

    /** Marks a variable as holding nothing yet. */
    void unbind(Words words) {
        pushLong(0);
        visit(Opcodes.LSTORE, words.u());
        code.pushInt(-1);
        visit(Opcodes.ISTORE, words.s());
        pushLong(0);
        visit(Opcodes.LSTORE, words.w());
    }

    // ---- objects

    /** Pushes the number as an object. */
    void box(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            code.owner().loadNumber(code.asm(), constant.value());
            return;
        }
        push(operand);
        code.invoke(UNBOXED, "box", "(" + WORDS + ")" + DECIMAL);
    }

    /** Turns the object on the stack, of any kind, into a number. */
    void unbox(Words to) {
        Label other = new Label();
        Label end = new Label();
        if (inline) {
            code.dup();
            code.asm().visitTypeInsn(Opcodes.INSTANCEOF, NARROW);
            code.jump(Opcodes.IFEQ, other);
            code.asm().visitTypeInsn(Opcodes.CHECKCAST, NARROW);
            code.dup();
            code.asm().visitFieldInsn(Opcodes.GETFIELD, NARROW, "mantissa", "J");
            visit(Opcodes.LSTORE, to.u());
            code.asm().visitFieldInsn(Opcodes.GETFIELD, NARROW, "scale", "I");
            visit(Opcodes.ISTORE, to.s());
            pushLong(0);
            visit(Opcodes.LSTORE, to.w());
            code.jump(Opcodes.GOTO, end);
            code.label(other);
        }
        code.execution();
        code.runtime("Arithmetic", "words", "(" + Code.O + Code.X + ")J");
        storeResult(to);
        code.label(end);
    }

    // ---- arithmetic

    void operate(Operator operator, Operand a, Operand b, Words to) {
        switch (operator) {
            case ADD -> sum("add", a, b, to);
            case SUBTRACT -> sum("subtract", a, b, to);
            case MULTIPLY -> product(a, b, to);
            case DIVIDE -> call("divide", a, b, to);
            case JOIN, AND, OR -> throw new IllegalStateException("no arithmetic");
        }
    }

    private void call(String helper, Operand a, Operand b, Words to) {
        push(a);
        push(b);
        code.execution();
        code.invoke(UNBOXED, helper, "(" + WORDS + WORDS + SCRATCH + ")J");
        storeResult(to);
    }

    /** Same scales, no carry: in line. */
    private void sum(String helper, Operand a, Operand b, Words to) {
        if (!inline || isWide(a) || isWide(b)) {
            call(helper, a, b, to);
            return;
        }
        boolean adds = helper.equals("add");
        Label other = new Label();
        Label end = new Label();
        jumpUnlessSameScale(a, b, other);
        int result = code.newLong();
        pushU(a);
        pushU(b);
        code.asm().visitInsn(adds ? Opcodes.LADD : Opcodes.LSUB);
        visit(Opcodes.LSTORE, result);
        // A carry into the sign: both operands' signs differ from the result's.
        pushU(a);
        if (adds) {
            visit(Opcodes.LLOAD, result);
        } else {
            pushU(b);
        }
        code.asm().visitInsn(Opcodes.LXOR);
        if (adds) {
            pushU(b);
        } else {
            pushU(a);
        }
        visit(Opcodes.LLOAD, result);
        code.asm().visitInsn(Opcodes.LXOR);
        code.asm().visitInsn(Opcodes.LAND);
        pushLong(0);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFLT, other);
        pushS(a instanceof Operand.Constant ? a : b instanceof Operand.Constant ? b : a);
        visit(Opcodes.ISTORE, to.s());
        storeNarrow(result, to);
        code.jump(Opcodes.GOTO, end);
        code.label(other);
        call(helper, a, b, to);
        code.label(end);
    }

    /** Anything but zero that fits a long: in line. */
    private void product(Operand a, Operand b, Words to) {
        if (!inline || isWide(a) || isWide(b)) {
            call("multiply", a, b, to);
            return;
        }
        Label other = new Label();
        Label end = new Label();
        int result = code.newLong();
        int scale = code.newInt();
        pushS(a);
        pushS(b);
        code.asm().visitInsn(Opcodes.IADD);
        code.dup();
        visit(Opcodes.ISTORE, scale);
        code.pushInt(MAX_SCALE);
        code.jump(Opcodes.IF_ICMPGT, other);
        pushU(a);
        pushU(b);
        code.asm().visitInsn(Opcodes.LMUL);
        visit(Opcodes.LSTORE, result);
        pushU(a);
        pushU(b);
        code.invoke("java/lang/Math", "multiplyHigh", "(JJ)J");
        visit(Opcodes.LLOAD, result);
        code.pushInt(63);
        code.asm().visitInsn(Opcodes.LSHR);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFNE, other);
        visit(Opcodes.LLOAD, result);
        pushLong(0);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFEQ, other);
        visit(Opcodes.ILOAD, scale);
        visit(Opcodes.ISTORE, to.s());
        storeNarrow(result, to);
        code.jump(Opcodes.GOTO, end);
        code.label(other);
        call("multiply", a, b, to);
        code.label(end);
    }

    private void storeNarrow(int result, Words to) {
        visit(Opcodes.LLOAD, result);
        visit(Opcodes.LSTORE, to.u());
        pushLong(0);
        visit(Opcodes.LSTORE, to.w());
    }

    // ---- comparing

    /** Pushes -1, 0 or 1. */
    void compare(Operand a, Operand b) {
        if (!inline || isWide(a) || isWide(b)) {
            callCompare(a, b);
            return;
        }
        Label other = new Label();
        Label end = new Label();
        jumpUnlessSameScale(a, b, other);
        pushU(a);
        pushU(b);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.GOTO, end);
        code.label(other);
        callCompare(a, b);
        code.label(end);
    }

    private void callCompare(Operand a, Operand b) {
        push(a);
        push(b);
        code.invoke(UNBOXED, "compare", "(" + WORDS + WORDS + ")I");
    }

    /** Pushes an int that is zero exactly for the number zero. */
    void truth(Operand operand) {
        push(operand);
        code.invoke(UNBOXED, "signum", "(" + WORDS + ")I");
    }

    private void jumpUnlessSameScale(Operand a, Operand b, Label other) {
        pushS(a);
        pushS(b);
        code.jump(Opcodes.IF_ICMPNE, other);
        if (a instanceof Operand.Held && b instanceof Operand.Held) {
            pushS(a);
            code.pushInt(MAX_SCALE);
            code.jump(Opcodes.IF_ICMPGT, other);
        }
    }

    private static boolean isWide(Operand operand) {
        return operand instanceof Operand.Constant constant
                && Unboxed.scaleWord(constant.value()) == Unboxed.WIDE;
    }

    private void pushLong(long value) {
        if (value == 0 || value == 1) {
            code.asm().visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
        } else {
            code.asm().visitLdcInsn(value);
        }
    }

    private void visit(int opcode, int local) {
        code.asm().visitVarInsn(opcode, local);
    }
}
