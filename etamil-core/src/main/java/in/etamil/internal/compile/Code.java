package in.etamil.internal.compile;

import in.etamil.internal.syntax.Span;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One JVM method being emitted. Local 0 is the execution. Instructions that may fail are preceded
 * by {@link #at}, since a failure's place is read from the line table.
 */
final class Code {
    static final String RUNTIME = "in/etamil/internal/runtime/";
    static final String DATA = RUNTIME + "data/";
    static final String X = "L" + RUNTIME + "Execution;";
    static final String O = "Ljava/lang/Object;";
    static final String S = "Ljava/lang/String;";
    static final String FIELD_SITE = "L" + DATA + "FieldSite;";

    /** What a method answers, which decides how {@code திரும்பு} and {@code ?} leave it. */
    enum Answer {
        /** The function's result. */
        RESULT,
        /** {@code Flow.NEXT}, or the function's result. */
        STATEMENTS,
        /** A value, or {@code Flow.PROPAGATE}. */
        VALUE,
        /** The function's result as words: the first one, the second one in the execution. */
        WORDS
    }

    private final ClassFile owner;
    private final MethodVisitor asm;
    private final Answer answer;
    private final LocalPool locals;
    private final Handlers handlers;
    private int line;
    private boolean countsCall = true;

    Code(ClassFile owner, String method, String descriptor, Answer answer, int firstFreeLocal) {
        this.owner = owner;
        this.asm = owner.method(method, descriptor);
        this.answer = answer;
        this.locals = new LocalPool(firstFreeLocal);
        this.handlers = new Handlers(asm);
    }

    ClassFile owner() {
        return owner;
    }

    MethodVisitor asm() {
        return asm;
    }

    Answer answer() {
        return answer;
    }

    /** Which handler catches what fails at the code that is emitted next. */
    Handlers handlers() {
        return handlers;
    }

    /** A new JVM local for an object. */
    int newLocal() {
        return locals.take(LocalPool.Shape.OBJECT);
    }

    int newInt() {
        return locals.take(LocalPool.Shape.INT);
    }

    int newLong() {
        return locals.take(LocalPool.Shape.LONG);
    }

    Words newWords() {
        return new Words(locals.take(LocalPool.Shape.WORDS));
    }

    /** How many JVM locals are in use; what is taken later can be given back. */
    int taken() {
        return locals.taken();
    }

    /** Gives back what was taken since. */
    void giveBack(int taken) {
        locals.giveBack(taken);
    }

    /** Whether the call of this method is counted among the active ones. */
    boolean countsCall() {
        return countsCall;
    }

    void setCountsCall(boolean counts) {
        countsCall = counts;
    }

    /** From here on, failures are reported at the line in which the node begins. */
    void at(Span span) {
        if (span.line() != line) {
            line = span.line();
            Label here = new Label();
            asm.visitLabel(here);
            asm.visitLineNumber(Math.max(1, Math.min(line - owner.lineBase(), 0xFFFF)), here);
        }
    }

    void execution() {
        asm.visitVarInsn(Opcodes.ALOAD, 0);
    }

    void load(int local) {
        asm.visitVarInsn(Opcodes.ALOAD, local);
    }

    void store(int local) {
        asm.visitVarInsn(Opcodes.ASTORE, local);
    }

    /** Loads what is not needed there any more: the JVM must not take it for held. */
    void loadLast(int local) {
        load(local);
        forget(local);
    }

    /** What the local holds is not needed any more. */
    void forget(int local) {
        pushNull();
        store(local);
    }

    void pushInt(int value) {
        pushInt(asm, value);
    }

    static void pushInt(MethodVisitor asm, int value) {
        if (value >= -1 && value <= 5) {
            asm.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            asm.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            asm.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            asm.visitLdcInsn(value);
        }
    }

    void pushText(String text) {
        owner.loadText(asm, text);
    }

    void pushNull() {
        asm.visitInsn(Opcodes.ACONST_NULL);
    }

    void pushUnbound() {
        asm.visitFieldInsn(Opcodes.GETSTATIC, RUNTIME + "Unbound", "VALUE", O);
    }

    void pushFlow(String which) {
        asm.visitFieldInsn(Opcodes.GETSTATIC, RUNTIME + "Flow", which, O);
    }

    void pushBoolean(boolean value) {
        asm.visitFieldInsn(
                Opcodes.GETSTATIC,
                "java/lang/Boolean",
                value ? "TRUE" : "FALSE",
                "Ljava/lang/Boolean;");
    }

    /** Calls a static method of a class of the runtime room. */
    void runtime(String owningClass, String method, String descriptor) {
        invoke(RUNTIME + owningClass, method, descriptor);
    }

    void invoke(String owningClass, String method, String descriptor) {
        asm.visitMethodInsn(Opcodes.INVOKESTATIC, owningClass, method, descriptor, false);
    }

    void onExecution(String method) {
        execution();
        asm.visitMethodInsn(Opcodes.INVOKEVIRTUAL, RUNTIME + "Execution", method, "()V", false);
    }

    void globals() {
        execution();
        asm.visitFieldInsn(Opcodes.GETFIELD, RUNTIME + "Execution", "globals", "[" + O);
    }

    void jump(int opcode, Label target) {
        asm.visitJumpInsn(opcode, target);
    }

    void label(Label label) {
        asm.visitLabel(label);
    }

    void pop() {
        asm.visitInsn(Opcodes.POP);
    }

    void dup() {
        asm.visitInsn(Opcodes.DUP);
    }

    /** Throws the exception that is on the stack. */
    void raise() {
        asm.visitInsn(Opcodes.ATHROW);
    }

    /**
     * Leaves the function with the value on the stack, from any of its methods but one that answers
     * a value.
     */
    void returnResult(boolean countedCall) {
        if ((answer == Answer.RESULT || answer == Answer.WORDS) && countedCall && countsCall) {
            onExecution("leave");
        }
        asm.visitInsn(answer == Answer.WORDS ? Opcodes.LRETURN : Opcodes.ARETURN);
    }

    void finish() {
        asm.visitMaxs(0, 0);
        asm.visitEnd();
    }
}
