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

    EtamilServerException(List<String> problems, @Nullable Throwable cause) {
        super(String.join("\n", problems), cause);
        this.problems = List.copyOf(problems);
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
