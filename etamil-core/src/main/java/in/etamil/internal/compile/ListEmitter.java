package in.etamil.internal.compile;

import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Span;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Emits the values of several expressions as one array of the JVM. */
final class ListEmitter {
    /** What an item takes besides its value. */
    private static final int ITEM = 8;

    /** The array twice, and the index. */
    private static final int ARRAY_AND_INDEX = 3;

    private final Context c;
    private final ExpressionEmitter expressions;

    ListEmitter(Context context, ExpressionEmitter expressions) {
        this.c = context;
        this.expressions = expressions;
    }

    /** Pushes a new array of the values, kept. */
    void values(List<Expression> items) {
        waitingValues(items).over();
    }

    /** The same. Gives what waits. */
    Waiting waitingValues(List<Expression> items) {
        return all(items, null);
    }

    /**
     * Pushes a new array of the values, of which the function of a library keeps what it says it
     * does. Those that nobody holds count until it is done.
     *
     * @return what waits
     */
    Waiting arguments(List<Expression> items, Builtin function) {
        return all(items, function);
    }

    private Waiting all(List<Expression> items, @Nullable Builtin function) {
        long size = 0;
        for (Expression item : items) {
            size += Math.min(c.sizes.of(item), c.expressionLimit) + ITEM;
        }
        Waiting waiting = new Waiting(c, items);
        if (items.size() > AccountEmitter.MOST_UNCOUNTED_SLOTS
                && items.stream().anyMatch(each -> Waiting.mayCall(c, each))) {
            waiting.addSlots(items.size());
        }
        new Filling(
                        c,
                        i -> items.get(i).span(),
                        i -> {
                            if (function == null || function.keeps(i)) {
                                expressions.keep(items.get(i));
                            } else {
                                expressions.borrow(items.get(i));
                            }
                            if (function == null) {
                                waiting.afterOperand(i);
                            } else {
                                waiting.add(items.get(i));
                            }
                        })
                .emit(items.size(), size);
        return waiting;
    }

    /** Pushes a new array of what a function captures. */
    void captures(Expression.Lambda lambda, List<String> names, VariableEmitter variables) {
        new Filling(c, i -> lambda.span(), i -> variables.readCapture(names.get(i)))
                .emit(names.size(), c.sizes.of(lambda));
    }

    /** Where an item stands. */
    private interface Place {
        Span of(int item);
    }

    /**
     * One array being filled.
     *
     * @param item pushes an item by its number
     */
    private record Filling(Context c, Place place, IntConsumer item) {
        /** Pushes a new array of so many items, whose code has about that size. */
        void emit(int count, long size) {
            c.code.pushInt(count);
            c.code.newObjects();
            if (c.splits() && size > CodeSize.METHOD - CodeSize.EXPRESSION) {
                int array = c.code.newLocal();
                c.code.store(array);
                inParts(0, count, array);
                c.code.loadLast(array);
                c.code.castToObjects();
            } else {
                range(0, count);
            }
        }

        /** Fills the array on the stack and leaves it there. */
        private void range(int from, int end) {
            OpenOperands operands = c.code.operands();
            if (operands.areMany()) {
                rangeOfParked(from, end);
                return;
            }
            operands.hold(ARRAY_AND_INDEX);
            for (int i = from; i < end; i++) {
                c.code.dup();
                c.code.pushInt(i);
                item.accept(i);
                c.code.asm().visitInsn(Opcodes.AASTORE);
            }
            operands.release(ARRAY_AND_INDEX);
        }

        /** The array waits on the heap while an item is worked out. */
        private void rangeOfParked(int from, int end) {
            int array = c.code.operands().park();
            for (int i = from; i < end; i++) {
                item.accept(i);
                c.code.operands().pushParked(array);
                c.code.castToObjects();
                c.code.asm().visitInsn(Opcodes.SWAP);
                c.code.pushInt(i);
                c.code.asm().visitInsn(Opcodes.SWAP);
                c.code.asm().visitInsn(Opcodes.AASTORE);
            }
            c.code.operands().fetch(array);
            c.code.castToObjects();
        }

        private void inParts(int from, int end, int array) {
            Cuts.inParts(
                    from,
                    end,
                    ITEM + CodeSize.OUTLINED,
                    (first, last) -> {
                        c.code.load(array);
                        c.outline(
                                place.of(first),
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
