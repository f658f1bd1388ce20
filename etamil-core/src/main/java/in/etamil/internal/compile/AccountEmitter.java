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

    /** Arrays of references with more slots than this count. */
    static final int MOST_UNCOUNTED_SLOTS = 64;

    /** How an entry takes what counts in it, by where the account is. */
    private record Way(Entry byTop, Entry byFrame, Entry by) {}

    private static final Way HELD = new Way(Entry.HELD_BY_TOP, Entry.HELD_BY_FRAME, Entry.HELD_BY);
    private static final Way ALSO = new Way(Entry.ALSO_BY_TOP, Entry.ALSO_BY_FRAME, Entry.ALSO_BY);
    private static final Way ALSO_LETTER =
            new Way(Entry.ALSO_LETTER_BY_TOP, Entry.ALSO_LETTER_BY_FRAME, Entry.ALSO_LETTER_BY);
    private static final Way SLOTS =
            new Way(Entry.SLOTS_BY_TOP, Entry.SLOTS_BY_FRAME, Entry.SLOTS_BY);

    private final Context c;

    /** The JVM local of the account, in a body of one method. */
    private int account = NONE;

    /** Entries that are in use behind the variables. */
    private int entries;

    /** Values that wait, and the most that ever did. */
    private int waiting;

    private int mostWaiting;

    AccountEmitter(Context context) {
        this.c = context;
    }

    /** A call begins, in whose one method the account is. */
    void begins() {
        account = c.code.newLocal();
        c.code.pushNull();
        c.code.store(account);
    }

    /** A call begins that has a frame object: the frame itself counts as long as the call lasts. */
    void beginsInFrame() {
        if (c.body.slots() > MOST_UNCOUNTED_SLOTS) {
            addSlots(reserve(), c.body.slots());
        }
    }

    /** How many values the body holds at once, emitted as far as it is. */
    int width() {
        int objects = 0;
        for (String local : c.body.locals()) {
            objects += c.words(local) == null ? 1 : 0;
        }
        return (c.body.isTopLevel() ? c.model.globals().size() : objects) + mostWaiting;
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

    /** What the global held counts elsewhere from now on, where it lies. */
    void putBack(String global) {
        c.code.pushNull();
        enter(c.model.globalSlot(global));
    }

    /** The variable gives up its value to what is called next. */
    void givesUp(String name) {
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
            c.code.pushNull();
            c.code.store(c.local(name));
            if (account != NONE) {
                c.code.pushNull();
                enter(c.body.local(name));
            }
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

    /** A builtin is done that made nothing which could be large. */
    void done() {
        c.code.onExecution(Entry.DONE);
    }

    /** So many values more wait, or fewer. */
    void waits(int more) {
        waiting += more;
        mostWaiting = Math.max(mostWaiting, waiting);
    }

    /** Takes an entry behind those in use, until {@link #release}. */
    int reserve() {
        return variables() + entries++;
    }

    /**
     * The value on the stack counts in the entry, too, perhaps only if it is a letter of a text.
     */
    void add(int entry, boolean ifLetter) {
        if (isKept()) {
            c.code.dup();
            enter(entry, ifLetter ? ALSO_LETTER : ALSO);
        }
    }

    /** An array of so many slots counts in the entry, too. */
    void addSlots(int entry, int slots) {
        if (isKept()) {
            c.code.pushInt(slots);
            enter(entry, SLOTS);
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
        enter(entry, HELD);
    }

    private void enter(int entry, Way way) {
        if (c.body.isTopLevel()) {
            c.code.pushInt(entry);
            c.code.execution();
            c.code.call(way.byTop());
        } else if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(entry);
            c.code.execution();
            c.code.call(way.byFrame());
        } else {
            c.code.load(account);
            c.code.pushInt(entry);
            c.code.execution();
            c.code.call(way.by());
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
