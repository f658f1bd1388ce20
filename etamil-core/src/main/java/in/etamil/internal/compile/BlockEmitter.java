package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Mentions;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Emits lists of statements. In a large body they are cut into parts, each a method of its own that
 * is small enough for the JVM's compiler; loops are cut only where they are larger than that.
 */
final class BlockEmitter {
    /**
     * How many variables one method takes into words at most: each costs code to take and put back.
     */
    private static final int MOST_TAKEN = 40;

    private static final int MOST_PARTS = 100;

    private final Context c;
    private final VariableEmitter variables;
    private final StatementEmitter statements;
    private int nesting;

    /** How many try bodies of this body are around. */
    private int tries;

    BlockEmitter(Context context, VariableEmitter variables, StatementEmitter statements) {
        this.c = context;
        this.variables = variables;
        this.statements = statements;
    }

    /** Whether what is emitted stands in a block of the body's own statements. */
    boolean isNested() {
        return nesting > 0;
    }

    /** Emits a list of statements, cut into methods where it is too long for one. */
    void all(List<Statement> statements) {
        range(statements, 0, statements.size());
    }

    private void range(List<Statement> statements, int from, int end) {
        if (!c.splits()) {
            each(statements, from, end);
            return;
        }
        if (wholeSize(statements, from, end) <= CodeSize.METHOD) {
            inOneMethod(statements.subList(from, end));
            return;
        }
        if (end - from == 1 || size(statements, from, end) <= CodeSize.METHOD) {
            withCuts(statements, from, end);
            return;
        }
        long target = Math.max(CodeSize.METHOD, size(statements, from, end) / MOST_PARTS + 1);
        int begin = from;
        while (begin < end) {
            int stop = begin;
            long size = 0;
            while (stop < end
                    && (stop == begin || size + c.sizes.of(statements.get(stop)) <= target)) {
                size += c.sizes.of(statements.get(stop));
                stop++;
            }
            part(statements, begin, stop);
            begin = stop;
        }
    }

    private void each(List<Statement> each, int from, int end) {
        for (int i = from; i < end; i++) {
            statements.emit(each.get(i));
        }
    }

    /** Statements that are small enough once what is large in them is cut off; loops stay whole. */
    private void withCuts(List<Statement> statements, int from, int end) {
        for (int i = from; i < end; i++) {
            Statement statement = statements.get(i);
            boolean loop =
                    statement instanceof Statement.While || statement instanceof Statement.ForEach;
            if (!loop || wholeSize(statements, i, i + 1) > CodeSize.METHOD) {
                each(statements, i, i + 1);
            } else if (wholeSize(statements, i, i + 1) > CodeSize.BLOCK) {
                part(statements, i, i + 1);
            } else {
                inOneMethod(List.of(statement));
            }
        }
    }

    /**
     * Statements that are not cut again: numeric variables that their loops use are taken into
     * words, and put back at the end. Not in a try body whose handler is in another method: it
     * would not find what they hold.
     */
    private void inOneMethod(List<Statement> statements) {
        c.setSplits(false);
        List<String> taken = new ArrayList<>();
        Mentions mentions = Mentions.of(statements, c.loops > 0);
        if (tries == 0 && !c.program.optimisation().isPlain()) {
            for (String name : mentions.inLoops()) {
                if (taken.size() < MOST_TAKEN && isNumericVariable(name)) {
                    variables.takeWords(name);
                    taken.add(name);
                }
            }
        }
        each(statements, 0, statements.size());
        for (String name : taken) {
            if (mentions.bound().contains(name)) {
                variables.putWordsBack(name);
            }
        }
        c.releaseWords(taken);
        c.setSplits(true);
    }

    private boolean isNumericVariable(String name) {
        return c.version().isNumber(name)
                && c.words(name) == null
                && (c.isCall() ? c.body.local(name) >= 0 : c.model.isAssignedGlobal(name));
    }

    /** The size with nothing cut off. */
    private long wholeSize(List<Statement> statements, int from, int end) {
        long size = 0;
        for (int i = from; i < end; i++) {
            size += c.program.sizes(Plan.Style.INLINE).of(statements.get(i));
        }
        return size;
    }

    private long size(List<Statement> statements, int from, int end) {
        long size = 0;
        for (int i = from; i < end; i++) {
            size += c.sizes.of(statements.get(i));
        }
        return size;
    }

    private void part(List<Statement> statements, int from, int end) {
        c.outline(
                statements.get(from).span(),
                Code.Answer.STATEMENTS,
                Context.Extra.NONE,
                () -> {
                    range(statements, from, end);
                    c.code.get(Entry.NEXT);
                    c.code.asm().visitInsn(Opcodes.ARETURN);
                });
        c.checkReturned();
    }

    /** Emits a block inside a statement. */
    void block(@Nullable Block block) {
        if (block == null || block.statements().isEmpty()) {
            return;
        }
        nesting++;
        c.charge(block);
        if (c.splits() && c.sizes.of(block) > CodeSize.BLOCK) {
            part(block.statements(), 0, block.statements().size());
        } else {
            all(block.statements());
        }
        nesting--;
    }

    /** Emits a block whose faults go to a handler. */
    void tryBody(Block body) {
        tries++;
        block(body);
        tries--;
    }
}
