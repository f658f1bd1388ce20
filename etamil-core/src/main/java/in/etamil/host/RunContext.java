package in.etamil.host;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run that a function of the host is called in: what it may reach, how long it may take, and
 * what it has. Confined to the thread of the run, and over when the function returns, but for what
 * its methods say: used otherwise it throws {@link in.etamil.EtamilHostException} (ET6014).
 */
public interface RunContext extends RunScope {

    /**
     * What the host permitted under this capability.
     *
     * @param <T> its type
     * @param capability names it
     * @return the value that was permitted
     * @throws RuntimeException if it was not: an error of the program, which says what would permit
     *     it
     */
    <T> T capability(Capability<T> capability);

    /**
     * What the host gave this run under this key.
     *
     * @param <T> its type
     * @param key names it
     * @return the value; {@code null} if it gave none
     */
    <T> @Nullable T attribute(RunKey<T> key);

    /**
     * How long the run may still take.
     *
     * @return the time, not negative; empty if it is not limited
     */
    Optional<Duration> remaining();

    /**
     * Whether the run was cancelled, its thread was interrupted, or its time is over: what works on
     * should end.
     *
     * @return whether it is to end
     */
    boolean isCancelled();

    /**
     * Does something when the run is cancelled by its {@link Cancellation} or out of time while the
     * function is at work: what an interrupt does not reach, such as closing a socket. Another
     * thread does it, at most once; the calling thread at once, if it was cancelled before. An
     * interrupt alone does not do it: nobody is told of one.
     *
     * @param action what to do; must be quick
     * @return takes it back; done when the function returns, too. Once it is taken back the action
     *     is not under way and will not be
     */
    Registration onCancel(Runnable action);

    /**
     * What lasts as long as the globals do that the run reads: the started program or the session
     * that it is a call of; the run itself where it is none.
     *
     * @return the scope, which may outlast this function and is safe for threads
     */
    RunScope started();

    /** Something that can be taken back. */
    interface Registration extends AutoCloseable {
        /** Takes it back; nothing if it is done or taken back already. */
        @Override
        void close();
    }
}
