package in.etamil.internal.runtime;

/** Turns the end of a run, or of a part of it, into what the host gets. */
public interface Failures {

    /**
     * The exception for the host.
     *
     * @param end a fault, a struck limit, an exit, or an error of the JVM
     */
    RuntimeException of(Throwable end);
}
