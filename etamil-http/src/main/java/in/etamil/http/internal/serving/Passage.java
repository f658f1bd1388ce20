package in.etamil.http.internal.serving;

import in.etamil.host.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One request under way. While a stretch of work is {@link #begin begun} the watch may interrupt
 * the thread that works; once it has {@link #end ended} no late interrupt can strike what follows.
 */
final class Passage {
    /** Why a stretch was cut short. */
    enum Cut {
        NONE,
        LATE,
        STOPPED
    }

    private static final int AT_REST = 0;
    private static final int WORKING = 1;
    private static final int INTERRUPTING = 2;
    private static final int INTERRUPTED = 3;

    private final boolean admitted;
    private final boolean stopping;
    private final Ticker ticker;
    private final AtomicInteger state = new AtomicInteger(AT_REST);
    private volatile boolean last;
    private volatile @Nullable Thread worker;
    private volatile long deadline;
    private volatile Cut cut = Cut.NONE;

    /**
     * @param admitted whether the server has room for it
     * @param stopping whether the server takes no more requests
     * @param ticker what its deadlines are measured by
     */
    Passage(boolean admitted, boolean stopping, Ticker ticker) {
        this.ticker = ticker;
        this.admitted = admitted;
        this.stopping = stopping;
    }

    boolean isAdmitted() {
        return admitted;
    }

    boolean isStopping() {
        return stopping;
    }

    /** What follows on the connection cannot be trusted. */
    void makeLast() {
        last = true;
    }

    boolean isLast() {
        return last;
    }

    /** The calling thread works from now on, at most so long. */
    void begin(Duration atMost) {
        worker = Thread.currentThread();
        deadline = ticker.nanos() + atMost.toNanos();
        cut = Cut.NONE;
        state.set(WORKING);
    }

    /** The stretch goes on for so long from now. */
    void extend(Duration atMost) {
        deadline = ticker.nanos() + atMost.toNanos();
    }

    /** The stretch is over; says whether it was cut short, and takes the interrupt away then. */
    Cut end() {
        if (state.compareAndSet(WORKING, AT_REST)) {
            // What the work itself left behind would strike the answer.
            Thread.interrupted();
            return Cut.NONE;
        }
        while (state.get() == INTERRUPTING) {
            // The watch is between its decision and its interrupt: a few instructions.
            Thread.onSpinWait();
        }
        Thread.interrupted();
        state.set(AT_REST);
        return cut;
    }

    void cutIfLate(long now) {
        if (state.get() == WORKING && now - deadline > 0) {
            cut(Cut.LATE);
        }
    }

    void cut(Cut why) {
        if (state.compareAndSet(WORKING, INTERRUPTING)) {
            cut = why;
            Thread thread = worker;
            if (thread != null) {
                thread.interrupt();
            }
            state.set(INTERRUPTED);
        }
    }
}
