package in.etamil.http.internal.refusal;

import in.etamil.http.problem.ProblemKind;
import in.etamil.http.problem.Violation;
import java.util.List;
import java.util.Map;

/**
 * The server's own "no" to a request, on its way to the error document. No failure, so it carries
 * no stack trace.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String value;
    private final boolean close;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    private Refusal(
            ProblemKind kind,
            String value,
            boolean close,
            List<Violation> violations,
            Map<String, String> headers) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.value = value;
        this.close = close;
        this.violations = violations;
        this.headers = headers;
    }

    /** A refusal after which the connection can go on. */
    public static Refusal of(ProblemKind kind, String value) {
        return new Refusal(kind, value, false, List.of(), Map.of());
    }

    /** A refusal after which what follows on the connection cannot be trusted. */
    public static Refusal closing(ProblemKind kind, String value) {
        return new Refusal(kind, value, true, List.of(), Map.of());
    }

    /** A refusal with a header that its status asks for, such as {@code Allow}. */
    public static Refusal with(ProblemKind kind, String header, String text) {
        return new Refusal(kind, "", false, List.of(), Map.of(header, text));
    }

    /** A refusal of what is wrong item by item. */
    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(ProblemKind.INVALID, "", false, List.copyOf(violations), Map.of());
    }

    /** Returns what happened. */
    public ProblemKind kind() {
        return kind;
    }

    /** Returns the one value of the kind's text. */
    public String value() {
        return value;
    }

    /** Whether the connection must end. */
    public boolean close() {
        return close;
    }

    /** Returns what is wrong item by item. */
    public List<Violation> violations() {
        return violations;
    }

    /** Returns headers that go with the error document. */
    public Map<String, String> headers() {
        return headers;
    }
}
