package in.etamil;

import in.etamil.host.Console;
import in.etamil.host.ServerControl;
import in.etamil.host.Uploads;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server gives to one run of a route or a job. Immutable; confined to that run.
 *
 * <p>Source: language.md 9.5, backend.md 5 and 13.
 *
 * @param console where it prints and reads
 * @param variables the request's variables, of the types that {@link
 *     in.etamil.value.EtamilValue#as} names; the program may assign them anew. Those that it does
 *     not name are left out
 * @param unreadable names of variables that the request has, but that cannot be read; reading one
 *     fails, and {@link EtamilRuntimeException#missingEntry()} names it
 * @param wallTime how long it may take, instead of what the engine's {@link Limits} say; {@code
 *     null} for those
 * @param uploads the files of the request; {@code null} if it has none
 * @param logFields what its log events carry beside their own fields
 * @param control takes the program's wish to stop its server; {@code null} where it has none of its
 *     own
 */
public record ServedRun(
        Console console,
        Map<String, ?> variables,
        Set<String> unreadable,
        @Nullable Duration wallTime,
        @Nullable Uploads uploads,
        Map<String, String> logFields,
        @Nullable ServerControl control) {

    /** Checks that nothing is missing. */
    public ServedRun {
        Objects.requireNonNull(console, "console");
        Objects.requireNonNull(variables, "variables");
        Objects.requireNonNull(unreadable, "unreadable");
        Objects.requireNonNull(logFields, "logFields");
    }

    /**
     * A run with variables and nothing else.
     *
     * @param console where it prints and reads
     * @param variables the request's variables
     * @return the run
     */
    public static ServedRun of(Console console, Map<String, ?> variables) {
        return new ServedRun(console, variables, Set.of(), null, null, Map.of(), null);
    }
}
