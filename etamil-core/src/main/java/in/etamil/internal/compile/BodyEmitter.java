package in.etamil.internal.compile;

import in.etamil.internal.analysis.effects.Leaves;
import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.numbers.NumberVersion;
import in.etamil.internal.runtime.CompiledProgram.Width;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits the methods of one body: the one for numbers in words, the general one, and what stands
 * between them and callers that have objects.
 */
final class BodyEmitter {
    /**
     * More variables than this in words would make every check of the class long, and the frame
     * large.
     */
    private static final int MOST_HELD = 40;

    /** The work of a method, beside that of its statements. */
    private static final int METHOD = 64;

    private final ProgramEmitter program;
    private final Plan plan;
    private final Body body;

    private BodyEmitter(ProgramEmitter program, Plan plan) {
        this.program = program;
        this.plan = plan;
        this.body = plan.body();
    }

    /** Emits some statements of the top level. */
    static void topLevel(ProgramEmitter program, Plan plan, List<Statement> statements) {
        new BodyEmitter(program, plan)
                .emitGeneral(plan.method(), program.numberKinds().top(), statements);
    }

    /** Emits everything of a body. */
    static void all(ProgramEmitter program, Plan plan) {
        new BodyEmitter(program, plan).all();
    }

    private void all() {
        Plan.WordsMethod words = plan.words();
        if (words == null) {
            emitGeneral(plan.method(), program.numberKinds().general(body), body.statements());
            return;
        }
        wordsMethods(words);
        if (words.version().takesWords()) {
            String general = plan.owner().methodName(body.name() + "$general", body);
            emitGeneral(general, program.numberKinds().general(body), body.statements());
            door(words, general);
        } else {
            door(words, "");
        }
    }

    /**
     * The method for numbers in words. One that may be begun anew has only the code for narrow
     * numbers, so that it is short enough for the JVM's compiler to take it into its callers; with
     * others it ends up in a method that is compact and knows them all.
     */
    private void wordsMethods(Plan.WordsMethod words) {
        if (plan.style() == Plan.Style.INLINE
                && Repeatable.isRepeatable(program, words.version())) {
            String every = plan.owner().partName(body.name() + "$every", body);
            emitWords(words, words.name(), plan, every);
            emitWords(words, every, plan.compact(), null);
        } else {
            emitWords(words, words.name(), plan, null);
        }
    }

    private void emitWords(
            Plan.WordsMethod words, String name, Plan layout, @Nullable String every) {
        boolean number = words.version().returnsNumber();
        Code code =
                new Code(
                        plan.owner(),
                        name,
                        words.descriptor(),
                        number ? Code.Answer.WORDS : Code.Answer.RESULT,
                        1);
        Context context = new Context(program, layout, words.version(), code);
        Label anew = new Label();
        if (every != null) {
            context.wordCode().giveUpAt(anew);
        }
        emit(context, true, body.statements());
        if (every != null) {
            code.label(anew);
            code.execution();
            for (String parameter : body.parameters()) {
                context.wordCode().push(new Operand.Held(held(context, parameter)));
            }
            code.invoke(plan.owner().name(), every, words.descriptor());
            code.asm().visitInsn(Opcodes.LRETURN);
        }
        code.finish();
    }

    private static WordPlaces held(Context context, String parameter) {
        WordPlaces words = context.words(parameter);
        if (words == null) {
            throw new IllegalStateException("a parameter without words");
        }
        return words;
    }

    // ---- a method

    /** A method that takes and gives objects. */
    private void emitGeneral(String method, NumberVersion version, List<Statement> statements) {
        Code code = new Code(plan.owner(), method, plan.descriptor(), Code.Answer.RESULT, 1);
        emit(new Context(program, plan, version, code), false, statements);
        code.finish();
    }

    private void emit(Context context, boolean byWords, List<Statement> statements) {
        program.charge(METHOD + body.slots());
        Code code = context.code;
        code.setCountsCall(!program.work().isQuiet(body));
        code.at(body.span());
        if (context.isCall()) {
            incoming(context, byWords);
            enter(code);
            if (plan.large()) {
                frame(context);
            } else {
                locals(context, byWords);
            }
            account(context);
        }
        new StatementEmitter(context).all(statements);
        program.tables().holds(width(context));
        if (code.answer() == Code.Answer.WORDS) {
            code.asm().visitInsn(Opcodes.LCONST_0);
        } else {
            code.pushNull();
        }
        context.returnResult();
    }

    private Width width(Context context) {
        int width = context.accounts().width();
        return body.isTopLevel() ? new Width(0, width) : new Width(width, 0);
    }

    /** A call that calls nothing and does little is charged by its caller. */
    private void enter(Code code) {
        code.execution();
        if (code.countsCall()) {
            code.pushInt(program.work().ofEntry(body));
            code.call(Entry.ENTER);
        } else {
            code.call(Entry.ENTER_LEAF);
        }
    }

    /** The places of captures and parameters. */
    private void incoming(Context context, boolean byWords) {
        Code code = context.code;
        if (plan.takesArrays()) {
            code.newLocal();
            code.newLocal();
            return;
        }
        for (String capture : body.captures()) {
            context.setLocal(capture, code.newLocal());
        }
        for (String parameter : body.parameters()) {
            if (byWords && context.version().takesWords(parameter)) {
                context.holdWords(parameter, code.newWords());
            } else {
                context.setLocal(parameter, code.newLocal());
            }
        }
    }

    /** The places of the other locals, all unbound. */
    private void locals(Context context, boolean byWords) {
        Code code = context.code;
        int given = given();
        int held = byWords ? body.parameters().size() : 0;
        for (String local : body.locals()) {
            if (body.local(local) < given) {
                continue;
            }
            if (context.version().isNumber(local) && held < MOST_HELD) {
                held++;
                WordPlaces words = code.newWords();
                context.wordCode().unbind(words);
                context.holdWords(local, words);
            } else {
                int place = code.newLocal();
                code.pushUnbound();
                code.store(place);
                context.setLocal(local, place);
            }
        }
    }

    /**
     * Parameters that may be changed hold what they got; those that are only looked at, and
     * captures, are held by somebody else.
     */
    private void account(Context context) {
        if (plan.takesArrays()) {
            context.accounts().beginsInFrame();
            context.accounts().storedAll(body.captures().size(), given());
            return;
        }
        if (plan.large()) {
            context.accounts().beginsInFrame();
        } else if (!isAllWords(context)) {
            context.accounts().begins();
        }
        for (int i = 0; i < body.parameters().size(); i++) {
            String parameter = body.parameters().get(i);
            if (context.words(parameter) == null && !context.uses.borrows(body, i)) {
                context.accounts().stored(parameter);
            }
        }
    }

    /** Whether nothing that counts is ever held by a call. */
    private boolean isAllWords(Context context) {
        for (String local : body.locals()) {
            if (context.words(local) == null) {
                return false;
            }
        }
        return body.captures().isEmpty()
                && Leaves.isLeaf(body, program.model(), program.facts())
                && !makes(context, body.statements());
    }

    /** Whether something is made on the way that may be large. */
    private static boolean makes(Context context, List<Statement> statements) {
        for (Statement statement : statements) {
            for (Part part : statement.parts()) {
                if (makes(context, part.expression())) {
                    return true;
                }
            }
            for (Block block : statement.blocks()) {
                if (makes(context, block.statements())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean makes(Context context, Expression expression) {
        return Waiting.isMade(context, expression)
                || expression.parts().stream().anyMatch(each -> makes(context, each.expression()));
    }

    private int given() {
        return body.captures().size() + body.parameters().size();
    }

    private void frame(Context context) {
        Code code = context.code;
        int given = given();
        if (plan.takesArrays()) {
            code.load(1);
            code.load(2);
            code.pushInt(body.slots());
            code.call(Entry.FRAME_OF_ARRAYS);
        } else {
            code.pushInt(body.slots());
            code.pushInt(given);
            code.call(Entry.FRAME);
            for (int i = 0; i < given; i++) {
                code.dup();
                code.pushInt(i);
                code.loadLast(1 + i);
                code.asm().visitInsn(Opcodes.AASTORE);
            }
        }
        context.frame = code.newLocal();
        code.store(context.frame);
    }

    // ---- for callers with objects

    /**
     * Takes objects: on to the words if every numeric parameter is a number, else the general way.
     */
    private void door(Plan.WordsMethod words, String general) {
        int count = body.parameters().size();
        Code code =
                new Code(
                        plan.owner(),
                        plan.method(),
                        plan.descriptor(),
                        Code.Answer.RESULT,
                        1 + count);
        WordCode wordCode = new WordCode(code, false);
        Label otherwise = new Label();
        for (int i = 0; i < count; i++) {
            if (words.version().takesWords(body.parameters().get(i))) {
                code.load(1 + i);
                code.testType(Type.DECIMAL);
                code.jump(Opcodes.IFEQ, otherwise);
            }
        }
        code.execution();
        for (int i = 0; i < count; i++) {
            code.loadLast(1 + i);
            if (words.version().takesWords(body.parameters().get(i))) {
                code.execution();
                code.call(Entry.WORDS_OF);
                wordCode.pushTail();
            }
        }
        code.invoke(plan.owner().name(), words.name(), words.descriptor());
        if (words.version().returnsNumber()) {
            code.execution();
            code.call(Entry.BOX_RESULT);
        }
        code.asm().visitInsn(Opcodes.ARETURN);
        if (!general.isEmpty()) {
            code.label(otherwise);
            code.execution();
            for (int i = 0; i < count; i++) {
                code.loadLast(1 + i);
            }
            code.invoke(plan.owner().name(), general, plan.descriptor());
            code.asm().visitInsn(Opcodes.ARETURN);
        }
        code.finish();
    }
}
