package in.etamil.internal.compile;

import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Reads and writes variables where they live: a JVM local, a slot of the frame object, or a global
 * (docs/semantics.md#scopes); numeric ones as words in JVM locals, where the method under way holds
 * them so.
 */
final class VariableEmitter {
    private final Context c;

    /**
     * What the assignment under way hands to a builtin to get it back: it may be read after a
     * failure, so the variable has not given it up.
     */
    private Expression.@Nullable Variable lentOut;

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

    // ---- reading

    /** Pushes what the name reads as: local, global, or function value. */
    void read(Expression.Variable variable) {
        String name = variable.name();
        boolean bound = c.program.reads().isBound(variable);
        WordPlaces words = c.words(name);
        if (words == null) {
            readObject(name, bound);
        } else if (bound) {
            c.wordCode().box(new Operand.Held(words));
        } else {
            Label end = boxIfBound(words);
            fallBack(Entry.GLOBAL, name);
            c.code.label(end);
        }
    }

    /** Pushes what a name that is never numeric reads as, wherever that stands. */
    void readAny(String name) {
        readObject(name, false);
    }

    private void readObject(String name, boolean bound) {
        int local = c.body.local(name);
        if (local >= 0) {
            pushLocal(name);
            if (!bound) {
                fallBack(Entry.LOCAL, name);
            }
        } else if (bound) {
            pushGlobal(name);
        } else {
            fallBack(Entry.GLOBAL, name);
        }
    }

    /**
     * Pushes what the name reads as, for a place that will hold it: shared, unless the variable
     * gives it up here. A global that is read because the local is unbound stays where it is.
     */
    void keep(Expression.Variable use) {
        boolean held = c.words(use.name()) != null;
        if (held && c.program.reads().isBound(use)) {
            read(use);
        } else if (!held && c.uses.returns(use)) {
            read(use);
            watch(use.name());
        } else if (!held && c.uses.moves(use)) {
            readForChange(use);
        } else {
            read(use);
            c.code.call(Entry.SHARE);
        }
    }

    /** The variable's value is on the stack for a place that will hold it. */
    void kept(Expression.Variable use) {
        boolean returns = c.uses.returns(use);
        if ((returns || c.uses.moves(use)) && use != lentOut && c.words(use.name()) == null) {
            c.gives(use.name(), returns && c.body.isTopLevel());
        }
    }

    /**
     * The assignment under way hands the variable it assigns to a builtin; {@code null} for none.
     */
    void lendOut(Expression.@Nullable Variable variable) {
        lentOut = variable;
    }

    /**
     * The value on the stack is a part of a collection that the variable looks at from now on. At
     * the top level it may do so for ever, so the part has to know.
     */
    void watch(String name) {
        if (c.body.isTopLevel()) {
            c.code.pushInt(c.model.globalSlot(name));
            c.code.execution();
            c.code.call(Entry.WATCH);
        }
    }

    /** Whether the name is sure to read this body's own variable. */
    boolean isOwn(Expression.Variable variable) {
        return c.body.isTopLevel() || c.program.reads().isBound(variable);
    }

    /** Pushes the collection that an element or field assignment changes; never held in words. */
    void readForChange(Statement change, String name) {
        readForChange(c.program.reads().isBound(change), name);
    }

    /** As above for a variable that an expression names. */
    void readForChange(Expression.Variable variable) {
        readForChange(c.program.reads().isBound(variable), variable.name());
    }

    private void readForChange(boolean bound, String name) {
        if (c.body.local(name) >= 0 && !bound) {
            pushLocal(name);
            fallBack(Entry.LOCAL_FOR_CHANGE, name);
        } else {
            readObject(name, bound);
        }
    }

    private void fallBack(Entry helper, String name) {
        c.program.tables().mayReadFunction(name);
        c.code.execution();
        c.code.pushInt(c.model.globalSlot(name));
        c.code.pushText(name);
        c.code.call(helper);
    }

    /** Pushes what a call by this name looks at first. */
    void readCallee(String name) {
        if (c.body.local(name) >= 0) {
            pushMaybe(name, c.code::pushUnbound);
        } else {
            c.code.pushUnbound();
        }
        c.code.execution();
        c.code.pushInt(c.model.globalSlot(name));
        c.code.call(Entry.CALLEE);
    }

    /** Pushes what an anonymous function captures of a local. */
    void readCapture(String name) {
        pushMaybe(name, c.code::pushUnbound);
        c.code.call(Entry.CAPTURE);
    }

    /** Pushes the local's value, or what stands for an unbound one. */
    private void pushMaybe(String name, Runnable unbound) {
        WordPlaces words = c.words(name);
        if (words == null) {
            pushLocal(name);
        } else {
            Label end = boxIfBound(words);
            unbound.run();
            c.code.label(end);
        }
    }

    /** Pushes the number and goes to the label, or goes on when the variable is unbound. */
    private Label boxIfBound(WordPlaces words) {
        Label unbound = new Label();
        Label end = new Label();
        c.wordCode().jumpIfUnbound(words, unbound);
        c.wordCode().box(new Operand.Held(words));
        c.code.jump(Opcodes.GOTO, end);
        c.code.label(unbound);
        return end;
    }

    // ---- writing

    /** Pushes what {@link #endStore} needs below the value. */
    void beginStore(String name) {
        if (c.words(name) == null) {
            beginPlace(name);
        }
    }

    /** Stores the object on the stack. */
    void endStore(String name) {
        WordPlaces words = c.words(name);
        if (words == null) {
            endPlace(name);
            c.accounts().stored(name);
        } else {
            c.wordCode().unbox(words);
            wrote(name);
        }
    }

    /** After the words of a variable were written: whoever reads its place must see them. */
    void wrote(String name) {
        if (!c.isCall() && c.program.reads().isReadByFunctions(name)) {
            beginPlace(name);
            c.wordCode().box(new Operand.Held(words(name)));
            endPlace(name);
        }
    }

    private WordPlaces words(String name) {
        WordPlaces words = c.words(name);
        if (words == null) {
            throw new IllegalStateException("no words: " + name);
        }
        return words;
    }

    private void beginPlace(String name) {
        if (c.body.isTopLevel()) {
            c.code.globals();
            c.code.pushInt(c.model.globalSlot(name));
        } else if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(c.body.local(name));
        }
    }

    private void endPlace(String name) {
        if (c.body.isTopLevel() || c.large) {
            c.code.asm().visitInsn(Opcodes.AASTORE);
        } else {
            c.code.store(c.local(name));
        }
    }

    // ---- words and places

    /** Takes the words out of the variable's place for the time of the method under way. */
    void takeWords(String name) {
        WordPlaces words = c.code.newWords();
        if (c.body.isTopLevel()) {
            pushGlobal(name);
        } else {
            pushLocal(name);
        }
        c.code.execution();
        c.code.call(Entry.WORDS_OR_NONE);
        c.wordCode().storeResult(words);
        c.holdWords(name, words);
    }

    /** Puts the words back into the variable's place, if it was bound. */
    void putWordsBack(String name) {
        Label unbound = new Label();
        c.wordCode().jumpIfUnbound(words(name), unbound);
        beginPlace(name);
        c.wordCode().box(new Operand.Held(words(name)));
        endPlace(name);
        c.code.label(unbound);
    }

    private void pushLocal(String name) {
        if (c.large) {
            c.code.load(c.frame);
            c.code.pushInt(c.body.local(name));
            c.code.asm().visitInsn(Opcodes.AALOAD);
        } else {
            c.code.load(c.local(name));
        }
    }

    private void pushGlobal(String name) {
        c.code.globals();
        c.code.pushInt(c.model.globalSlot(name));
        c.code.asm().visitInsn(Opcodes.AALOAD);
    }
}
