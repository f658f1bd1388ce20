package in.etamil.http;

import in.etamil.http.problem.ProblemKind;

/**
 * The server's own "no" to a request, on its way to the error document. No failure, so it carries
 * no stack trace.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String value;
    private final boolean close;

    private Refusal(ProblemKind kind, String value, boolean close) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.value = value;
        this.close = close;
    }

    /** A refusal after which the connection can go on. */
    static Refusal of(ProblemKind kind, String value) {
        return new Refusal(kind, value, false);
    }

    /** A refusal after which what follows on the connection cannot be trusted. */
    static Refusal closing(ProblemKind kind, String value) {
        return new Refusal(kind, value, true);
    }

    ProblemKind kind() {
        return kind;
    }

    String value() {
        return value;
    }

    boolean close() {
        return close;
    }
}
