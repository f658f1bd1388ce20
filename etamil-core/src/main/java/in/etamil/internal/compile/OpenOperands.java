package in.etamil.internal.compile;

import org.objectweb.asm.Opcodes;

/**
 * Operands that wait while others of their operation are worked out, in one method. A few wait
 * where the JVM keeps them, on its stack or in its locals; what comes behind these waits in an
 * array on the heap. So the frame of a method has a bounded number of slots, however deep its
 * expressions are nested.
 */
final class OpenOperands {
    /** How many slots of a frame hold operands that wait. */
    private static final int MOST_SLOTS = 32;

    private static final int ON_STACK = -1;

    private final Code code;
    private int slots;

    /** The JVM local of the array, while it is in use. */
    private int array;

    /** How many JVM locals were in use before it. */
    private int takenBefore;

    private int parked;

    OpenOperands(Code code) {
        this.code = code;
    }

    /** Whether no more may wait where the JVM keeps them. */
    boolean areMany() {
        return slots >= MOST_SLOTS;
    }

    /** So many slots hold what waits, until {@link #release}. */
    void hold(int count) {
        slots += count;
    }

    void release(int count) {
        slots -= count;
    }

    /** The object on the stack waits. Gives its place. */
    int park() {
        if (!areMany()) {
            slots++;
            return ON_STACK;
        }
        if (parked == 0) {
            takenBefore = code.taken();
            array = code.newLocal();
            code.pushNull();
        } else {
            code.load(array);
        }
        code.pushInt(parked);
        code.call(Entry.PARK);
        code.store(array);
        return parked++;
    }

    /** Pushes an object that waits in the array, and goes on waiting. */
    void pushParked(int place) {
        code.load(array);
        code.pushInt(place);
        code.call(Entry.PARKED);
    }

    /** The object that began to wait last waits no more: it is on the stack. */
    void fetch(int place) {
        if (place == ON_STACK) {
            slots--;
            return;
        }
        code.load(array);
        code.pushInt(place);
        code.call(Entry.FETCH);
        over(1);
    }

    /** As {@link #fetch}: it is on the stack, below the object that was there. */
    void fetchBelow(int place) {
        fetch(place);
        if (place != ON_STACK) {
            code.asm().visitInsn(Opcodes.SWAP);
        }
    }

    /** Pushes the last objects that began to wait, in the order in which they did. */
    void fetchAll(int count) {
        for (int i = parked - count; i < parked; i++) {
            code.load(array);
            code.pushInt(i);
            code.call(Entry.FETCH);
        }
        over(count);
    }

    private void over(int count) {
        parked -= count;
        if (parked == 0 && count > 0) {
            code.giveBack(takenBefore);
        }
    }
}
