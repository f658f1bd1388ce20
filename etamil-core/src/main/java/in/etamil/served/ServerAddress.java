package in.etamil.served;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a serving program asks to be served, by {@code வழங்கி_தொடங்கு} or {@code
 * server.start}. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#serving-programs.
 *
 * @param host a name or an address
 * @param port 0 to 65535
 * @param workers how many platform threads run handlers; {@code null} for virtual threads
 * @param timeout how long a handler may run; {@code null} for the server's own
 * @param maxConnections the most connections at once; {@code null} for the server's own
 */
public record ServerAddress(
        String host,
        int port,
        @Nullable Integer workers,
        @Nullable Duration timeout,
        @Nullable Integer maxConnections) {}
