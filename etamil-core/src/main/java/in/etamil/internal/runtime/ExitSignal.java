package in.etamil.internal.runtime;

/** {@code வெளியேறு(n)} on its way to the host. Carries no trace: it is no failure. */
public final class ExitSignal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public ExitSignal(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
