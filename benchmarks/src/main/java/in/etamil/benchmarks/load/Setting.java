package in.etamil.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What can be set by {@code load.} system properties; durations are seconds with a fraction. */
final class Setting {
    private static final String PREFIX = "load.";

    private Setting() {}

    static Duration seconds(String name, double other) {
        double seconds =
                Double.parseDouble(System.getProperty(PREFIX + name, Double.toString(other)));
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    static int number(String name, int other) {
        return Integer.getInteger(PREFIX + name, other);
    }

    /** Numbers with commas between them. */
    static List<Integer> numbers(String name, String other) {
        return Arrays.stream(System.getProperty(PREFIX + name, other).split(","))
                .map(Integer::valueOf)
                .toList();
    }
}
