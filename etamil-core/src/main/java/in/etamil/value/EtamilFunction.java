package in.etamil.value;

import org.jspecify.annotations.Nullable;

/**
 * A function of a running program that Java can call.
 *
 * <p>One that an {@code Instance} gave may be called from any thread, any number of times at once:
 * every call is a run of its own with its own limits. One that a program passed to a host function
 * runs as a part of that call, and may be called only by its thread before the host function
 * returns.
 *
 * <p>Source: docs/semantics.md#functions.
 */
public interface EtamilFunction {

    /**
     * The name it was taken by.
     *
     * @return the name, or {@code null} for an anonymous function
     */
    @Nullable String name();

    /**
     * Calls it.
     *
     * @param arguments as many as it takes, of the types that {@link EtamilValue#as} names
     * @return what it gives
     * @throws in.etamil.EtamilHostException if an argument cannot be given to a program
     * @throws in.etamil.EtamilRuntimeException if it fails
     * @throws in.etamil.EtamilLimitException if it strikes a limit, or its thread is interrupted
     * @throws in.etamil.EtamilExitException if the program ends itself
     */
    EtamilValue call(@Nullable Object... arguments);
}
