package in.etamil.internal.boundary;

import in.etamil.Limits;
import in.etamil.internal.runtime.FunctionEntry;
import org.jspecify.annotations.Nullable;

/** Calls functions of one running program for Java. */
public interface Caller {

    /** What stands for all runs that read the same globals: see {@code Execution.run()}. */
    Object run();

    /**
     * Calls a function; the count of arguments is checked there.
     *
     * @param function the function
     * @param captures what it captured
     * @param arguments values of the language, frozen
     * @param limits the limits of this call; {@code null} for those of the program
     * @return its result, frozen
     */
    @Nullable Object call(
            FunctionEntry function,
            @Nullable Object[] captures,
            @Nullable Object[] arguments,
            @Nullable Limits limits);
}
