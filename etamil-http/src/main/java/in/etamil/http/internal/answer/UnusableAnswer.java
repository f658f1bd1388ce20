package in.etamil.http.internal.answer;

/**
 * A block recorded an answer that HTTP cannot carry: the program's mistake, so a 500 and a line in
 * the log.
 */
public final class UnusableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableAnswer(String message) {
        super(message, null, false, false);
    }
}
