package in.etamil.internal.runtime;

import in.etamil.host.Console;
import in.etamil.host.Environment;
import in.etamil.host.FileAccess;
import in.etamil.host.OutboundHttp;
import in.etamil.host.Processes;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything an execution may reach outside of itself; {@code null} is a permission that was not
 * given.
 *
 * @param console prints and reads lines
 * @param clock the time of {@code இன்று} and {@code இப்போதைய_நொடி}
 * @param files which files it may reach
 * @param environment which environment variables it may read
 * @param processes which programs it may start
 * @param http sends its requests
 * @param mayExit whether {@code வெளியேறு} is allowed
 * @param mayRead whether {@code உள்ளிடு} is allowed
 * @param logName the end of the logger's name, {@code in.etamil.program.<name>}
 */
public record Host(
        Console console,
        @Nullable InstantSource clock,
        @Nullable FileAccess files,
        @Nullable Environment environment,
        @Nullable Processes processes,
        @Nullable OutboundHttp http,
        boolean mayExit,
        boolean mayRead,
        String logName) {

    /** The logger of the program's own events. */
    public String loggerName() {
        String end =
                logName.endsWith(".qmz") ? logName.substring(0, logName.length() - 4) : logName;
        return "in.etamil.program." + end;
    }
}
