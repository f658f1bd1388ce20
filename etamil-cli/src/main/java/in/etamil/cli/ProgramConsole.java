package in.etamil.cli;

import in.etamil.host.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The console of a program that runs on the command line (docs/semantics.md#console): collects what
 * is printed and writes it when there is much, when the program waits for input, and at the end;
 * line by line if somebody watches.
 */
final class ProgramConsole implements Console {
    private static final int SIZE = 16 << 10;

    private final InputStream in;
    private final OutputStream out;
    private final boolean watched;

    /** Between the program and the hook that saves its output when the process is told to end. */
    private final ReentrantLock lock = new ReentrantLock();

    private final byte[] printed = new byte[SIZE];
    private int printedCount;
    private @Nullable IOException failure;

    private byte[] read = new byte[SIZE];
    private int readFrom;
    private int readTo;

    ProgramConsole(InputStream in, OutputStream out, boolean watched) {
        this.in = in;
        this.out = out;
        this.watched = watched;
    }

    /** What went wrong with standard output; after that nothing more is written. */
    @Nullable IOException failure() {
        return failure;
    }

    @Override
    public void printLine(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            if (bytes.length + 1 > SIZE - printedCount) {
                drain();
            }
            if (bytes.length + 1 > SIZE) {
                write(bytes, bytes.length);
            } else {
                System.arraycopy(bytes, 0, printed, printedCount, bytes.length);
                printedCount += bytes.length;
            }
            printed[printedCount++] = '\n';
            if (watched) {
                drain();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Prints what no line ends, and shows it: whoever types must see it. */
    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            drain();
            write(bytes, bytes.length);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flush() {
        lock.lock();
        try {
            drain();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Saves the output of a process that is being ended; gives up where the program is stuck in a
     * write.
     */
    void flushAtEnd() {
        try {
            if (lock.tryLock(1, TimeUnit.SECONDS)) {
                try {
                    drain();
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException | UncheckedIOException ended) {
            return;
        }
    }

    @Override
    public @Nullable String readLine() throws IOException {
        int scanned = readFrom;
        while (true) {
            for (int i = scanned; i < readTo; i++) {
                if (read[i] == '\n') {
                    return take(i, i + 1);
                }
            }
            scanned = readTo;
            int moved = readFrom;
            if (!fill()) {
                return readFrom == readTo ? null : take(readTo, readTo);
            }
            scanned -= moved - readFrom;
        }
    }

    private String take(int end, int next) throws CharacterCodingException {
        ByteBuffer line = ByteBuffer.wrap(read, readFrom, end - readFrom);
        readFrom = next;
        return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
    }

    /**
     * Reads more behind what is there; {@code false} at the end. Whoever types must first see what
     * was asked.
     */
    private boolean fill() throws IOException {
        flush();
        if (readTo == read.length) {
            int kept = readTo - readFrom;
            byte[] room = kept > read.length / 2 ? new byte[read.length * 2] : read;
            System.arraycopy(read, readFrom, room, 0, kept);
            read = room;
            readFrom = 0;
            readTo = kept;
        }
        int count = in.read(read, readTo, read.length - readTo);
        readTo += Math.max(count, 0);
        return count > 0;
    }

    private void drain() {
        if (printedCount > 0) {
            int count = printedCount;
            printedCount = 0;
            write(printed, count);
        }
    }

    private void write(byte[] bytes, int count) {
        try {
            if (failure != null) {
                throw failure;
            }
            out.write(bytes, 0, count);
        } catch (IOException e) {
            failure = e;
            throw new UncheckedIOException(e);
        }
    }
}
