package in.etamil;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much one run of a program may use. Immutable and thread-safe. A struck limit ends the run
 * with an {@link EtamilLimitException}; a program cannot catch it.
 *
 * @param wallTime the longest time one run may take; {@code null} for none
 * @param steps how many steps (calls, loop turns, elements touched by builtins) it may take; 0 for
 *     no limit
 * @param textCharacters the longest text, in UTF-16 units
 * @param collectionItems the most items of one array or record
 * @param memoryBytes the most memory that the variables of active calls and the globals hold
 *     together with what an expression has made and not used yet, counted as the language means it:
 *     every variable counts the whole value it holds and every element counts wherever it is held,
 *     whatever is shared; a parameter that is only looked at counts nothing. No single value may be
 *     larger, either. In the heap of the JVM a run never holds more than twice this and 4 MiB. 0
 *     for no limit
 */
public record Limits(
        @Nullable Duration wallTime,
        long steps,
        long textCharacters,
        long collectionItems,
        long memoryBytes) {

    /**
     * The limits of a program that nobody has vouched for: 1 second, 50 million steps, 4 Mi
     * characters, 1 million items, 16 MiB.
     */
    public static final Limits UNTRUSTED =
            new Limits(Duration.ofSeconds(1), 50_000_000, 4L << 20, 1_000_000, 16L << 20);

    /** Checks the ranges. */
    public Limits {
        if (wallTime != null && (wallTime.isNegative() || wallTime.isZero())) {
            throw new IllegalArgumentException("wallTime must be positive, got " + wallTime);
        }
        if (steps < 0) {
            throw new IllegalArgumentException("steps must not be negative, got " + steps);
        }
        if (memoryBytes < 0) {
            throw new IllegalArgumentException(
                    "memoryBytes must not be negative, got " + memoryBytes);
        }
        if (textCharacters < 1 || collectionItems < 1) {
            throw new IllegalArgumentException("sizes must be positive");
        }
    }

    /**
     * The limits of an embedded program: 10 seconds, 64 Mi characters, 10 million items, 256 MiB.
     *
     * @return the default of {@link EtamilBuilder}
     */
    public static Limits embedded() {
        return new Limits(Duration.ofSeconds(10), 0, 64L << 20, 10_000_000, 256L << 20);
    }

    /**
     * The limits of the command line: no time limit, 1 Gi characters, 100 million items, as much
     * memory as there is.
     *
     * @return the widest limits
     */
    public static Limits commandLine() {
        return new Limits(null, 0, 1L << 30, 100_000_000, 0);
    }

    /**
     * The limits of one served request: 30 seconds, 64 Mi characters, 10 million items, 64 MiB.
     *
     * @return the default of a server
     */
    public static Limits request() {
        return embedded().withWallTime(Duration.ofSeconds(30)).withMemory(64L << 20);
    }

    /**
     * The same limits with another wall time.
     *
     * @param time the time
     * @return new limits
     */
    public Limits withWallTime(Duration time) {
        return new Limits(
                Objects.requireNonNull(time, "time"),
                steps,
                textCharacters,
                collectionItems,
                memoryBytes);
    }

    /**
     * The same limits without one of wall time.
     *
     * @return new limits
     */
    public Limits withoutWallTime() {
        return new Limits(null, steps, textCharacters, collectionItems, memoryBytes);
    }

    /**
     * The same limits with another number of steps.
     *
     * @param count the number of steps; 0 for no limit
     * @return new limits
     */
    public Limits withSteps(long count) {
        return new Limits(wallTime, count, textCharacters, collectionItems, memoryBytes);
    }

    /**
     * The same limits with another memory limit.
     *
     * @param bytes the most memory that variables hold together; 0 for no limit
     * @return new limits
     */
    public Limits withMemory(long bytes) {
        return new Limits(wallTime, steps, textCharacters, collectionItems, bytes);
    }
}
