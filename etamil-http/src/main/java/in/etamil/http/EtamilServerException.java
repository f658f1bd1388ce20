package in.etamil.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server could not start, and left nothing open. Thread-safe.
 *
 * <p>A program or text route that does not compile is an {@link in.etamil.EtamilCompileException}
 * instead.
 */
public final class EtamilServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    private EtamilServerException(List<String> problems, @Nullable Throwable cause) {
        super(String.join("\n", problems), cause);
        this.problems = List.copyOf(problems);
    }

    /**
     * A server that could not start for reasons that are found together.
     *
     * @param problems the reasons, each a text in both languages, at least one
     * @return the exception
     */
    public static EtamilServerException of(List<String> problems) {
        return new EtamilServerException(problems, null);
    }

    /**
     * A server that could not start for one reason.
     *
     * @param problem the reason, in both languages
     * @param cause what happened
     * @return the exception
     */
    public static EtamilServerException because(String problem, @Nullable Throwable cause) {
        return new EtamilServerException(List.of(problem), cause);
    }

    /**
     * Every reason found, each a text in both languages.
     *
     * @return the reasons, at least one
     */
    public List<String> problems() {
        return problems;
    }
}
