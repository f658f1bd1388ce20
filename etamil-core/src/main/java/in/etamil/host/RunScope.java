package in.etamil.host;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What lasts as long as something runs: resources that are made at their first use and ended with
 * it, in reverse order, whatever the end was. While they end, an interrupt of the thread, such as
 * the one that ended the run, is put aside.
 *
 * <p>An end that throws does not keep the others from being ended. If there was a failure before,
 * what was thrown is added to it as suppressed; else it is the cause of an {@link
 * in.etamil.EtamilHostException} (ET6016), which the caller gets and what ends afterwards is told
 * of.
 */
public interface RunScope {

    /**
     * The resource under this key, made now if it was not made before.
     *
     * @param <T> the resource's type
     * @param key names it
     * @param make makes it
     * @param end ends it
     * @return the one resource of this scope
     * @throws in.etamil.EtamilHostException if this has ended (ET6015)
     * @throws IllegalStateException if what makes it asks for it
     */
    <T> T keep(
            RunKey<T> key,
            Supplier<? extends T> make,
            BiConsumer<? super T, ? super RunOutcome> end);

    /**
     * Does something when this ends, in the same reverse order.
     *
     * @param action what to do
     * @throws in.etamil.EtamilHostException if this has ended (ET6015)
     */
    void onEnd(Consumer<? super RunOutcome> action);
}
