package in.etamil.host;

/**
 * Tells how time passes: what deadlines, waits and intervals are measured by. Tests give one that
 * they move by hand. Must be thread-safe.
 */
@FunctionalInterface
public interface Ticker {

    /**
     * A reading, of no meaning but beside another of the same ticker.
     *
     * @return nanoseconds since some moment; never smaller than an earlier reading
     */
    long nanos();

    /**
     * The time of this machine.
     *
     * @return {@link System#nanoTime()}, always the same object
     */
    static Ticker system() {
        return SystemTicker.TICKER;
    }
}
