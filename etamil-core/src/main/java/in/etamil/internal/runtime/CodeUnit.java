package in.etamil.internal.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The superclass of every emitted class: reaches its static methods by number, without reflection.
 */
public abstract class CodeUnit {

    /**
     * Runs one of the unit's functions.
     *
     * @param index the function's number in this unit
     * @param x the execution
     * @param captures what the function captured; empty for a named one
     * @param arguments as many as the function takes
     * @return its result
     */
    public abstract @Nullable Object call(
            int index, Execution x, @Nullable Object[] captures, @Nullable Object[] arguments);
}
