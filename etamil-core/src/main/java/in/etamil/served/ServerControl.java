package in.etamil.served;

/**
 * Takes what a program says to the server that it runs on. Thread-safe.
 *
 * <p>Source: docs/semantics.md.
 */
@FunctionalInterface
public interface ServerControl {

    /** The program asks its server to stop ({@code வழங்கி_நிறுத்து}); returns at once. */
    void stop();
}
