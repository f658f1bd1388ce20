package in.etamil.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for what nobody signals: a file of another process, a socket, threads that end. The only
 * place where tests look again and again; what can be signalled is waited for by a latch, and what
 * is a matter of time by {@link ManualTime}.
 */
public final class Await {
    private static final long DEADLINE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long PARK_NANOS = Duration.ofMillis(2).toNanos();

    private Await() {}

    /** Waits until it is so, and fails after half a minute. */
    public static void until(Callable<Boolean> isSo) throws Exception {
        until(() -> "it is still not so", isSo);
    }

    /**
     * Waits until it is so, and fails after half a minute.
     *
     * @param otherwise what the failure says
     */
    public static void until(Supplier<String> otherwise, Callable<Boolean> isSo) throws Exception {
        long from = System.nanoTime();
        while (!isSo.call()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - from > DEADLINE_NANOS) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(PARK_NANOS);
        }
    }
}
