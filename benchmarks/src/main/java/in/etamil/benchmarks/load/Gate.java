package in.etamil.benchmarks.load;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds requests in their handlers until it is opened, once and for all. Thread-safe. */
final class Gate {
    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();

    void pass() throws InterruptedException {
        held.incrementAndGet();
        try {
            latch.await();
        } finally {
            held.decrementAndGet();
        }
    }

    long held() {
        return held.get();
    }

    long release() {
        latch.countDown();
        return held();
    }
}
