package in.etamil.internal.runtime;

import in.etamil.EtamilException;
import org.jspecify.annotations.Nullable;

/** Turns the end of a run, or of a part of it, into what the host gets. */
public interface FailureTranslator {

    /**
     * The exception for the host.
     *
     * @param end a fault, a struck limit, an exit, an error of the JVM, or what nobody expected
     * @param served what a server gave to the run; {@code null} without one
     */
    EtamilException translate(Throwable end, @Nullable ServedPart served);
}
