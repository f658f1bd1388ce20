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
        boolean charges = c.program.optimisation().charges();
        if (charges) {
            c.charges().begin();
        }
        c.code.label(again);
        c.code.at(s.condition().span());
        int taken = c.code.taken();
        expressions.conditions().jumpIf(false, s.condition(), end);
        c.code.giveBack(taken);
        if (charges) {
            c.charges().turn(c.program.work().ofTurn(s));
        }
        blocks.block(s.body());
        c.code.jump(Opcodes.GOTO, again);
        c.code.label(end);
        if (charges) {
            c.charges().end();
        }
        c.loops--;
    }

    void forEach(Statement.ForEach s) {
        Waiting collection = new Waiting(c, List.of());
        int given = c.given();
        if (c.uses.borrowsCollection(c.body, s)) {
            expressions.borrow(s.collection());
        } else {
            expressions.keep(s.collection());
            collection.addAny();
        }
        c.code.at(s.collection().span());
        c.code.execution();
        c.code.call(Entry.ITERATE);
        c.giveUp(given);
        int local = c.code.newLocal();
        c.code.store(local);
        Label again = new Label();
        Label end = new Label();
        c.loops++;
        c.charges().beginDirect();
        c.code.label(again);
        c.code.load(local);
        c.code.execution();
        c.code.pushInt(c.program.optimisation().charges() ? c.program.work().ofTurn(s) : 0);
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
        c.code.forget(local);
        c.charges().endDirect();
        collection.over();
        c.loops--;
    }
}
