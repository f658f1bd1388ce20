package in.etamil.internal.compile;

import in.etamil.internal.syntax.Expression;
import org.objectweb.asm.Opcodes;

/**
 * Reads and writes variables where they live: a JVM local, a slot of the frame object, or a global
 * (language.md 5.2).
 */
final class VariableEmitter {
    private final Context c;

    VariableEmitter(Context context) {
        this.c = context;
    }

    /**
     * Whether a variable of this name can exist where the body runs, so that a call by name must
     * look at it.
     */
    boolean mayBeVariable(String name) {
        return c.body.local(name) >= 0 || c.model.isAssignedGlobal(name);
    }

    /** Pushes what the name reads as: local, global, or function value. */
    void read(String name) {
        int local = c.body.local(name);
        if (local >= 0) {
            pushLocal(local);
            if (!c.assigned.contains(name)) {
                fallBack("local", "(" + Code.O + Code.X + "I" + Code.S + ")" + Code.O, name);
            }
        } else if (c.body.isTopLevel() && c.assigned.contains(name)) {
            pushGlobal(name);
        } else {
            fallBack("global", "(" + Code.X + "I" + Code.S + ")" + Code.O, name);
        }
    }

    /**
     * Pushes what the name reads as, for a place that will hold it: shared, unless the variable
     * gives it up here. A global that is read because the local is unbound stays where it is.
     */
    void keep(Expression.Variable use) {
        if (c.uses.returns(use)) {
            read(use.name());
            watch(use.name());
        } else if (c.uses.moves(use)) {
            readForChange(use.name());
        } else {
            read(use.name());
            c.code.invoke(Code.DATA + "Values", "share", "(" + Code.O + ")" + Code.O);
        }
    }

    /**
     * The value on the stack is a part of a collection that the variable looks at from now on. At
     * the top level it may do so for ever, so the part has to know.
     */
    void watch(String name) {
        if (c.body.isTopLevel()) {
            c.code.pushInt(c.model.globalSlot(name));
            c.code.execution();
            c.code.runtime("Loans", "watch", "(" + Code.O + "I" + Code.X + ")" + Code.O);
        }
    }

    /** Whether the name is sure to read this body's own variable. */
    boolean isOwn(String name) {
        return c.body.isTopLevel() || c.assigned.contains(name);
    }

    /** Pushes the collection that an element or field assignment changes. */
    void readForChange(String name) {
        int local = c.body.local(name);
        if (local >= 0 && !c.assigned.contains(name)) {
            pushLocal(local);
            fallBack("localForChange", "(" + Code.O + Code.X + "I" + Code.S + ")" + Code.O, name);
        } else {
            read(name);
        }
    }

    private void fallBack(String helper, String descriptor, String name) {
        c.program.mayReadFunction(name);
        c.code.execution();
        c.code.pushInt(c.model.globalSlot(name));
        c.code.pushText(name);
        c.code.runtime("Variables", helper, descriptor);
    }

    /** Pushes what a call by this name looks at first. */
    void readCallee(String name) {
        int local = c.body.local(name);
        if (local >= 0) {
            pushLocal(local);
        } else {
            c.code.pushUnbound();
        }
        c.code.execution();
        c.code.pushInt(c.model.globalSlot(name));
        c.code.runtime("Variables", "callee", "(" + Code.O + Code.X + "I)" + Code.O);
    }

    /** Pushes what an anonymous function captures of a local. */
    void readCapture(String name) {
        pushLocal(c.body.local(name));
        c.code.runtime("Variables", "capture", "(" + Code.O + ")" + Code.O);
    }

    /** Pushes what {@link #endStore} needs below the value. */
    void beginStore(String name) {
        if (c.body.isTopLevel()) {
            c.code.globals();
            c.code.pushInt(c.model.globalSlot(name));
        } else if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(c.body.local(name));
        }
    }

    /** Stores the value on the stack; from here on the name is surely bound. */
    void endStore(String name) {
        if (c.body.isTopLevel() || c.large) {
            c.code.asm().visitInsn(Opcodes.AASTORE);
        } else {
            c.code.store(1 + c.body.local(name));
        }
        c.assigned.add(name);
    }

    private void pushLocal(int local) {
        if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(local);
            c.code.asm().visitInsn(Opcodes.AALOAD);
        } else {
            c.code.load(1 + local);
        }
    }

    private void pushGlobal(String name) {
        c.code.globals();
        c.code.pushInt(c.model.globalSlot(name));
        c.code.asm().visitInsn(Opcodes.AALOAD);
    }
}
