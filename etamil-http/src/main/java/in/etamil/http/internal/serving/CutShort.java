package in.etamil.http.internal.serving;

import in.etamil.http.internal.serving.Passage.Cut;
import org.jspecify.annotations.Nullable;

/** Work was cut short, by its deadline or because the server stops. */
final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cut cut;

    CutShort(Cut cut, @Nullable Throwable cause) {
        super(cut == Cut.LATE ? "the time limit was reached" : "the server stops", cause);
        this.cut = cut;
    }

    Cut cut() {
        return cut;
    }

    /** What the work died of, or this if it went on all the same. */
    Throwable cause() {
        Throwable cause = getCause();
        return cause == null ? this : cause;
    }
}
