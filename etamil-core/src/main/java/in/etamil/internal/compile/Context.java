package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.numbers.NumberVersion;
import in.etamil.internal.analysis.values.Uses;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * One body being emitted: the method under way, where its variables are, and the means to put a
 * part of a large body into a method of its own.
 */
final class Context {
    /** What an outlined method takes beside the execution and the frame. */
    enum Extra {
        NONE,
        /** The array to fill. */
        ARRAY,
        /** The value so far. */
        VALUE
    }

    /** Where the frame object stands in every method that has one as a parameter. */
    private static final int FRAME_PARAMETER = 1;

    static final int EXTRA_PARAMETER = 2;

    /** So many parts that stand in each other take as much of the JVM's stack as a call may. */
    private static final int PARTS_A_CALL = 12;

    /** The work of a part, beside that of what is in it. */
    private static final int PART = 64;

    final ProgramEmitter program;
    final ProgramModel model;
    final Body body;
    final boolean large;
    final CodeSize sizes;
    final Uses uses;

    /** What is provably a number here. */
    private final NumberVersion version;

    /** Whether arithmetic is done in line. */
    private final boolean inline;

    /** The JVM local of each slot's object, in a body of one method. */
    private final int[] locals;

    /** The numeric variables that the method under way holds in words. */
    private Map<String, WordPlaces> words = new HashMap<>();

    /** Whether what is too large may be cut off into methods. */
    private boolean splits;

    /** How many parts are around what is emitted, each in the next one. */
    private int parts;

    /** How many loops are around, in this body. */
    int loops;

    /** What charges the loops of the method under way. */
    private LoopCharges charges;

    /** The nodes whose charge stands in the code. */
    private final Set<Object> charged = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The method under way. */
    Code code;

    /** The JVM local of the frame object in the method under way. */
    int frame = FRAME_PARAMETER;

    /** Expressions above this size become methods here. */
    int expressionLimit = CodeSize.EXPRESSION;

    private WordCode wordCode;

    private final AccountEmitter accounts = new AccountEmitter(this);

    /** The variables whose values are on the stack for the operation that takes them over. */
    private final List<Given> givenUp = new ArrayList<>();

    Context(ProgramEmitter program, Plan plan, NumberVersion version, Code code) {
        this.program = program;
        this.model = program.model();
        this.sizes = program.sizes(plan.style());
        this.uses = program.uses();
        this.body = plan.body();
        this.large = plan.large();
        this.splits = plan.large();
        this.inline = plan.style() != Plan.Style.COMPACT;
        this.version = version;
        this.locals = new int[plan.body().slots()];
        this.code = code;
        this.wordCode = new WordCode(code, inline);
        this.charges = new LoopCharges(code);
    }

    // ---- numbers

    NumberVersion version() {
        return version;
    }

    /** Whether the expression can give nothing but a number. */
    boolean isNumber(Expression expression) {
        return program.numberKinds().isNumber(expression, version);
    }

    /**
     * Whether numbers are worked out on words here: top-level code outside of loops runs once, and
     * short code starts sooner.
     */
    boolean usesWords() {
        return !program.optimisation().isPlain() && (body.kind() != Body.Kind.TOP || loops > 0);
    }

    /** Where the variable's words are, or {@code null} if its place holds an object. */
    @Nullable WordPlaces words(String variable) {
        return words.get(variable);
    }

    /** The numeric variables of a body of one method, and those a part has taken to itself. */
    void holdWords(String variable, WordPlaces place) {
        words.put(variable, place);
    }

    /** The variables' places hold them again. */
    void releaseWords(List<String> variables) {
        for (String variable : variables) {
            words.remove(variable);
        }
    }

    AccountEmitter accounts() {
        return accounts;
    }

    /**
     * A variable whose value an operation takes over.
     *
     * @param stays whether the variable still shows it: a global may be looked at when all is over
     */
    private record Given(String variable, boolean stays) {}

    /** The variable's value is on the stack, for an operation that takes it over. */
    void gives(String variable, boolean stays) {
        givenUp.add(new Given(variable, stays));
    }

    /** How many variables give up their values to operations that were not called yet. */
    int given() {
        return givenUp.size();
    }

    /**
     * The operation is called next that takes over what variables gave since. They still held it
     * while later operands were worked out, which may look at it there.
     */
    void giveUp(int since) {
        while (givenUp.size() > since) {
            Given last = givenUp.remove(givenUp.size() - 1);
            if (last.stays()) {
                accounts.putBack(last.variable());
            } else {
                accounts.givesUp(last.variable());
            }
        }
    }

    /** The same where the variables are over, too. */
    void forgetGiven(int since) {
        givenUp.subList(since, givenUp.size()).clear();
    }

    WordCode wordCode() {
        return wordCode;
    }

    // ---- charging

    LoopCharges charges() {
        return charges;
    }

    /**
     * Charges what begins with the statement, block or expression, the first time that it is
     * emitted.
     */
    void charge(Object node) {
        int units = program.work().at(node);
        if (units > 0 && program.optimisation().charges() && charged.add(node)) {
            charges.charge(units);
        }
    }

    // ---- places

    int local(String variable) {
        return locals[body.local(variable)];
    }

    void setLocal(String variable, int jvmLocal) {
        locals[body.local(variable)] = jvmLocal;
    }

    // ---- cutting

    /** Whether what is too large may be cut off into methods. */
    boolean splits() {
        return splits;
    }

    void setSplits(boolean may) {
        splits = may;
    }

    /** Whether calls of this body count as active calls. */
    boolean isCall() {
        return !body.isTopLevel();
    }

    /** Pushes the frame object; at the top level variables are globals and there is none. */
    void pushFrame() {
        if (isCall()) {
            code.load(frame);
        } else {
            code.pushNull();
        }
    }

    /**
     * Emits a part into a method of its own and calls it. The extra argument, if any, is on the
     * stack below nothing else; the part's answer is left on the stack.
     */
    void outline(Span span, Code.Answer answer, Extra extra, Runnable part) {
        ClassFile owner = program.classFor(span, 0);
        String wanted = body.name().isEmpty() ? "part" : body.name() + "$part";
        String method = owner.partName(wanted, body);
        String descriptor = descriptor(extra);
        if (extra == Extra.NONE) {
            code.execution();
            pushFrame();
        } else {
            int kept = code.newLocal();
            code.store(kept);
            code.execution();
            pushFrame();
            code.loadLast(kept);
            if (extra == Extra.ARRAY) {
                code.castToObjects();
            }
        }
        boolean counts = isCall() && parts % PARTS_A_CALL == PARTS_A_CALL - 1;
        if (counts) {
            code.execution();
            code.pushInt(0);
            code.call(Entry.ENTER);
        }
        code.invoke(owner.name(), method, descriptor);
        if (counts) {
            code.onExecution(Entry.LEAVE);
        }
        emitPart(new Code(owner, method, descriptor, answer, EXTRA_PARAMETER + 1), part);
    }

    private static String descriptor(Extra extra) {
        String third =
                switch (extra) {
                    case NONE -> "";
                    case ARRAY -> "[" + Code.O;
                    case VALUE -> Code.O;
                };
        return "(" + Code.X + "[" + Code.O + third + ")" + Code.O;
    }

    private void emitPart(Code partCode, Runnable part) {
        program.charge(PART);
        Code outerCode = code;
        WordCode outerWordCode = wordCode;
        Map<String, WordPlaces> outerWords = words;
        boolean outerSplits = splits;
        int outerFrame = frame;
        LoopCharges outerCharges = charges;
        int outerLimit = expressionLimit;
        code = partCode;
        wordCode = new WordCode(partCode, inline);
        charges = new LoopCharges(partCode);
        words = new HashMap<>();
        frame = FRAME_PARAMETER;
        expressionLimit = CodeSize.EXPRESSION;
        parts++;
        part.run();
        parts--;
        code.finish();
        partCode.owner().addWeight(CodeSize.METHOD);
        code = outerCode;
        wordCode = outerWordCode;
        words = outerWords;
        splits = outerSplits;
        frame = outerFrame;
        charges = outerCharges;
        expressionLimit = outerLimit;
    }

    /**
     * Leaves the function with the value on the stack, from any of its methods but one that answers
     * a value.
     */
    void returnResult() {
        boolean whole = code.answer() == Code.Answer.RESULT || code.answer() == Code.Answer.WORDS;
        charges.leaveAll();
        if (isCall() && whole) {
            accounts.ends();
        }
        code.returnResult(isCall());
    }

    /** After the call of a part that answers a value: passes {@code ?} on. */
    void checkPropagated() {
        Label value = new Label();
        code.dup();
        code.get(Entry.PROPAGATE);
        code.jump(Opcodes.IF_ACMPNE, value);
        if (code.answer() == Code.Answer.VALUE) {
            code.asm().visitInsn(Opcodes.ARETURN);
        } else {
            code.pop();
            code.execution();
            code.call(Entry.TAKE_PROPAGATED);
            returnResult();
        }
        code.label(value);
    }

    /** After the call of a part of statements: returns from the function if the part did. */
    void checkReturned() {
        Label next = new Label();
        code.dup();
        code.get(Entry.NEXT);
        code.jump(Opcodes.IF_ACMPEQ, next);
        returnResult();
        code.label(next);
        code.pop();
    }

    /** Leaves the function with the failure on the stack, from inside an expression. */
    void propagate() {
        if (code.answer() == Code.Answer.VALUE) {
            code.execution();
            code.asm().visitInsn(Opcodes.SWAP);
            code.put(Entry.PROPAGATED);
            code.get(Entry.PROPAGATE);
            code.asm().visitInsn(Opcodes.ARETURN);
        } else {
            returnResult();
        }
    }
}
