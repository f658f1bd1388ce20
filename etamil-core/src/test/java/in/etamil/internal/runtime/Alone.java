package in.etamil.internal.runtime;

import in.etamil.host.Ticker;
import in.etamil.internal.scope.DeadlineTimer;
import java.util.Map;

/** Surroundings of executions that no run is made of: what ends them is seen as it is. */
public final class Alone {
    private Alone() {}

    /** With this host and nothing else. */
    public static Surroundings with(Host host) {
        return new Surroundings(
                host,
                (end, serving) -> {
                    throw new IllegalStateException(end);
                },
                new DeadlineTimer(Ticker.system()),
                Map.of(),
                null,
                null,
                null);
    }
}
