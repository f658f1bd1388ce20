package in.etamil.internal.budget;

import in.etamil.Limits;
import in.etamil.host.Ticker;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What compiling one program has used. Every stage charges what it does while it does it: the clock
 * and the thread's interrupt are looked at once for so much work, so that nothing runs on for long.
 * Confined to one thread.
 */
public final class CompileBudget {
    /** A few milliseconds, and more than a program needs that is not worth a clock. */
    private static final int WORK_A_LOOK = 16_384;

    private final Limits.@Nullable Compiling limits;
    private final Ticker ticker;
    private final long began;
    private long characters;
    private long tokens;
    private long nodes;
    private long classes;
    private long work;
    private long nextLook;
    private String stage = "";

    private CompileBudget(
            Limits.@Nullable Compiling limits, Ticker ticker, long began, long nextLook) {
        this.limits = limits;
        this.ticker = ticker;
        this.began = began;
        this.nextLook = nextLook;
    }

    /** A budget whose time begins now. */
    public static CompileBudget of(Limits.Compiling limits, Ticker ticker) {
        return new CompileBudget(limits, ticker, ticker.nanos(), WORK_A_LOOK);
    }

    /** A budget that nothing exceeds, for a text that is not a program. */
    public static CompileBudget unlimited() {
        return new CompileBudget(null, Ticker.system(), 0, Long.MAX_VALUE);
    }

    // ---- what is counted

    /** A file of so many UTF-16 units is about to be read. */
    public void source(int length) {
        characters += length;
        if (limits != null) {
            refuseOver(limits.sourceCharacters(), characters, Message.SOURCE_TOO_LONG);
        }
        work(1);
    }

    /** A token was found. */
    public void token() {
        tokens++;
        if (limits != null && tokens > limits.tokens()) {
            refuseOver(limits.tokens(), tokens, Message.TOO_MANY_TOKENS);
        }
        work(1);
    }

    /** A part of the syntax tree was made. */
    public void node() {
        nodes++;
        if (limits != null && nodes > limits.treeNodes()) {
            refuseOver(limits.treeNodes(), nodes, Message.TOO_MANY_NODES);
        }
        work(1);
    }

    /** A class was begun. */
    public void newClass() {
        classes++;
        if (limits != null) {
            refuseOver(limits.classes(), classes, Message.TOO_MANY_CLASSES);
        }
        work(1);
    }

    private static void refuseOver(long limit, long count, Message message) {
        if (limit > 0 && count > limit) {
            throw new LimitReached(message, String.valueOf(limit));
        }
    }

    // ---- work

    /**
     * Something was done that took so many times as long as looking at one node of the tree, or at
     * 64 machine words.
     */
    public void work(long amount) {
        work += amount;
        if (work >= nextLook) {
            look();
        }
    }

    /** Sets of variables of a body with so many variables were put together, so many of them. */
    public void sets(int count, int variables) {
        work(1 + (long) count * (variables >> 12));
    }

    /** What was charged so far. */
    public long workDone() {
        return work;
    }

    /**
     * A stage begins: what was asked to stop does not go on with it. The time of a program that has
     * not needed the clock yet is none to speak of.
     */
    public void stage(String name) {
        stage = name;
        if (limits != null) {
            refuseIfInterrupted();
        }
    }

    /** The stage that began last; empty if none did. */
    public String stageName() {
        return stage;
    }

    private void look() {
        nextLook = work + WORK_A_LOOK;
        refuseIfInterrupted();
        Duration most = limits == null ? null : limits.wallTime();
        if (most != null && Duration.ofNanos(ticker.nanos() - began).compareTo(most) > 0) {
            throw new LimitReached(Message.COMPILING_OUT_OF_TIME, String.valueOf(most));
        }
    }

    /** The thread stays interrupted: who interrupted it wants more than compiling to end. */
    private static void refuseIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new LimitReached(Message.COMPILING_CANCELLED);
        }
    }
}
