package in.etamil.internal.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * What charges the work of one method. Inside of a while loop it is counted down in a JVM local and
 * charged in lots, so that a short turn costs no more than counting it.
 */
final class LoopCharges {
    /** How many steps of a loop are charged together. */
    private static final int LOT = 4096;

    /** A loop that is charged by itself: a for-each loop. */
    private static final Loop DIRECT = new Loop(-1);

    private final Code code;
    private final Deque<Loop> loops = new ArrayDeque<>();

    LoopCharges(Code code) {
        this.code = code;
    }

    /** A loop whose steps are counted down in a local. */
    private static final class Loop {
        private final int local;

        /** The most that is counted down in a turn before it is looked at. */
        private int counted;

        Loop(int local) {
            this.local = local;
        }
    }

    /** A while loop begins. */
    void begin() {
        Loop loop = new Loop(code.newInt());
        loops.push(loop);
        restart(loop);
    }

    private void restart(Loop loop) {
        code.pushInt(LOT);
        code.asm().visitVarInsn(Opcodes.ISTORE, loop.local);
    }

    /** A turn of the loop begins. */
    void turn(int units) {
        Loop loop = loops.element();
        Label counted = new Label();
        code.asm().visitIincInsn(loop.local, -units);
        code.asm().visitVarInsn(Opcodes.ILOAD, loop.local);
        code.jump(Opcodes.IFGT, counted);
        leave(loop);
        restart(loop);
        code.label(counted);
    }

    /** The loop ends: charges what is counted down. */
    void end() {
        leave(loops.pop());
    }

    private void leave(Loop loop) {
        code.execution();
        code.pushInt(LOT);
        code.asm().visitVarInsn(Opcodes.ILOAD, loop.local);
        code.asm().visitInsn(Opcodes.ISUB);
        code.call(Entry.WORK);
    }

    /** A loop begins that charges its turns itself. */
    void beginDirect() {
        loops.push(DIRECT);
    }

    void endDirect() {
        loops.pop();
    }

    /** The method is left from inside of its loops. */
    void leaveAll() {
        for (Loop loop : loops) {
            if (loop != DIRECT) {
                leave(loop);
            }
        }
    }

    /** Charges at once, or with the turns of the loop around, as long as that is not too much. */
    void charge(int units) {
        Loop loop = loops.peek();
        if (loop != null && loop != DIRECT && loop.counted + units <= LOT) {
            loop.counted += units;
            code.asm().visitIincInsn(loop.local, -units);
        } else {
            code.execution();
            code.pushInt(units);
            code.call(Entry.WORK);
        }
    }
}
