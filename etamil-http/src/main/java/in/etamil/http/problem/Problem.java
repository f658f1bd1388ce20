package in.etamil.http.problem;

import java.util.List;
import java.util.Objects;

/**
 * An error as a client is told of it: nothing of the program is in it, no message, name, path or
 * value. Immutable and thread-safe.
 *
 * @param kind what happened
 * @param value the one value of the kind's text, empty where it has none
 * @param requestId the id under which the log holds the detail
 * @param incident the id of this one failure in the log; empty if it is no fault of the server
 * @param violations what is wrong with the request, item by item; empty for most kinds
 */
public record Problem(
        ProblemKind kind,
        String value,
        String requestId,
        String incident,
        List<Violation> violations) {

    /** Copies the list. */
    public Problem {
        Objects.requireNonNull(kind, "kind");
        violations = List.copyOf(violations);
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return kind.status();
    }

    /**
     * The stable code.
     *
     * @return the code, such as {@code NOT_FOUND}
     */
    public String code() {
        return kind.code();
    }

    /**
     * What happened, in English.
     *
     * @return one sentence
     */
    public String english() {
        return kind.english(value);
    }

    /**
     * What happened, in Tamil.
     *
     * @return one sentence
     */
    public String tamil() {
        return kind.tamil(value);
    }
}
