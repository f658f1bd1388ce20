package in.etamil.http;

/**
 * Tells whether something that a server needs is in order. Called at most once a second, from any
 * thread.
 *
 * <p>Source: docs/server.md.
 */
@FunctionalInterface
public interface HealthCheck {

    /** How something is. */
    enum State {
        /** In order. */
        HEALTHY,
        /** Working, but not as it should. */
        DEGRADED,
        /** Not working: {@code /health} is 503. */
        UNHEALTHY
    }

    /**
     * What was found.
     *
     * @param state how it is
     * @param message a line for operators; shown in the development profile only
     */
    record Result(State state, String message) {}

    /**
     * Looks.
     *
     * @return what was found
     * @throws Exception if looking failed, which counts as unhealthy
     */
    Result check() throws Exception;
}
