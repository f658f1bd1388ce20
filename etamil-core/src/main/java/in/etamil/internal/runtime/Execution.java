package in.etamil.internal.runtime;

import in.etamil.Limits;
import in.etamil.RunUsage;
import in.etamil.host.Cancellation;
import in.etamil.host.Ticker;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Scratch;
import in.etamil.internal.runtime.data.Collection;
import in.etamil.internal.runtime.data.Freezing;
import in.etamil.internal.runtime.data.LayoutRoot;
import in.etamil.internal.runtime.data.LetterCache;
import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.scope.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program, confined to one thread: its globals, its active calls and its budget, and
 * the way to all else that it has. Emitted code takes it as the first parameter of every method and
 * reads its fields directly; it is its own scratch for arithmetic, so that one parameter is enough.
 *
 * <p>The budget is a countdown: emitted code and builtins take from {@link #fuel}, and only when it
 * is used up the slow path looks at steps, clock and cancellation.
 */
public final class Execution extends Scratch implements Meter {
    /** The most calls active at once (docs/semantics.md#calls). */
    public static final int MAXIMUM_DEPTH = 256;

    /**
     * What stands between two runs, or between a program and what the host calls back, takes as
     * much of the stack as so many calls.
     */
    private static final int CALLS_OF_HOST = 4;

    /** After so many calls it is looked whether the stack has room for as many more. */
    private static final int CALLS_A_LOOK = 32;

    /** What so many calls take at most, and what is left behind them for builtins, in bytes. */
    private static final int ROOM = 112 << 10;

    /** What a function of the host finds at least, called from deep inside a program, in bytes. */
    private static final int ROOM_FOR_HOST = 64 << 10;

    /**
     * How much may be charged between two looks at the clock: little enough that the limit holds
     * where memory runs short and each turn is slow.
     */
    private static final int PORTION = 1 << 14;

    /**
     * How long one run may keep its carrier thread, so that other virtual threads get their turn.
     */
    private static final long TURN_NANOS = 5_000_000;

    /**
     * So much a call from outside may be charged before its clock runs: reading the clock takes as
     * long as many a call.
     */
    private static final int BEFORE_THE_CLOCK = 1 << 10;

    /**
     * What a failure takes that a handler gets, apart from the calls that were active: it takes
     * longer than many a loop, and what the loops that it leaves had not charged yet is lost.
     */
    private static final int FAILURE = 1024;

    /** What it takes for each of those calls: it remembers them all. */
    private static final int FAILED_CALL = 64;

    /** A longer time than this is no limit: it cannot be added to the clock. */
    private static final Duration LONGEST_TIME = Duration.ofNanos(Long.MAX_VALUE >> 1);

    /** Letters of more characters than this may have to be counted. */
    private static final int LONG_LETTER = 16;

    private static final long[] NO_ACCOUNT = {};

    /** One slot a global name; {@link Unbound#VALUE} where nothing was assigned yet. */
    public @Nullable Object[] globals;

    /** Active calls, those of the runs around this one included. */
    public int depth;

    /** Calls up to this depth find room on the stack, as far as is known. */
    private int roomUntil = CALLS_A_LOOK;

    /** What is left of the current portion. */
    public int fuel;

    /**
     * The failure that {@code ?} carries out of a part of a large function: see {@link
     * Flow#PROPAGATE}.
     */
    public @Nullable Object propagated;

    private final CompiledProgram program;
    private final Surroundings surroundings;
    private final Limits limits;
    private final Ticker ticker;

    /** A copy, because every append looks at it. */
    private final long mostItems;

    private final @Nullable ServedPart served;
    private boolean ownsGlobals;

    /** What stands for all runs that read the same globals; made when it is asked for. */
    private @Nullable Object run;

    /** Whether the clock runs that {@link #deadline} is read from. */
    private boolean clockRuns;

    /** Whether there is a deadline, once the clock runs. */
    private boolean timed;

    private long deadline;

    private final MemoryLimit memory;

    /** How deep the calls went: see {@link MemoryLimit#depth}. */
    private int level;

    /** More active calls than this have to be looked at. */
    private int deepest = MemoryLimit.depth(0);

    /** A size above this was not seen yet, or is more than is allowed. */
    private long largest;

    /** The same in characters of one text. */
    private long longestText;

    /** Variables of calls below this size count nothing. */
    long smallInCalls;

    /** Globals below this size count nothing. */
    final long smallInGlobals;

    /** What an operation under way keeps, in bytes of the heap. */
    private long kept;

    /** The identity of the long letter that was made last; 0 for none. */
    private int longLetter;

    private int longLetterLength;

    /**
     * Whether a value was made that counts in the accounts of variables: until then they are empty
     * and nobody needs to look.
     */
    boolean holdsLarge;

    /** What the variables of active calls hold: see {@link Held}. */
    long heldByCalls;

    /** What the globals hold. */
    long heldByGlobals;

    /** Whether a global that gave up its value still shows it: see {@link #keepGlobals}. */
    boolean keepsGlobals;

    /** The account of the globals. */
    long[] heldByGlobal = NO_ACCOUNT;

    /** The most that both were together. */
    private long mostHeld;

    private long stepsLeft;

    /** When its clock began to run. */
    private long began;

    private long turnBegan;
    private @Nullable LimitReached struck;

    /** Made when it is asked for: most calls from outside look at no letters. */
    private @Nullable LetterCache letters;

    /** Made when something is printed. */
    private @Nullable Output output;

    /** What is kept while it runs; made when something is. */
    private @Nullable Scope scope;

    /** A run of the top level, and of what follows it. */
    public Execution(
            CompiledProgram program,
            Surroundings surroundings,
            Limits limits,
            @Nullable ServedPart served) {
        this(program, surroundings, limits, served, unbound(program), true);
    }

    /** A call of a function from outside, after the top level has run. */
    public Execution(
            CompiledProgram program, Surroundings surroundings, Limits limits, Globals start) {
        this(program, surroundings, limits, null, start.values(), false);
        this.heldByGlobals = start.held();
        this.holdsLarge = start.large();
        this.run = start.run();
    }

    /** The next input of a session: takes over what the one before left in the globals. */
    public static Execution following(
            @Nullable Object[] left,
            CompiledProgram program,
            Surroundings surroundings,
            Limits limits) {
        Execution x = new Execution(program, surroundings, limits, (ServedPart) null);
        System.arraycopy(left, 0, x.globals, 0, left.length);
        return x;
    }

    /** A run of the same top level beside this, with the same limits, which nobody asked for. */
    public Execution fresh() {
        return new Execution(program, surroundings.withUsage(null), limits, ServedPart.ofNobody());
    }

    private Execution(
            CompiledProgram program,
            Surroundings surroundings,
            Limits limits,
            @Nullable ServedPart served,
            @Nullable Object[] globals,
            boolean ownsGlobals) {
        this.program = program;
        this.surroundings = surroundings;
        this.limits = limits;
        this.ticker = surroundings.timer().ticker();
        this.mostItems = limits.collectionItems();
        this.served = served;
        this.globals = globals;
        this.ownsGlobals = ownsGlobals;
        this.stepsLeft = limits.steps() == 0 ? Long.MAX_VALUE : limits.steps();
        this.memory = new MemoryLimit(limits.memoryBytes(), program);
        this.smallInGlobals = memory.smallInGlobals;
        this.smallInCalls = memory.smallInCalls(0);
        nothingLargerYet();
        this.fuel = (int) Math.min(ownsGlobals ? PORTION : BEFORE_THE_CLOCK, stepsLeft);
        this.stepsLeft -= fuel;
        if (ownsGlobals) {
            startClock();
        }
    }

    /** Begins to take time, unless that was begun before: anything that may wait does so first. */
    public void startClock() {
        if (!clockRuns) {
            clockRuns = true;
            began = ticker.nanos();
            turnBegan = began;
            Duration time = limits.wallTime();
            if (time != null && time.compareTo(LONGEST_TIME) <= 0) {
                timed = true;
                deadline = began + time.toNanos();
            }
        }
    }

    private static @Nullable Object[] unbound(CompiledProgram program) {
        @Nullable Object[] globals = new Object[program.globalSlots().size()];
        Arrays.fill(globals, Unbound.VALUE);
        return globals;
    }

    /** The top level has run: its globals are frozen, for calls of functions from outside. */
    public Globals globals() {
        for (Object value : globals) {
            Freezing.freeze(value, this);
        }
        return new Globals(globals, heldByGlobals, run(), holdsLarge);
    }

    /**
     * Statements that are not run now, and stand before those that are, will read the globals: what
     * one gives up stays there, where nobody changes it.
     */
    public void keepGlobals() {
        keepsGlobals = true;
    }

    /** What stands for all runs that read the same globals: functions may pass between them. */
    public Object run() {
        if (run == null) {
            run = new Object();
        }
        return run;
    }

    /** Says what stands for all runs that will read the globals of this one. */
    public void setRun(Object all) {
        run = all;
    }

    /** The response is recorded in this run alone. */
    void ownGlobals() {
        if (!ownsGlobals) {
            globals = globals.clone();
            ownsGlobals = true;
        }
    }

    /** Ends the run at once if it was cancelled. */
    public void checkCancelled() {
        if (isCancelled()) {
            throw strike(new LimitReached(Message.CANCELLED));
        }
    }

    /** Whether the thread was interrupted, or the host cancelled the run. */
    public boolean isCancelled() {
        Cancellation cancellation = surroundings.cancellation();
        return Thread.currentThread().isInterrupted()
                || cancellation != null && cancellation.isCancelled();
    }

    public CompiledProgram program() {
        return program;
    }

    public Host host() {
        return surroundings.host();
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /** What only a server has; {@code null} of a run that routes and jobs are errors in. */
    public @Nullable ServedPart served() {
        return served;
    }

    /** What it prints and logs. */
    public Output output() {
        if (output == null) {
            output = new Output(this, limits.output());
        }
        return output;
    }

    /** What lasts as long as the run. */
    public Scope scope() {
        Scope kept = scope;
        if (kept == null) {
            kept = new Scope();
            scope = kept;
        }
        return kept;
    }

    /** The same, unless nothing was kept. */
    public @Nullable Scope madeScope() {
        return scope;
    }

    /** Lets go of all that the run holds, when memory is short. */
    public void forget() {
        if (ownsGlobals) {
            Arrays.fill(globals, null);
        }
    }

    /** Emitted code takes so many steps: a few thousand at most. */
    public void work(int units) {
        fuel -= units;
        if (fuel < 0) {
            overdrawn();
        }
    }

    private void overdrawn() {
        int owed = -fuel;
        fuel = 0;
        refuel(owed);
    }

    /** A call begins that takes so many steps, apart from its loops. */
    public void enter(int units) {
        if (++depth > deepest) {
            deeper();
        }
        work(units);
    }

    /**
     * A handler of so many steps begins, and the calls that failed are no longer active: what a
     * failure takes grows with them, as it remembers each.
     */
    public void caught(int around, int units) {
        int failed = depth;
        depth = around;
        work(FAILURE + FAILED_CALL * failed + units);
    }

    /** Looks at what was not known to be possible, before a call begins. */
    private void deeper() {
        checkDepth();
        if (depth > roomUntil) {
            checkRoom(ROOM);
        }
        isAt(depth);
    }

    /** More calls are active than ever before: each may leave out less of what it holds. */
    private void isAt(int calls) {
        if (calls > roomUntil) {
            roomUntil = Math.min(calls + CALLS_A_LOOK, MAXIMUM_DEPTH);
        }
        while (calls > MemoryLimit.depth(level)) {
            level++;
            smallInCalls = Math.min(smallInCalls, memory.smallInCalls(level));
        }
        deepest = Math.min(roomUntil, MemoryLimit.depth(level));
        if (!holdsLarge) {
            nothingLargerYet();
        }
    }

    private void checkDepth() {
        if (depth > MAXIMUM_DEPTH) {
            throw strike(new LimitReached(Message.CALL_DEPTH, MAXIMUM_DEPTH));
        }
    }

    private void checkRoom(int bytes) {
        if (!StackRoom.has(bytes)) {
            throw strike(new LimitReached(Message.STACK_EXHAUSTED));
        }
    }

    /** The run begins inside a call that another one made of the host, on the same stack. */
    public void beginsInside(Execution around) {
        depth = around.depth;
        callsHost();
    }

    /** The host was called and calls back: what it does in between takes its part of the stack. */
    public void callsHost() {
        depth += CALLS_OF_HOST;
        checkDepth();
        checkRoomForHost();
        isAt(depth);
    }

    /** Before a function of the host begins: it must come to its end. */
    public void checkRoomForHost() {
        if (depth >= CALLS_A_LOOK) {
            checkRoom(ROOM_FOR_HOST);
        }
    }

    /** Sizes that count have to be noticed; numbers and short texts are not looked at. */
    private void nothingLargerYet() {
        largest = Math.min(smallInCalls, smallInGlobals) - 1;
        if (largest < Held.NOTICED) {
            large(0);
        }
        longestText = Math.min(limits.textCharacters(), largest >> 1);
    }

    /**
     * A call begins that makes no other calls: nobody needs to know that it is active, and what it
     * takes is charged by its caller.
     */
    public void enterLeaf() {
        if (depth >= MAXIMUM_DEPTH) {
            throw strike(new LimitReached(Message.CALL_DEPTH, MAXIMUM_DEPTH));
        }
    }

    /** A call ends. */
    public void leave() {
        depth--;
    }

    @Override
    public void charge(long units) {
        if (units <= fuel) {
            fuel -= (int) units;
        } else {
            long missing = units - fuel;
            fuel = 0;
            refuel(missing);
        }
    }

    @Override
    public LetterCache letterCache() {
        if (letters == null) {
            letters = new LetterCache(memory.forIndexes());
        }
        return letters;
    }

    @Override
    public LayoutRoot layouts() {
        return program.layouts();
    }

    @Override
    public void textLength(long characters) {
        if (characters > longestText) {
            longText(characters);
        }
    }

    private void longText(long characters) {
        if (characters > limits.textCharacters()) {
            throw strike(new LimitReached(Message.TEXT_TOO_LONG, limits.textCharacters()));
        }
        holdsLarge = true;
        longestText = limits.textCharacters();
    }

    @Override
    public void room(long bytes) {
        if (bytes > memory.free - kept && bytes > spare()) {
            throw outOfMemory();
        }
    }

    @Override
    public long spare() {
        return memory.room(heldByCalls + heldByGlobals) - kept;
    }

    @Override
    public void keeps(long bytes) {
        kept += bytes;
        room(0);
    }

    /** The operation that was under way is over: what it made is held by others. */
    public void done() {
        kept = 0;
    }

    /**
     * The operation that was under way waits for functions of the program: what it keeps counts as
     * if calls held it, which the caller takes off afterwards.
     *
     * @return what {@link #goesOn} takes
     */
    long waitsForCalls() {
        long before = kept;
        heldByCalls += before - before / 3;
        kept = 0;
        return before;
    }

    /** The operation goes on. */
    void goesOn(long keptBefore) {
        kept = keptBefore;
    }

    /** A letter was made that may be long: it is no part of its text, unlike an element. */
    void madeLetter(CharSequence letter) {
        if (letter.length() > LONG_LETTER) {
            // The one before may be the other operand.
            room(2L * longLetterLength);
            longLetter = System.identityHashCode(letter);
            longLetterLength = letter.length();
        }
    }

    /** Whether the value is the letter that was made last, or may be. */
    boolean isNewLetter(@Nullable Object value) {
        return longLetter != 0
                && value instanceof String
                && System.identityHashCode(value) == longLetter;
    }

    @Override
    public void collectionSize(long items) {
        if (items > mostItems) {
            throw strike(new LimitReached(Message.COLLECTION_TOO_LARGE, limits.collectionItems()));
        }
    }

    /** A collection grew or was made; it is held if it is not larger than memory allows. */
    public <C extends Collection> C held(C collection) {
        noteSize(collection.semanticBytes());
        return collection;
    }

    /** A value of this size was made. */
    void noteSize(long bytes) {
        if (bytes > largest) {
            large(bytes);
        }
    }

    private void large(long bytes) {
        if (bytes > memory.bytes) {
            throw outOfMemory();
        }
        holdsLarge = true;
        largest = memory.bytes;
    }

    /** A variable holds a value of this size now, and the accounts say so. */
    void checkHeld(long size) {
        // Neither sum was above the limit before, and the size may be as great as a long can be.
        long held = heldByCalls + heldByGlobals;
        if (size > memory.bytes || held > memory.bytes) {
            throw outOfMemory();
        }
        if (held > mostHeld) {
            mostHeld = held;
        }
    }

    // ---- what it has used

    /** What it has used so far; time from when its clock began to run. */
    public RunUsage usage() {
        return new RunUsage(
                usedSteps(), Duration.ofNanos(clockRuns ? ticker.nanos() - began : 0), mostHeld);
    }

    /** The steps charged so far. */
    public long usedSteps() {
        long limit = limits.steps() == 0 ? Long.MAX_VALUE : limits.steps();
        return limit - stepsLeft - Math.max(fuel, 0);
    }

    private LimitReached outOfMemory() {
        return strike(new LimitReached(Message.OUT_OF_MEMORY, limits.memoryBytes()));
    }

    /** How long the run may still take, in nanoseconds; the greatest long if there is no limit. */
    public long remainingNanos() {
        startClock();
        return timed ? Math.max(0, deadline - ticker.nanos()) : Long.MAX_VALUE;
    }

    /** Whether the run must have ended by {@link #deadline()}. */
    public boolean isTimed() {
        startClock();
        return timed;
    }

    /** When it must have ended, as the ticker tells it. */
    public long deadline() {
        return deadline;
    }

    /** Looks at everything that may end the run, after a wait that charged nothing. */
    public void waited() {
        stepsLeft += Math.max(fuel, 0);
        fuel = 0;
        turnBegan = ticker.nanos();
        refuel(0);
    }

    /**
     * The slow path, the portion being used up: takes a new one, having looked at everything that
     * may end the run.
     */
    private void refuel(long owed) {
        if (struck != null) {
            throw struck;
        }
        if (owed > stepsLeft) {
            stepsLeft = 0;
            throw strike(new LimitReached(Message.OUT_OF_STEPS, limits.steps()));
        }
        stepsLeft -= owed;
        checkCancelled();
        startClock();
        long now = ticker.nanos();
        if (timed && now - deadline > 0) {
            throw strike(new LimitReached(Message.OUT_OF_TIME, String.valueOf(limits.wallTime())));
        }
        if (now - turnBegan > TURN_NANOS) {
            yieldTurn();
        }
        fuel = (int) Math.min(PORTION, stepsLeft);
        stepsLeft -= fuel;
    }

    /** Parks for a moment on a virtual thread: yielding there does not let others in. */
    private void yieldTurn() {
        if (Thread.currentThread().isVirtual()) {
            LockSupport.parkNanos(1);
        }
        turnBegan = ticker.nanos();
    }

    /** A struck limit stays struck: a host that swallows it gets it again at the next charge. */
    LimitReached strike(LimitReached limit) {
        struck = limit;
        stepsLeft += Math.max(fuel, 0);
        fuel = -1;
        return limit;
    }
}
