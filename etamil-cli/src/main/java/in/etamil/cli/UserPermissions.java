package in.etamil.cli;

import in.etamil.Permissions;
import in.etamil.host.PermittedPrograms;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that its user may, and of the machine's programs those that {@code ETAMIL_EXEC_ALLOW} lists.
 */
final class UserPermissions {
    private static final String PROGRAMS = "ETAMIL_EXEC_ALLOW";

    private UserPermissions() {}

    static Permissions ofUser() {
        return Permissions.TRUSTED
                .environment(new ProcessEnvironment())
                .processes(programs(System.getenv(PROGRAMS)));
    }

    /**
     * @throws UnreadableProgram if an entry is neither an absolute path nor a bare name
     */
    static PermittedPrograms programs(@Nullable String list) {
        List<String> entries = new ArrayList<>();
        for (String entry : list == null ? new String[0] : list.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        try {
            return PermittedPrograms.of(entries);
        } catch (IllegalArgumentException e) {
            throw UnreadableProgram.wrongList(PROGRAMS);
        }
    }
}
