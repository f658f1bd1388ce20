package in.etamil.internal.compile;

import in.etamil.internal.number.Unboxed;
import in.etamil.internal.syntax.Expression.Operator;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The instructions of arithmetic on words: calls of {@code Unboxed}. Where there is room, narrow
 * numbers have a path of their own, on which the JVM's compiler sees that nothing else happens.
 */
final class WordCode {
    static final String UNBOXED = "in/etamil/internal/number/Unboxed";
    static final String SCRATCH = "Lin/etamil/internal/number/Scratch;";
    private static final String NARROW = "in/etamil/internal/number/NarrowDecimal";
    private static final String DECIMAL = "Lin/etamil/internal/number/Decimal;";
    private static final String TWO = Words.TYPES + Words.TYPES;

    private final Code code;

    /** Whether narrow numbers have a path of their own. */
    private final boolean inline;

    WordCode(Code code, boolean inline) {
        this.code = code;
        this.inline = inline;
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
    void move(Operand from, Words to) {
        if (from instanceof Operand.Held held && held.words().equals(to)) {
            return;
        }
        push(from);
        visit(Opcodes.LSTORE, to.t());
        visit(Opcodes.LSTORE, to.u());
    }

    /** Takes the first word from the stack and the second one from the execution. */
    void storeResult(Words to) {
        visit(Opcodes.LSTORE, to.u());
        pushTail();
        visit(Opcodes.LSTORE, to.t());
    }

    /** Leaves the second word in the execution and the first one on the stack. */
    void leaveResult(Operand operand) {
        code.execution();
        pushT(operand);
        code.asm().visitFieldInsn(Opcodes.PUTFIELD, Code.RUNTIME + "Execution", "tail", "J");
        pushU(operand);
    }

    /** Pushes the second word that a call left in the execution. */
    void pushTail() {
        code.execution();
        code.asm().visitFieldInsn(Opcodes.GETFIELD, Code.RUNTIME + "Execution", "tail", "J");
    }

    /** Marks a variable as holding nothing yet. */
    void unbind(Words words) {
        pushLong(0);
        visit(Opcodes.LSTORE, words.u());
        pushLong(Unboxed.NOTHING);
        visit(Opcodes.LSTORE, words.t());
    }

    void jumpIfUnbound(Words words, Label target) {
        visit(Opcodes.LLOAD, words.t());
        pushLong(Unboxed.NOTHING);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFEQ, target);
    }

    // ---- objects

    /** Pushes the number as an object. */
    void box(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            code.owner().loadNumber(code.asm(), constant.value());
            return;
        }
        push(operand);
        code.invoke(UNBOXED, "box", "(" + Words.TYPES + ")" + DECIMAL);
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
            code.asm().visitInsn(Opcodes.I2L);
            visit(Opcodes.LSTORE, to.t());
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

    private void call(String function, Operand a, Operand b, Words to) {
        push(a);
        push(b);
        code.execution();
        code.invoke(UNBOXED, function, "(" + TWO + SCRATCH + ")J");
        storeResult(to);
    }

    private void sum(String function, Operand a, Operand b, Words to) {
        if (!inline) {
            call(function, a, b, to);
            return;
        }
        sameOrMixed(function, a, b);
        Label other = unlessKnown();
        if (isWithoutDecimals(b)) {
            pushT(a);
        } else if (isWithoutDecimals(a)) {
            pushT(b);
        } else {
            pushT(a);
            pushT(b);
            code.invoke("java/lang/Math", "max", "(JJ)J");
        }
        storeNarrow(to);
        otherwise(other, function, a, b, to);
    }

    private void product(Operand a, Operand b, Words to) {
        if (!inline) {
            call("multiply", a, b, to);
            return;
        }
        push(a);
        push(b);
        code.invoke(UNBOXED, "multiplyNarrow", "(" + TWO + ")J");
        Label other = unlessKnown();
        code.asm().visitInsn(Opcodes.DUP2);
        pushT(a);
        pushT(b);
        code.invoke(UNBOXED, "productScale", "(JJJ)J");
        storeNarrow(to);
        otherwise(other, "multiply", a, b, to);
    }

    /** Pushes the mantissa of the narrow sum. */
    private void sameOrMixed(String function, Operand a, Operand b) {
        Label mixed = new Label();
        Label end = new Label();
        pushT(a);
        pushT(b);
        code.asm().visitInsn(Opcodes.LCMP);
        code.jump(Opcodes.IFNE, mixed);
        pushU(a);
        pushU(b);
        pushT(a);
        code.invoke(UNBOXED, function + "Same", "(JJJ)J");
        code.jump(Opcodes.GOTO, end);
        code.label(mixed);
        push(a);
        push(b);
        code.invoke(UNBOXED, function + "Mixed", "(" + TWO + ")J");
        code.label(end);
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

    /** Mantissa and scale are on the stack; nothing reads the operands any more. */
    private void storeNarrow(Words to) {
        visit(Opcodes.LSTORE, to.t());
        visit(Opcodes.LSTORE, to.u());
    }

    private void otherwise(Label other, String function, Operand a, Operand b, Words to) {
        Label end = new Label();
        code.jump(Opcodes.GOTO, end);
        code.label(other);
        code.asm().visitInsn(Opcodes.POP2);
        call(function, a, b, to);
        code.label(end);
    }

    private static boolean isWithoutDecimals(Operand operand) {
        return operand instanceof Operand.Constant constant && Unboxed.tail(constant.value()) == 0;
    }

    // ---- comparing

    /** Pushes -1, 0 or 1. */
    void compare(Operand a, Operand b) {
        push(a);
        push(b);
        code.invoke(UNBOXED, "compare", "(" + TWO + ")I");
    }

    /** Pushes an int that is zero exactly for the number zero. */
    void truth(Operand operand) {
        push(operand);
        code.invoke(UNBOXED, "signum", "(" + Words.TYPES + ")I");
    }

    private void pushLong(long value) {
        if (value == 0 || value == 1) {
            code.asm().visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
        } else if (value >= Byte.MIN_VALUE && value <= Short.MAX_VALUE) {
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
