package in.etamil.host;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a program prints and what it reads. Used by one execution at a time; an implementation that
 * several executions share must be thread-safe.
 *
 * <p>Source: docs/semantics.md#console.
 */
public interface Console {

    /**
     * Prints one line: the text and a newline.
     *
     * @param line the text, without the newline that ends it
     */
    void printLine(String line);

    /**
     * Reads the next line, without its LF; a CR before it stays.
     *
     * @return the line, or {@code null} at the end of input, as often as asked
     * @throws java.nio.charset.CharacterCodingException if the line is not UTF-8
     * @throws IOException if reading fails
     */
    @Nullable String readLine() throws IOException;

    /**
     * A console that prints to the process's standard output, in UTF-8, and whose input is at its
     * end. Thread-safe.
     *
     * @return the console
     */
    static Console standardOutput() {
        return StandardOutput.CONSOLE;
    }

    /**
     * A console that gives every printed line away, and whose input is at its end: {@code
     * Console.printingTo(log::info)}. As thread-safe as the consumer.
     *
     * @param lines takes each line, without a newline
     * @return the console
     */
    static Console printingTo(Consumer<? super String> lines) {
        return new LineConsole(lines);
    }

    /** Makes what was printed visible; called when the program ends or fails. */
    default void flush() {}
}
