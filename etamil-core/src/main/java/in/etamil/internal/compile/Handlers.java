package in.etamil.internal.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The handlers of faults around the code that is emitted next, in one method.
 *
 * <p>ASM has to know a handler before the code it guards: only then does it work out what the
 * handler finds in the locals after every store in that code. The first handler of the table that
 * fits is the one that runs, so those around must not stand before those inside. Both hold because
 * ranges never overlap: what is guarded further inside is left out of the range around it, which
 * goes on behind it. Nothing is lost by that, since a handler inside catches whatever the one
 * around it would.
 */
final class Handlers {
    private final MethodVisitor asm;
    private final Deque<Label> around = new ArrayDeque<>();
    private @Nullable Label rangeEnd;

    Handlers(MethodVisitor asm) {
        this.asm = asm;
    }

    /** From here on, until {@link #end}, faults go to the handler. Gives its place. */
    Label begin() {
        closeRange();
        Label handler = new Label();
        around.push(handler);
        openRange(handler);
        return handler;
    }

    /** The code that the innermost handler guards ends here. */
    void end() {
        closeRange();
        around.pop();
        Label outer = around.peek();
        if (outer != null) {
            openRange(outer);
        }
    }

    /** A range must not be empty. */
    private void openRange(Label handler) {
        Label start = new Label();
        Label end = new Label();
        asm.visitTryCatchBlock(start, end, handler, Type.FAULT.internalName());
        asm.visitLabel(start);
        asm.visitInsn(Opcodes.NOP);
        rangeEnd = end;
    }

    private void closeRange() {
        if (rangeEnd != null) {
            asm.visitLabel(rangeEnd);
            rangeEnd = null;
        }
    }
}
