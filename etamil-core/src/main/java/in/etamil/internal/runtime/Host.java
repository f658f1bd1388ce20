package in.etamil.internal.runtime;

import in.etamil.Permissions;
import in.etamil.host.Capability;
import in.etamil.host.Console;
import java.util.Optional;

/**
 * Everything an execution may reach outside of itself.
 *
 * @param console prints and reads lines
 * @param permissions what it may reach besides
 * @param logName the end of the logger's name, {@code in.etamil.program.<name>}
 */
public record Host(Console console, Permissions permissions, String logName) {

    /** What was permitted under the capability, or the refusal that says so. */
    public <T> T permitted(Capability<T> capability) {
        Optional<T> value = permissions.find(capability);
        if (value.isEmpty()) {
            throw Denial.of(capability);
        }
        return value.get();
    }

    /** The logger of the program's own events. */
    public String loggerName() {
        String end =
                logName.endsWith(".qmz") ? logName.substring(0, logName.length() - 4) : logName;
        return "in.etamil.program." + end;
    }
}
