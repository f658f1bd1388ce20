package in.etamil;

import java.time.Duration;
import java.util.Objects;

/**
 * What a run has used when it is over, however it ended. Immutable and thread-safe.
 *
 * @param steps the steps it was charged ({@link Limits#steps}): the same whenever the same program
 *     does the same
 * @param time how long it took, by the engine's ticker
 * @param memoryBytes the most memory that its variables held together, counted as {@link
 *     Limits#memoryBytes} says: nothing while no value was large, nor where there is no limit
 */
public record RunUsage(long steps, Duration time, long memoryBytes) {
    /** Checks that there is a time. */
    public RunUsage {
        Objects.requireNonNull(time, "time");
    }
}
