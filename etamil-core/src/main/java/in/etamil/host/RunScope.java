package in.etamil.host;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What lasts as long as something runs: resources that are made at their first use and ended with
 * it, in reverse order, whatever the end was.
 */
public interface RunScope {

    /**
     * The resource under this key, made now if it was not made before.
     *
     * @param <T> the resource's type
     * @param key names it
     * @param make makes it
     * @param end ends it; what it throws does not keep the others from being ended
     * @return the one resource of this scope
     */
    <T> T keep(
            RunKey<T> key,
            Supplier<? extends T> make,
            BiConsumer<? super T, ? super RunOutcome> end);

    /**
     * Does something when this ends, in the same reverse order.
     *
     * @param action what to do; what it throws does not keep the others from being done
     */
    void onEnd(Consumer<? super RunOutcome> action);
}
