package in.etamil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing many times at once. */
final class Together {
    private Together() {}

    /** Fails with the first failure, once all have ended; gives all results otherwise. */
    static <T> List<T> run(int copies, Callable<T> work) throws Exception {
        List<Future<T>> futures = new ArrayList<>();
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < copies; i++) {
                futures.add(threads.submit(work));
            }
        }
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new AssertionError("one of " + copies + " copies: " + e.getCause(), e);
            }
        }
        return results;
    }
}
