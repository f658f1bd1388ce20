package in.etamil.internal.boundary;

import in.etamil.Limits;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.data.Meter;
import org.jspecify.annotations.Nullable;

/** Calls functions of one running program for Java. */
public interface Caller {

    /** What stands for all runs that read the same globals: see {@code Execution.run()}. */
    Object run();

    /** What limits a value that goes in, before it is copied. */
    Meter meter();

    /** What Java gets if a value strikes that limit. */
    RuntimeException struck(LimitReached limit);

    /** One whose calls have these limits, if they have limits of their own. */
    Caller withLimits(Limits ofEachCall);

    /**
     * Calls a function; the count of arguments is checked there.
     *
     * @param function the function
     * @param captures what it captured
     * @param arguments values of the language, frozen
     * @return its result, frozen
     */
    @Nullable Object call(
            FunctionEntry function, @Nullable Object[] captures, @Nullable Object[] arguments);
}
