package in.etamil.http.internal.serving;

import in.etamil.host.Ticker;
import in.etamil.http.internal.serving.Passage.Cut;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The requests under way: not more than allowed, each held to its deadlines, all let out before the
 * server stops. Thread-safe.
 */
public final class Passages {
    private static final long TICK_NANOS = 50_000_000;

    private final int most;
    private final Ticker ticker;
    private final Set<Passage> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread watch;
    private volatile boolean draining;
    private volatile boolean closed;
    private volatile @Nullable Thread drainer;

    /**
     * @param most the most requests under way at once
     * @param ticker what their deadlines are measured by
     */
    public Passages(int most, Ticker ticker) {
        this.most = most;
        this.ticker = ticker;
        this.watch = Thread.ofPlatform().daemon().name("etamil-deadlines").unstarted(this::watch);
    }

    /** Begins to hold requests to their deadlines. */
    public void start() {
        watch.start();
    }

    /** Takes one more in, and says to it whether there is room. */
    Passage enter() {
        boolean room = count.incrementAndGet() <= most;
        Passage passage = new Passage(room, draining, ticker);
        open.add(passage);
        return passage;
    }

    void leave(Passage passage) {
        open.remove(passage);
        count.decrementAndGet();
        LockSupport.unpark(drainer);
    }

    /** Returns how many are under way. */
    public int size() {
        return open.size();
    }

    /** Whether the server is stopping. */
    public boolean isDraining() {
        return draining;
    }

    /** Lets nobody in any more. */
    public void refuse() {
        draining = true;
    }

    /**
     * Waits for those inside, at most so long; then interrupts them and waits once more.
     *
     * @return whether all had ended before they were interrupted
     */
    public boolean drain(Duration grace, Duration afterwards) {
        draining = true;
        drainer = Thread.currentThread();
        boolean ended = await(grace);
        if (!ended) {
            open.forEach(passage -> passage.cut(Cut.STOPPED));
            await(afterwards);
        }
        closed = true;
        LockSupport.unpark(watch);
        return ended;
    }

    /** An interrupt of the waiting thread ends the wait early and stays visible to it. */
    private boolean await(Duration time) {
        try {
            return ticker.await(open::isEmpty, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return open.isEmpty();
        }
    }

    private void watch() {
        while (!closed) {
            ticker.park(TICK_NANOS);
            long now = ticker.nanos();
            for (Passage passage : open) {
                passage.cutIfLate(now);
            }
        }
    }
}
