package in.etamil.http.operations;

import in.etamil.EtamilException;
import in.etamil.EtamilExitException;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.host.Console;
import in.etamil.host.Ticker;
import in.etamil.http.internal.serving.LogText;
import in.etamil.served.Job;
import in.etamil.served.ServedRun;
import in.etamil.served.ServerControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a program's jobs, each again and again with its pause between the end of one run and the
 * start of the next (docs/server.md). A run that fails is told in the log, and the next comes all
 * the same. Thread-safe.
 */
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");
    private static final Duration AFTER_CANCEL = Duration.ofSeconds(5);

    private final Program program;
    private final Function<Job, Console> consoles;
    private final Duration longest;
    private final @Nullable ServerControl control;
    private final Ticker ticker;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean stopping;
    private volatile @Nullable Thread awaiting;

    /**
     * @param program the program that declares the jobs
     * @param consoles where each prints
     * @param longest how long one run may take
     * @param control takes the program's wish to stop its server
     * @param ticker what pauses are measured by
     */
    public Jobs(
            Program program,
            Function<Job, Console> consoles,
            Duration longest,
            @Nullable ServerControl control,
            Ticker ticker) {
        this.ticker = ticker;
        this.program = program;
        this.consoles = consoles;
        this.longest = longest;
        this.control = control;
    }

    /** Begins with the first pause of each job. */
    public void start() {
        for (Job job : program.served().jobs()) {
            running.incrementAndGet();
            threads.add(
                    Thread.ofVirtual().name("etamil-job-" + job.number()).start(() -> repeat(job)));
        }
    }

    /** Returns how messages name the jobs. */
    public List<String> labels() {
        return program.served().jobs().stream().map(Job::label).toList();
    }

    /** No run begins any more; those under way go on. */
    public void stop() {
        stopping = true;
        threads.forEach(LockSupport::unpark);
    }

    /**
     * Waits for the runs under way, at most so long, and cancels them then.
     *
     * @param grace how long to wait
     */
    public void await(Duration grace) {
        awaiting = Thread.currentThread();
        if (!ended(grace)) {
            threads.forEach(Thread::interrupt);
            ended(AFTER_CANCEL);
        }
    }

    private boolean ended(Duration atMost) {
        try {
            return ticker.await(() -> running.get() == 0, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void repeat(Job job) {
        try {
            while (!ticker.await(() -> stopping, job.pause())) {
                run(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.decrementAndGet();
            LockSupport.unpark(awaiting);
        }
    }

    /** Whatever it dies of, there is a next run. */
    private void run(Job job) {
        try {
            Map<String, String> fields = Map.of("job", job.label());
            RunOptions options =
                    RunOptions.DEFAULT
                            .withConsole(consoles.apply(job))
                            .withLimits(program.limits().withWallTime(longest));
            program.served()
                    .run(job, ServedRun.of(options).withLogFields(fields).withControl(control));
        } catch (EtamilExitException e) {
            LOG.warn(
                    "காலமுறைப் பணி {} தன்னை முடித்தது  (scheduled job {} ended itself)",
                    job.label(),
                    job.label());
        } catch (EtamilException e) {
            tell(job, e.getMessage(), null);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            tell(job, e.getMessage(), e);
        }
    }

    private static void tell(Job job, @Nullable String why, @Nullable Throwable trace) {
        LOG.atError()
                .addKeyValue("job", job.label())
                .setCause(trace)
                .log(
                        "காலமுறைப் பணி {} தோல்வியுற்றது  (scheduled job {} failed): {}",
                        job.label(),
                        job.label(),
                        LogText.oneLine(String.valueOf(why)));
    }
}
