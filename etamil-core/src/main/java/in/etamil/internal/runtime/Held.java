package in.etamil.internal.runtime;

import in.etamil.internal.runtime.data.Collection;
import in.etamil.internal.runtime.data.Values;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of what variables hold, for the memory limit: for each variable the size that was
 * found when it got its value, so that what is taken off later is always what was put on. A call
 * has an account once one of its variables held something large; the globals have one together.
 * Behind the variables stand entries for what is held without one while something else runs.
 *
 * <p>The sum over the accounts of active calls is {@link Execution#heldByCalls}: a call that ends
 * takes its own off, a handler takes off those of the calls that failed.
 */
public final class Held {
    /** Values below this size may be made without a notice. */
    static final long NOTICED = 256;

    private static final int FIRST_ENTRIES = 8;
    private static final long SLOT = 8;

    private Held() {}

    // ---- calls whose variables are JVM locals

    /** The variable, or entry, holds this value from now on; gives the account back. */
    public static long @Nullable [] heldBy(
            @Nullable Object value, long @Nullable [] account, int entry, Execution x) {
        return x.holdsLarge ? entered(value, account, entry, x) : account;
    }

    private static long @Nullable [] entered(
            @Nullable Object value, long @Nullable [] account, int entry, Execution x) {
        long size = size(value, x.smallInCalls);
        // Most calls never hold anything large.
        return account == null && size == 0 ? null : entered(account, entry, size, x);
    }

    private static long[] entered(long @Nullable [] account, int entry, long size, Execution x) {
        long[] entries =
                account == null || entry >= account.length ? withRoom(account, entry) : account;
        long before = entries[entry];
        if (size != before) {
            entries[entry] = size;
            x.heldByCalls += size - before;
            x.checkHeld(size);
        }
        return entries;
    }

    /** The entry holds this value, too. */
    public static long @Nullable [] alsoBy(
            @Nullable Object value, long @Nullable [] account, int entry, Execution x) {
        long size = x.holdsLarge ? size(value, x.smallInCalls) : 0;
        return size == 0 ? account : entered(account, entry, both(account, entry, size, x), x);
    }

    /** The same if the value is a letter that was taken out of a text, and so nobody's yet. */
    public static long @Nullable [] alsoLetterBy(
            @Nullable Object value, long @Nullable [] account, int entry, Execution x) {
        return x.isNewLetter(value) ? alsoBy(value, account, entry, x) : account;
    }

    /** The entry holds an array of so many slots, which are filled while other calls may run. */
    public static long @Nullable [] slotsBy(
            int slots, long @Nullable [] account, int entry, Execution x) {
        x.noteSize(SLOT * slots);
        return entered(account, entry, both(account, entry, SLOT * slots, x), x);
    }

    private static long both(long @Nullable [] account, int entry, long size, Execution x) {
        // First, so that the sum of both does not overflow.
        x.checkHeld(size);
        return account == null || entry >= account.length ? size : account[entry] + size;
    }

    /** The call ends. */
    public static void ends(long @Nullable [] account, Execution x) {
        if (account != null) {
            x.heldByCalls -= sum(account);
        }
    }

    /**
     * A function is called that only looks at these arguments, which nobody else holds. They count
     * until the call ends; gives what to take off then.
     */
    static long beginsLookingAt(@Nullable Object[] arguments, long which, Execution x) {
        return x.holdsLarge && which != 0 ? lookingAt(arguments, which, x) : 0;
    }

    private static long lookingAt(@Nullable Object[] arguments, long which, Execution x) {
        long before = x.heldByCalls;
        for (int i = 0; i < arguments.length && i < Long.SIZE; i++) {
            if ((which >> i & 1) != 0) {
                long size = size(arguments[i], x.smallInCalls);
                // First, so that the sum does not overflow.
                x.checkHeld(size);
                x.heldByCalls += size;
                x.checkHeld(0);
            }
        }
        return x.heldByCalls - before;
    }

    /** What the calls around this one hold: nothing of it changes while this one runs. */
    public static long around(long @Nullable [] account, Execution x) {
        return account == null ? x.heldByCalls : x.heldByCalls - sum(account);
    }

    /**
     * A handler begins: calls inside are over, and so is what was held without a variable in the
     * block that failed.
     */
    public static void handles(long @Nullable [] account, int firstOver, long around, Execution x) {
        x.done();
        x.heldByCalls = around;
        if (account != null) {
            if (firstOver < account.length) {
                Arrays.fill(account, firstOver, account.length, 0);
            }
            x.heldByCalls += sum(account);
        }
    }

    // ---- calls with a frame object, the last slot of which is the account

    /** The variable in this slot has a new value. */
    public static void inFrame(@Nullable Object[] frame, int slot, Execution x) {
        if (x.holdsLarge) {
            heldByFrame(frame[slot], frame, slot, x);
        }
    }

    /** The entry holds this value from now on. */
    public static void heldByFrame(
            @Nullable Object value, @Nullable Object[] frame, int entry, Execution x) {
        frame[frame.length - 1] = heldBy(value, account(frame), entry, x);
    }

    /** The entry holds this value, too. */
    public static void alsoByFrame(
            @Nullable Object value, @Nullable Object[] frame, int entry, Execution x) {
        frame[frame.length - 1] = alsoBy(value, account(frame), entry, x);
    }

    /** The same if the value is a letter that was taken out of a text. */
    public static void alsoLetterByFrame(
            @Nullable Object value, @Nullable Object[] frame, int entry, Execution x) {
        frame[frame.length - 1] = alsoLetterBy(value, account(frame), entry, x);
    }

    /** The entry holds an array that is being filled. */
    public static void slotsByFrame(int slots, @Nullable Object[] frame, int entry, Execution x) {
        frame[frame.length - 1] = slotsBy(slots, account(frame), entry, x);
    }

    /** Several variables in a row have new values. */
    public static void inFrame(@Nullable Object[] frame, int from, int end, Execution x) {
        for (int i = from; i < end; i++) {
            inFrame(frame, i, x);
        }
    }

    /** The variable in this slot gives up its value: who takes it counts it. */
    public static void givenUp(@Nullable Object[] frame, int slot, Execution x) {
        frame[slot] = null;
        long[] account = account(frame);
        if (account != null && slot < account.length && account[slot] != 0) {
            entered(account, slot, 0, x);
        }
    }

    public static void ends(@Nullable Object[] frame, Execution x) {
        ends(account(frame), x);
    }

    public static long around(@Nullable Object[] frame, Execution x) {
        return around(account(frame), x);
    }

    public static void handles(@Nullable Object[] frame, int firstOver, long around, Execution x) {
        handles(account(frame), firstOver, around, x);
    }

    private static long @Nullable [] account(@Nullable Object[] frame) {
        return (long[]) frame[frame.length - 1];
    }

    // ---- globals

    /** The global has a new value. */
    public static void global(int slot, Execution x) {
        if (x.holdsLarge) {
            heldByTop(x.globals[slot], slot, x);
        }
    }

    /** The entry behind the globals holds this value from now on. */
    public static void heldByTop(@Nullable Object value, int entry, Execution x) {
        if (x.holdsLarge) {
            entered(entry, size(value, x.smallInGlobals), x);
        }
    }

    /** The entry holds this value, too. */
    public static void alsoByTop(@Nullable Object value, int entry, Execution x) {
        if (x.holdsLarge) {
            entered(entry, both(x.heldByGlobal, entry, size(value, x.smallInGlobals), x), x);
        }
    }

    /** The same if the value is a letter that was taken out of a text. */
    public static void alsoLetterByTop(@Nullable Object value, int entry, Execution x) {
        if (x.isNewLetter(value)) {
            alsoByTop(value, entry, x);
        }
    }

    /** The entry holds an array that is being filled. */
    public static void slotsByTop(int slots, int entry, Execution x) {
        x.noteSize(SLOT * slots);
        entered(entry, both(x.heldByGlobal, entry, SLOT * slots, x), x);
    }

    private static void entered(int entry, long size, Execution x) {
        if (entry >= x.heldByGlobal.length) {
            if (size == 0) {
                return;
            }
            x.heldByGlobal = withRoom(x.heldByGlobal, entry);
        }
        long before = x.heldByGlobal[entry];
        if (size != before) {
            x.heldByGlobal[entry] = size;
            x.heldByGlobals += size - before;
            x.checkHeld(size);
        }
    }

    /** The global gives up its value: who takes it counts it. */
    public static void globalGivenUp(int slot, Execution x) {
        if (!x.keepsGlobals) {
            x.globals[slot] = null;
        }
        if (x.holdsLarge && slot < x.heldByGlobal.length && x.heldByGlobal[slot] != 0) {
            heldByTop(null, slot, x);
        }
    }

    /** A handler of the top level begins: no call is active. */
    public static void handlesAtTop(int firstOver, Execution x) {
        x.done();
        x.heldByCalls = 0;
        for (int i = firstOver; i < x.heldByGlobal.length; i++) {
            heldByTop(null, i, x);
        }
    }

    /** The host gave values to globals. */
    static void given(Execution x) {
        for (int i = 0; i < x.globals.length; i++) {
            made(x.globals[i], x);
            global(i, x);
        }
    }

    // ---- sizes

    /**
     * What a builtin or the host made, which is done now: no single value is larger than memory
     * allows, either.
     */
    public static @Nullable Object made(@Nullable Object value, Execution x) {
        x.done();
        if (value instanceof Collection collection) {
            return x.held(collection);
        }
        x.noteSize(Values.semanticBytes(value));
        return value;
    }

    private static long size(@Nullable Object value, long small) {
        // Collections first: they are what changes in loops.
        long size =
                value instanceof Collection collection
                        ? collection.semanticBytes()
                        : Values.semanticBytes(value);
        return size < small ? 0 : size;
    }

    private static long sum(long[] account) {
        long sum = 0;
        for (long size : account) {
            sum += size;
        }
        return sum;
    }

    private static long[] withRoom(long @Nullable [] account, int entry) {
        int room = Math.max(FIRST_ENTRIES, entry + 1);
        return account == null
                ? new long[room]
                : Arrays.copyOf(account, Math.max(room, account.length + (account.length >> 1)));
    }
}
