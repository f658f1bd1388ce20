package in.etamil.internal.compile;

import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Emits the values of several expressions as one array of the JVM. */
final class ListEmitter {
    /** What an item takes besides its value. */
    private static final int ITEM = 8;

    private final Context c;
    private final ExpressionEmitter expressions;

    ListEmitter(Context context, ExpressionEmitter expressions) {
        this.c = context;
        this.expressions = expressions;
    }

    /** Pushes a new array of the values, kept. */
    void values(List<Expression> items) {
        new Filling(items, null).emit();
    }

    /** Pushes a new array of the values, of which the function keeps what it says it does. */
    void arguments(List<Expression> items, Builtin function) {
        new Filling(items, function).emit();
    }

    /** One array being filled. */
    private final class Filling {
        private final List<Expression> items;
        private final @Nullable Builtin function;
        private final Waiting waiting;

        Filling(List<Expression> items, @Nullable Builtin function) {
            this.items = items;
            this.function = function;
            this.waiting = new Waiting(c, items);
        }

        void emit() {
            c.code.pushInt(items.size());
            c.code.newObjects();
            long total = 0;
            for (Expression item : items) {
                total += Math.min(c.sizes.of(item), c.expressionLimit) + ITEM;
            }
            if (c.splits() && total > CodeSize.METHOD - CodeSize.EXPRESSION) {
                int array = c.code.newLocal();
                c.code.store(array);
                inParts(0, items.size(), array);
                c.code.load(array);
                c.code.castToObjects();
            } else {
                range(0, items.size());
            }
            waiting.over();
        }

        /** Fills the array on the stack and leaves it there. */
        private void range(int from, int end) {
            for (int i = from; i < end; i++) {
                c.code.dup();
                c.code.pushInt(i);
                if (function == null || function.keeps(i)) {
                    expressions.keep(items.get(i));
                } else {
                    expressions.borrow(items.get(i));
                }
                waiting.afterOperand(i);
                c.code.asm().visitInsn(Opcodes.AASTORE);
            }
        }

        private void inParts(int from, int end, int array) {
            Cuts.inParts(
                    from,
                    end,
                    ITEM + CodeSize.OUTLINED,
                    (first, last) -> {
                        c.code.load(array);
                        c.outline(
                                items.get(first).span(),
                                Code.Answer.VALUE,
                                Context.Extra.ARRAY,
                                () -> part(first, last));
                        c.checkPropagated();
                        c.code.pop();
                    });
        }

        private void part(int from, int end) {
            c.expressionLimit = CodeSize.OUTLINED;
            if ((long) (end - from) * (ITEM + CodeSize.OUTLINED) > CodeSize.METHOD) {
                inParts(from, end, Context.EXTRA_PARAMETER);
            } else {
                c.code.load(Context.EXTRA_PARAMETER);
                range(from, end);
                c.code.pop();
            }
            c.code.pushNull();
            c.code.asm().visitInsn(Opcodes.ARETURN);
        }
    }
}
