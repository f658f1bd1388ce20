package in.etamil.benchmarks.load;

import java.time.Duration;

/**
 * What became of a round's requests. An error is a response other than 2xx, a connection that ended
 * before its response, a request that could not be sent or one never answered. Not thread-safe.
 */
final class Tally {
    private final Histogram latencies = new Histogram();
    private long counted;
    private long errors;
    private Duration time = Duration.ZERO;

    /** A response that ended within the time of the round. */
    void answered(long latency) {
        counted++;
        latencies.record(latency);
    }

    /** A response that ended after it: its latency matters, the rate is without it. */
    void answeredLate(long latency) {
        latencies.record(latency);
    }

    void error() {
        errors++;
    }

    void errors(long more) {
        errors += more;
    }

    void took(Duration measured) {
        time = time.plus(measured);
    }

    /** Adds another round. */
    void add(Tally other) {
        latencies.add(other.latencies);
        counted += other.counted;
        errors += other.errors;
        time = time.plus(other.time);
    }

    long answers() {
        return latencies.count();
    }

    long errors() {
        return errors;
    }

    double perSecond() {
        return counted * 1e9 / time.toNanos();
    }

    /** Not a number if nothing was answered. */
    double millis(double part) {
        return answers() == 0 ? Double.NaN : latencies.quantile(part) / 1e6;
    }

    double largestMillis() {
        return latencies.largest() / 1e6;
    }
}
