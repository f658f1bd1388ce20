package in.etamil.internal.runtime;

import in.etamil.RunUsage;
import in.etamil.host.Cancellation;
import in.etamil.host.RunKey;
import in.etamil.internal.scope.DeadlineTimer;
import in.etamil.internal.scope.Scope;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run stands in, apart from what it may use up: the same for all calls of one started
 * program. Immutable; as thread-safe as what the host gave.
 *
 * @param host what it may reach outside of itself
 * @param failures what the host gets of how it ends
 * @param timer tells the time, and when it is over
 * @param attributes what the host gave it, by key; each of its key's type
 * @param cancellation ends it early; {@code null} if the host gave none
 * @param usage is told what a run has used; {@code null} for nobody
 * @param started what lasts as long as the globals that it reads; {@code null} if that is itself
 */
public record Surroundings(
        Host host,
        FailureTranslator failures,
        DeadlineTimer timer,
        Map<RunKey<?>, Object> attributes,
        @Nullable Cancellation cancellation,
        @Nullable Consumer<RunUsage> usage,
        @Nullable Scope started) {

    /** The same with other attributes. */
    public Surroundings withAttributes(Map<RunKey<?>, Object> all) {
        return new Surroundings(host, failures, timer, all, cancellation, usage, started);
    }

    /** The same, ended early by another. */
    public Surroundings withCancellation(Cancellation by) {
        return new Surroundings(host, failures, timer, attributes, by, usage, started);
    }

    /** The same, what a run uses told to another, or to nobody. */
    public Surroundings withUsage(@Nullable Consumer<RunUsage> told) {
        return new Surroundings(host, failures, timer, attributes, cancellation, told, started);
    }
}
