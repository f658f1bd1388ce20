package in.etamil.internal.compile;

import in.etamil.internal.number.Decimal;
import in.etamil.internal.syntax.Span;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One JVM method being emitted. Local 0 is the execution. Instructions that may fail are preceded
 * by {@link #at}, since a failure's place is read from the line table.
 */
final class Code {
    /** The execution, in a descriptor of an emitted method. */
    static final String X = Type.EXECUTION.descriptor();

    /** A value of any kind, in a descriptor of an emitted method. */
    static final String O = Type.OBJECT.descriptor();

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
    private final OpenOperands operands;
    private int line;
    private boolean countsCall = true;

    Code(ClassFile owner, String method, String descriptor, Answer answer, int firstFreeLocal) {
        this.owner = owner;
        this.asm = owner.method(method, descriptor);
        this.answer = answer;
        this.locals = new LocalPool(firstFreeLocal);
        this.handlers = new Handlers(asm);
        this.operands = new OpenOperands(this);
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

    /** What waits while more is worked out. */
    OpenOperands operands() {
        return operands;
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

    WordPlaces newWords() {
        return new WordPlaces(locals.take(LocalPool.Shape.WORDS));
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
        owner.constants().pushText(asm, text);
    }

    void pushNumber(Decimal number) {
        owner.constants().pushNumber(asm, number);
    }

    void pushFieldSite(String field) {
        owner.constants().pushFieldSite(asm, field);
    }

    void pushNames(List<String> names) {
        owner.constants().pushNames(asm, names);
    }

    void pushNull() {
        asm.visitInsn(Opcodes.ACONST_NULL);
    }

    void pushUnbound() {
        get(Entry.UNBOUND);
    }

    void pushBoolean(boolean value) {
        get(value ? Entry.TRUE : Entry.FALSE);
    }

    /** Calls a method of the runtime, its arguments being on the stack. */
    void call(Entry method) {
        method.call(asm);
    }

    /** Pushes a field's value; that of an object's field in place of the object. */
    void get(Entry field) {
        field.get(asm);
    }

    /** Stores the value on the stack into a field of the object below it. */
    void put(Entry field) {
        field.put(asm);
    }

    /** Calls a method that the program's own code or a builtin's row names. */
    void invoke(String owningClass, String method, String descriptor) {
        asm.visitMethodInsn(Opcodes.INVOKESTATIC, owningClass, method, descriptor, false);
    }

    void onExecution(Entry method) {
        execution();
        call(method);
    }

    /** Pushes a new array of as many values as the int on the stack says. */
    void newObjects() {
        asm.visitTypeInsn(Opcodes.ANEWARRAY, Type.OBJECT.internalName());
    }

    /** Tells the verifier that the object on the stack is an array of values. */
    void castToObjects() {
        asm.visitTypeInsn(Opcodes.CHECKCAST, "[" + O);
    }

    /** Tells the verifier what the object on the stack is. */
    void cast(Type type) {
        asm.visitTypeInsn(Opcodes.CHECKCAST, type.internalName());
    }

    /** Replaces the object on the stack by whether it is one of the type. */
    void testType(Type type) {
        asm.visitTypeInsn(Opcodes.INSTANCEOF, type.internalName());
    }

    void globals() {
        execution();
        get(Entry.GLOBALS);
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
            onExecution(Entry.LEAVE);
        }
        asm.visitInsn(answer == Answer.WORDS ? Opcodes.LRETURN : Opcodes.ARETURN);
    }

    void finish() {
        asm.visitMaxs(0, 0);
        asm.visitEnd();
    }
}
