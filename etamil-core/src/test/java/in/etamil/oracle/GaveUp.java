package in.etamil.oracle;

/** The walker does not say what this program does: it ran too long, grew too large, or used what is not modelled. */
final class GaveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GaveUp(String reason) {
        super(reason, null, false, false);
    }
}
