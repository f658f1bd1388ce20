package in.etamil.internal.library;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;

/** What happens to a run whose thread is interrupted while it waits for the outside. */
final class Waits {
    private Waits() {}

    /** The interrupt stays for whoever sent it, and the run sees it here and everywhere after. */
    static LimitReached interrupted(Execution x, InterruptedException e) {
        Thread.currentThread().interrupt();
        x.waited();
        return new LimitReached(Message.CANCELLED, e);
    }
}
