package in.etamil.cli;

import in.etamil.host.Environment;
import org.jspecify.annotations.Nullable;

/**
 * The environment that the command was started with. The launcher gives the JVM a UTF-8 locale, without which it cannot
 * read file names, arguments and variables in Tamil; the program sees the locale as it was.
 */
final class ProcessEnvironment implements Environment {
    /** Set by the launcher: {@code unset}, or {@code set:} and the value that LC_ALL had. */
    private static final String ORIGINAL = "ETAMIL_LAUNCHER_LC_ALL";

    @Override
    public @Nullable String get(String name) {
        if (name.equals(ORIGINAL)) {
            return null;
        }
        if (name.equals("LC_ALL")) {
            String original = System.getenv(ORIGINAL);
            if (original != null) {
                return original.startsWith("set:") ? original.substring(4) : null;
            }
        }
        return System.getenv(name);
    }
}
