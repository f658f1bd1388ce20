package in.etamil.internal.boundary;

import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ServedPart;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells the host's log what its own functions threw: the program is told that they failed, and
 * nothing of why.
 */
final class HostLog {
    private static final String NAME = "in.etamil.host";

    private HostLog() {}

    /** A function of the host threw what is not meant for the program. */
    static void failed(String function, Throwable failure, Execution x) {
        Logger log = LoggerFactory.getLogger(NAME);
        try {
            event(log, function, x)
                    .setCause(failure)
                    .log("the host function '{}' failed", function);
        } catch (RuntimeException unprintable) {
            // An exception may throw when it is asked for its text.
            event(log, function, x)
                    .log("the host function '{}' failed with {}", function, failure.getClass());
        }
    }

    private static LoggingEventBuilder event(Logger log, String function, Execution x) {
        LoggingEventBuilder event = log.atWarn().addKeyValue("function", function);
        for (Map.Entry<String, String> known : ServedPart.logFields(x).entrySet()) {
            event = event.addKeyValue(known.getKey(), known.getValue());
        }
        return event;
    }
}
