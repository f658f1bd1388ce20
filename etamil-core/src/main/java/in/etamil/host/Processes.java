package in.etamil.host;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The processes a program may start (docs/semantics.md#processes-and-environment, கட்டளை_ஓட்டு).
 * Thread-safe.
 */
public interface Processes {

    /**
     * What came of it.
     *
     * <p>A sealed interface, for whoever implements {@link Processes} says which it was.
     */
    sealed interface Outcome {}

    /**
     * It ran to its end.
     *
     * @param status its exit status; -1 if it was ended by a signal
     * @param output its standard output, invalid UTF-8 replaced
     * @param error its standard error, likewise
     */
    record Ended(int status, String output, String error) implements Outcome {}

    /** The program is not among those permitted; nothing was started. */
    record NotPermitted() implements Outcome {}

    /** It did not end in time, and was killed with all it had started. */
    record OutOfTime() implements Outcome {}

    /**
     * It wrote more than permitted, and was killed with all it had started.
     *
     * @param limit the most bytes of output and error together
     */
    record TooMuchOutput(long limit) implements Outcome {}

    /**
     * Runs a program to its end, without a shell and with empty standard input.
     *
     * @param program the program as it was written
     * @param arguments what it is given
     * @param time how long it may take
     * @return what came of it
     * @throws IOException if it cannot be started; the message is the system's reason
     * @throws InterruptedException if this thread is interrupted; what was started is killed
     */
    Outcome run(String program, List<String> arguments, Duration time)
            throws IOException, InterruptedException;
}
