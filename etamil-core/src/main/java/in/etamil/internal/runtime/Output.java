package in.etamil.internal.runtime;

import in.etamil.Limits;
import in.etamil.host.Console;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.HostMistake;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What one run prints and logs, counted, and its way to the host's console: what that throws is a
 * mistake of the host, which no program catches.
 */
public final class Output {
    private final Execution x;
    private final Console console;
    private final Limits.Output limits;
    private long lines;
    private long characters;

    Output(Execution x, Limits.Output limits) {
        this.x = x;
        this.console = x.host().console();
        this.limits = limits;
    }

    void printLine(String line) {
        count(line.length());
        try {
            console.printLine(line);
        } catch (RuntimeException | LinkageError thrown) {
            throw failed(thrown);
        }
    }

    @Nullable String readLine() throws IOException {
        try {
            return console.readLine();
        } catch (RuntimeException | LinkageError thrown) {
            throw failed(thrown);
        }
    }

    /** Makes visible what was printed. */
    public static void flush(Console console) {
        try {
            console.flush();
        } catch (RuntimeException | LinkageError thrown) {
            throw failed(thrown);
        }
    }

    private static RuntimeException failed(Throwable thrown) {
        return HostMistake.of(Fault.causedBy(thrown, Message.HOST_CODE_FAILED, "Console"));
    }

    /** A line of so many UTF-16 units is about to be printed or logged. */
    public void count(long length) {
        lines++;
        characters += length;
        refuseOver(limits.lineCharacters(), length, Message.LINE_TOO_LONG);
        refuseOver(limits.lines(), lines, Message.TOO_MANY_LINES);
        refuseOver(limits.characters(), characters, Message.OUTPUT_TOO_LONG);
    }

    private void refuseOver(long limit, long count, Message message) {
        if (limit > 0 && count > limit) {
            throw x.strike(new LimitReached(message, limit));
        }
    }
}
