package in.etamil.internal.compile;

import in.etamil.internal.syntax.Statement;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Emits loops and what their turns cost (docs/semantics.md#variables,
 * docs/semantics.md#what-this-project-adds).
 */
final class LoopEmitter {
    /** How many turns of a loop are charged together. */
    private static final int TURNS_A_LOT = 1024;

    private final Context c;
    private final VariableEmitter variables;
    private final ExpressionEmitter expressions;
    private final BlockEmitter blocks;

    LoopEmitter(
            Context context,
            VariableEmitter variables,
            ExpressionEmitter expressions,
            BlockEmitter blocks) {
        this.c = context;
        this.variables = variables;
        this.expressions = expressions;
        this.blocks = blocks;
    }

    void repeat(Statement.While s) {
        Label again = new Label();
        Label end = new Label();
        c.loops++;
        int turns = c.code.newInt();
        c.code.pushInt(TURNS_A_LOT);
        c.code.asm().visitVarInsn(Opcodes.ISTORE, turns);
        c.code.label(again);
        c.code.at(s.condition().span());
        int taken = c.code.taken();
        expressions.conditions().jumpIf(false, s.condition(), end);
        c.code.giveBack(taken);
        countTurn(turns);
        blocks.block(s.body());
        c.code.jump(Opcodes.GOTO, again);
        c.code.label(end);
        chargeRest(turns);
        c.loops--;
    }

    /** Turns are charged in lots, so that a short one costs no more than counting it. */
    private void countTurn(int turns) {
        if (!c.program.optimisation().chargesLoops()) {
            return;
        }
        Label counted = new Label();
        c.code.asm().visitIincInsn(turns, -1);
        c.code.asm().visitVarInsn(Opcodes.ILOAD, turns);
        c.code.jump(Opcodes.IFNE, counted);
        chargeRest(turns);
        c.code.pushInt(TURNS_A_LOT);
        c.code.asm().visitVarInsn(Opcodes.ISTORE, turns);
        c.code.label(counted);
    }

    /** Charges the turns that are counted down. */
    private void chargeRest(int turns) {
        c.code.execution();
        c.code.pushInt(TURNS_A_LOT);
        c.code.asm().visitVarInsn(Opcodes.ILOAD, turns);
        c.code.asm().visitInsn(Opcodes.ISUB);
        c.code.call(Entry.TURNS);
    }

    void forEach(Statement.ForEach s) {
        Waiting collection = new Waiting(c, List.of());
        if (c.uses.borrowsCollection(c.body, s)) {
            expressions.borrow(s.collection());
        } else {
            expressions.keep(s.collection());
            collection.add();
        }
        c.code.at(s.collection().span());
        c.code.execution();
        c.code.call(Entry.ITERATE);
        int local = c.code.newLocal();
        c.code.store(local);
        Label again = new Label();
        Label end = new Label();
        c.loops++;
        c.code.label(again);
        c.code.load(local);
        c.code.execution();
        c.code.call(Entry.ADVANCE);
        c.code.jump(Opcodes.IFEQ, end);
        variables.beginStore(s.name());
        c.code.load(local);
        boolean borrows = c.uses.borrowsElements(s);
        c.code.call(borrows ? Entry.BORROWED_ELEMENT : Entry.SHARED_ELEMENT);
        if (borrows) {
            variables.watch(s.name());
        }
        variables.endStore(s.name());
        blocks.block(s.body());
        c.code.jump(Opcodes.GOTO, again);
        c.code.label(end);
        collection.over();
        c.loops--;
    }
}
