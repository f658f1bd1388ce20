package in.etamil.testkit;

import in.etamil.host.Console;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A console that keeps what is printed, and reads what a test typed. Thread-safe. */
public final class Printed implements Console {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<String> lines = new ArrayList<>();
    private final Queue<byte[]> typed = new ConcurrentLinkedQueue<>();

    /** A console whose input is these bytes: lines end with LF, the last one also without. */
    public static Printed reading(byte[] input) {
        Printed console = new Printed();
        int from = 0;
        for (int i = 0; i <= input.length; i++) {
            boolean ends = i == input.length ? from < i : input[i] == '\n';
            if (ends) {
                console.typed.add(Arrays.copyOfRange(input, from, i));
                from = i + 1;
            }
        }
        return console;
    }

    /** One more line of input. */
    public void type(String line) {
        typed.add(line.getBytes(StandardCharsets.UTF_8));
    }

    /** What was printed, every line with the newline behind it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The lines that were printed, as they are now. */
    public List<String> lines() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many lines are there, and fails after half a minute. */
    public void awaitLines(int count) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(30);
            while (lines.size() < count) {
                if (left <= 0) {
                    throw new AssertionError("not " + count + " lines: " + lines);
                }
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was printed. */
    public void clear() {
        lock.lock();
        try {
            lines.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void printLine(String line) {
        lock.lock();
        try {
            lines.add(line);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable String readLine() throws CharacterCodingException {
        byte[] line = typed.poll();
        return line == null
                ? null
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }
}
