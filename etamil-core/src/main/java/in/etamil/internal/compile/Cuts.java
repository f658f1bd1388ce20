package in.etamil.internal.compile;

import in.etamil.internal.syntax.Expression;
import java.util.function.IntConsumer;
import org.objectweb.asm.Opcodes;

/** Cuts a long row of items of one expression into parts, which become methods of their own. */
final class Cuts {
    private static final int MOST_PARTS = 100;

    private Cuts() {}

    /** A range of items to emit. */
    interface Range {
        void emit(int from, int end);
    }

    /** How large an item is. */
    interface Size {
        int of(int item);
    }

    /**
     * Cuts a range into at most about a hundred parts, each small enough for one method if that is
     * possible.
     */
    static void inParts(int from, int end, int bytesAnItem, Range part) {
        int fits = Math.max(1, (CodeSize.METHOD - CodeSize.EXPRESSION) / bytesAnItem);
        int step = Math.max(fits, (end - from + MOST_PARTS - 1) / MOST_PARTS);
        for (int i = from; i < end; i += step) {
            part.emit(i, Math.min(end, i + step));
        }
    }

    /**
     * Emits items that each turn the value on the stack into the next one, in parts where they are
     * too many.
     */
    static void sequence(
            Context c, Expression whole, int from, int end, Size size, IntConsumer item) {
        long total = 0;
        for (int i = from; i < end; i++) {
            total += Math.min(size.of(i), c.expressionLimit);
        }
        if (!c.splits() || total <= CodeSize.METHOD - CodeSize.EXPRESSION || end - from == 1) {
            for (int i = from; i < end; i++) {
                item.accept(i);
            }
            return;
        }
        inParts(
                from,
                end,
                CodeSize.OUTLINED + 40,
                (first, last) -> {
                    c.outline(
                            whole.span(),
                            Code.Answer.VALUE,
                            Context.Extra.VALUE,
                            () -> {
                                c.expressionLimit = CodeSize.OUTLINED;
                                c.code.loadLast(Context.EXTRA_PARAMETER);
                                sequence(c, whole, first, last, size, item);
                                c.code.asm().visitInsn(Opcodes.ARETURN);
                            });
                    c.checkPropagated();
                });
    }
}
