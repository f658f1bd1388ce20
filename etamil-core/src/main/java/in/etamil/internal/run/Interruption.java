package in.etamil.internal.run;

import in.etamil.host.Cancellation;
import in.etamil.host.RunContext.Registration;
import org.jspecify.annotations.Nullable;

/** Interrupts the thread of a run when that is cancelled, and no later. */
final class Interruption implements Runnable {
    private final Thread thread = Thread.currentThread();
    private @Nullable Registration registration;

    /** Read when the registration is closed, which is after it was written. */
    private boolean interrupted;

    /** Lets the calling thread be interrupted; {@code null} if nobody can cancel. */
    static @Nullable Interruption begin(@Nullable Cancellation cancellation) {
        if (cancellation == null) {
            return null;
        }
        Interruption interruption = new Interruption();
        interruption.registration = cancellation.onCancel(interruption);
        return interruption;
    }

    /** An interrupt that somebody else sent stays theirs. */
    @Override
    public void run() {
        if (!thread.isInterrupted()) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** What interrupted the run does not strike what comes after it. */
    static void end(@Nullable Interruption interruption) {
        if (interruption != null && interruption.registration != null) {
            interruption.registration.close();
            if (interruption.interrupted) {
                Thread.interrupted();
            }
        }
    }
}
