package in.etamil.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process that was started, and all that it starts. Its output goes to files, not through pipes:
 * a child that outlives it and keeps the pipe open would hold back whoever reads it.
 */
final class RunningProcess implements AutoCloseable {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    /** A status above this is a signal's number more: so the JDK gives it. */
    private static final int SIGNALLED = 128;

    private static final int LAST_SIGNAL = 31;

    private final Path output;
    private final Path error;
    private final Process process;

    /** Everything it was ever seen to have started: who outlives its parent has none any more. */
    private final Set<ProcessHandle> family = new LinkedHashSet<>();

    private RunningProcess(Path output, Path error, Process process) {
        this.output = output;
        this.error = error;
        this.process = process;
    }

    static RunningProcess start(List<String> command, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("etamil", ".out");
        Path error = null;
        try {
            error = Files.createTempFile("etamil", ".err");
            return new RunningProcess(output, error, launch(command, environment, output, error));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(output);
            if (error != null) {
                Files.deleteIfExists(error);
            }
            throw e;
        }
    }

    private static Process launch(
            List<String> command, Map<String, String> environment, Path output, Path error)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(error.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    Processes.Outcome await(Duration time, long mostOutput)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        long allowed = saturated(time);
        long pause = FIRST_PAUSE;
        boolean ended = false;
        while (!ended) {
            long left = allowed - (System.nanoTime() - began);
            if (left <= 0) {
                return new Processes.OutOfTime();
            }
            ended = process.waitFor(Math.min(left, pause), TimeUnit.NANOSECONDS);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
            meet(process.toHandle());
            if (Files.size(output) + Files.size(error) > mostOutput) {
                return new Processes.TooMuchOutput(mostOutput);
            }
        }
        killAll();
        return new Processes.Ended(status(), read(output), read(error));
    }

    private static long saturated(Duration time) {
        return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0
                ? Long.MAX_VALUE
                : time.toNanos();
    }

    private void meet(ProcessHandle parent) {
        for (ProcessHandle child : parent.descendants().toList()) {
            family.add(child);
        }
    }

    private int status() {
        int status = process.exitValue();
        return status > SIGNALLED && status <= SIGNALLED + LAST_SIGNAL ? -1 : status;
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Looks again after each round: what is killed may have started more meanwhile. */
    private void killAll() {
        int met = -1;
        meet(process.toHandle());
        process.destroyForcibly();
        while (met < family.size()) {
            met = family.size();
            for (ProcessHandle member : List.copyOf(family)) {
                meet(member);
                member.destroyForcibly();
            }
        }
    }

    /** Kills what still runs. */
    @Override
    public void close() throws IOException {
        killAll();
        Files.deleteIfExists(output);
        Files.deleteIfExists(error);
    }
}
