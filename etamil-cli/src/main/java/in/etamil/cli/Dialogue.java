package in.etamil.cli;

import in.etamil.Session;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the inputs of a session come from. */
sealed interface Dialogue extends AutoCloseable permits PlainDialogue, EditedDialogue {
    String PROMPT = "» ";
    String CONTINUATION = "…  ";

    /** The session that the inputs are for. */
    Session session();

    /**
     * Asks for an input: a line, and as many more as it takes to close its braces.
     *
     * @return the input, or {@code null} when there is no more
     */
    @Nullable String ask() throws IOException;

    /** Runs an input in the session. */
    void run(String input);

    @Override
    void close() throws IOException;
}
