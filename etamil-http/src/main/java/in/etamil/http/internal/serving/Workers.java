package in.etamil.http.internal.serving;

import in.etamil.host.Ticker;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Where handlers run: on the request's own thread, or on one of a few platform threads. */
public sealed interface Workers {

    /**
     * Runs the work and waits for it.
     *
     * @param patience how long it may wait to begin
     * @throws Refusal if there is no room, or it did not begin in time
     */
    <T> T run(Callable<T> work, Duration patience) throws Exception;

    /** How many platform threads there are; 0 for virtual ones. */
    int count();

    /** Ends the threads that were made. */
    void stop();

    /** The request's own virtual thread. */
    static Workers direct() {
        return new Direct();
    }

    /** So many platform threads, and a queue of so many requests; waits are measured by this. */
    static Workers pool(int threads, int queue, Ticker ticker) {
        return new Pool(
                ticker,
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(Math.max(1, queue)),
                        Thread.ofPlatform().name("etamil-worker-", 1).factory()));
    }

    /** See {@link #direct}. */
    record Direct() implements Workers {
        @Override
        public <T> T run(Callable<T> work, Duration patience) throws Exception {
            return work.call();
        }

        @Override
        public int count() {
            return 0;
        }

        @Override
        public void stop() {}
    }

    /** See {@link #pool}. */
    record Pool(Ticker ticker, ThreadPoolExecutor threads) implements Workers {
        @Override
        public <T> T run(Callable<T> work, Duration patience) throws Exception {
            Thread waiter = Thread.currentThread();
            AtomicBoolean taken = new AtomicBoolean();
            FutureTask<T> task = new FutureTask<>(work);
            try {
                threads.execute(
                        () -> {
                            if (taken.compareAndSet(false, true)) {
                                LockSupport.unpark(waiter);
                                task.run();
                            }
                        });
            } catch (RejectedExecutionException full) {
                throw Refusal.with(ProblemKind.OVERLOADED, "Retry-After", "1");
            }
            boolean begun = ticker.await(taken::get, patience);
            if (!begun && taken.compareAndSet(false, true)) {
                throw Refusal.with(ProblemKind.OVERLOADED, "Retry-After", "1");
            }
            return result(task);
        }

        private static <T> T result(Future<T> task) throws Exception {
            try {
                return task.get();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause instanceof Exception exception) {
                    throw exception;
                }
                if (cause instanceof Error error) {
                    throw error;
                }
                throw e;
            }
        }

        @Override
        public int count() {
            return threads.getCorePoolSize();
        }

        @Override
        public void stop() {
            threads.shutdownNow();
        }
    }
}
