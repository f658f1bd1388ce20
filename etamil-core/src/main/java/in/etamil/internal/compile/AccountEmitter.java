package in.etamil.internal.compile;

import org.objectweb.asm.Opcodes;

/**
 * Keeps the account of what the body's variables hold (the runtime's {@code Held}), and of what is
 * held without a variable while something else runs: entries behind those of the variables, given
 * out and taken back like a stack. The account is a JVM local, the last slot of the frame object,
 * or the one of the globals.
 */
final class AccountEmitter {
    private static final int NONE = -1;

    private final Context c;

    /** The JVM local of the account, in a body of one method. */
    private int account = NONE;

    /** Entries that are in use behind the variables. */
    private int entries;

    AccountEmitter(Context context) {
        this.c = context;
    }

    /** A call begins, in whose one method the account is. */
    void begins() {
        account = c.code.newLocal();
        c.code.pushNull();
        c.code.store(account);
    }

    /** Before the function is left with what is on the stack. */
    void ends() {
        if (isKept()) {
            pushAccount();
            c.code.execution();
            c.code.call(c.large ? Entry.CALL_WITH_FRAME_ENDS : Entry.CALL_ENDS);
        }
    }

    // ---- variables

    /** The variable's place, which holds an object, has a new value. */
    void stored(String name) {
        if (c.version().isNumber(name)) {
            return;
        }
        if (c.body.isTopLevel()) {
            c.code.pushInt(c.model.globalSlot(name));
            c.code.execution();
            c.code.call(Entry.IN_GLOBAL);
        } else if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(c.body.local(name));
            c.code.execution();
            c.code.call(Entry.IN_FRAME);
        } else if (account != NONE) {
            c.code.load(c.local(name));
            enter(c.body.local(name));
        }
    }

    /** The variable gave up its value, though what is evaluated next may still look at it there. */
    void moved(String name) {
        if (c.body.isTopLevel()) {
            c.code.pushInt(c.model.globalSlot(name));
            c.code.execution();
            c.code.call(Entry.GLOBAL_GIVEN_UP);
        } else if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(c.body.local(name));
            c.code.execution();
            c.code.call(Entry.GIVEN_UP_IN_FRAME);
        } else {
            putBack(name);
        }
    }

    /** What the variable held counts elsewhere from now on, where it lies. */
    void putBack(String name) {
        if (isKept()) {
            c.code.pushNull();
            enter(c.body.isTopLevel() ? c.model.globalSlot(name) : c.body.local(name));
        }
    }

    /** The parameters from the one place to the other, all in the frame. */
    void storedAll(int from, int end) {
        c.code.load(c.frame);
        c.code.pushInt(from);
        c.code.pushInt(end);
        c.code.execution();
        c.code.call(Entry.ALL_IN_FRAME);
    }

    // ---- what no variable holds

    /** The value on the stack comes from a builtin or the host, which looked at no limit. */
    void made() {
        c.code.execution();
        c.code.call(Entry.MADE);
    }

    /** Takes an entry behind those in use, until {@link #release}. */
    int reserve() {
        return variables() + entries++;
    }

    /** The value on the stack counts in the entry, too. */
    void add(int entry) {
        if (isKept()) {
            c.code.dup();
            enter(entry, true);
        }
    }

    /** What the entry holds counts no more; nothing may be reserved before all others are over. */
    void release(int entry) {
        entries--;
        if (isKept()) {
            c.code.pushNull();
            enter(entry);
        }
    }

    /** Whether there is an account: numbers in words need none. */
    private boolean isKept() {
        return account != NONE || c.large;
    }

    private int variables() {
        return c.body.isTopLevel() ? c.model.globals().size() : c.body.slots();
    }

    /** Takes the value from the stack. */
    private void enter(int entry) {
        enter(entry, false);
    }

    private void enter(int entry, boolean also) {
        if (c.body.isTopLevel()) {
            c.code.pushInt(entry);
            c.code.execution();
            c.code.call(also ? Entry.ALSO_BY_TOP : Entry.HELD_BY_TOP);
        } else if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(entry);
            c.code.execution();
            c.code.call(also ? Entry.ALSO_BY_FRAME : Entry.HELD_BY_FRAME);
        } else {
            c.code.load(account);
            c.code.pushInt(entry);
            c.code.execution();
            c.code.call(also ? Entry.ALSO_BY : Entry.HELD_BY);
            c.code.store(account);
        }
    }

    // ---- handlers

    /** Before a block that may fail: gives the JVM local with what the calls around hold. */
    int around() {
        int around = c.code.newLong();
        if (c.body.isTopLevel()) {
            c.code.asm().visitInsn(Opcodes.LCONST_0);
        } else {
            pushAccount();
            c.code.execution();
            c.code.call(c.large ? Entry.HELD_AROUND_FRAME : Entry.HELD_AROUND);
        }
        c.code.asm().visitVarInsn(Opcodes.LSTORE, around);
        return around;
    }

    /** In the handler, before it runs. */
    void handles(int around) {
        int firstOver = variables() + entries;
        if (c.body.isTopLevel()) {
            c.code.pushInt(firstOver);
            c.code.execution();
            c.code.call(Entry.HANDLES_AT_TOP);
            return;
        }
        pushAccount();
        c.code.pushInt(firstOver);
        c.code.asm().visitVarInsn(Opcodes.LLOAD, around);
        c.code.execution();
        c.code.call(c.large ? Entry.HANDLES_WITH_FRAME : Entry.HANDLES);
    }

    private void pushAccount() {
        if (c.large) {
            c.code.load(c.frame);
        } else {
            c.code.load(account);
        }
    }
}
