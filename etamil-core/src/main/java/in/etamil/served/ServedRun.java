package in.etamil.served;

import in.etamil.EtamilRuntimeException;
import in.etamil.RunOptions;
import in.etamil.host.Console;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server gives to one run of a route or a job. Immutable; as thread-safe as what it holds.
 *
 * <p>Source: docs/semantics.md#serving, docs/requests-and-responses.md, docs/server.md.
 */
public final class ServedRun {
    private final RunOptions options;
    private final Set<String> unreadable;
    private final @Nullable Uploads uploads;
    private final Map<String, String> logFields;
    private final @Nullable ServerControl control;

    private ServedRun(
            RunOptions options,
            Set<String> unreadable,
            @Nullable Uploads uploads,
            Map<String, String> logFields,
            @Nullable ServerControl control) {
        this.options = options;
        this.unreadable = unreadable;
        this.uploads = uploads;
        this.logFields = logFields;
        this.control = control;
    }

    /**
     * A run with what any run may be given. The request's variables are its globals: the program
     * may assign them anew.
     *
     * @param options console, variables, limits, attributes, cancellation
     * @return the run
     */
    public static ServedRun of(RunOptions options) {
        return new ServedRun(
                Objects.requireNonNull(options, "options"), Set.of(), null, Map.of(), null);
    }

    /**
     * A run with variables and nothing else.
     *
     * @param console where it prints and reads
     * @param variables the request's variables, see {@link RunOptions#withGlobals}
     * @return the run
     */
    public static ServedRun of(Console console, Map<String, ?> variables) {
        return of(RunOptions.DEFAULT.withConsole(console).withGlobals(variables));
    }

    /**
     * Names variables that the request has, but that cannot be read: reading one fails, and {@link
     * EtamilRuntimeException#missingEntry()} names it. Default: none.
     *
     * @param names the names; copied
     * @return this run and that
     */
    public ServedRun withUnreadable(Set<String> names) {
        return new ServedRun(options, Set.copyOf(names), uploads, logFields, control);
    }

    /**
     * Gives the files of the request. Default: it has none.
     *
     * @param files the files; {@code null} for none
     * @return this run and that
     */
    public ServedRun withUploads(@Nullable Uploads files) {
        return new ServedRun(options, unreadable, files, logFields, control);
    }

    /**
     * Says what log events of the run carry beside their own fields. Default: nothing.
     *
     * @param fields the fields; copied
     * @return this run and that
     */
    public ServedRun withLogFields(Map<String, String> fields) {
        return new ServedRun(options, unreadable, uploads, Map.copyOf(fields), control);
    }

    /**
     * Says who takes the program's wish to stop its server. Default: nobody, because the server is
     * not its own.
     *
     * @param of takes it; {@code null} for nobody
     * @return this run and that
     */
    public ServedRun withControl(@Nullable ServerControl of) {
        return new ServedRun(options, unreadable, uploads, logFields, of);
    }

    /**
     * What any run may be given.
     *
     * @return console, variables, limits, attributes, cancellation
     */
    public RunOptions options() {
        return options;
    }

    /**
     * Variables that cannot be read.
     *
     * @return their names
     */
    public Set<String> unreadable() {
        return unreadable;
    }

    /**
     * The files of the request.
     *
     * @return the files; {@code null} if it has none
     */
    public @Nullable Uploads uploads() {
        return uploads;
    }

    /**
     * What log events carry beside their own fields.
     *
     * @return the fields
     */
    public Map<String, String> logFields() {
        return logFields;
    }

    /**
     * Who takes the program's wish to stop its server.
     *
     * @return takes it; {@code null} for nobody
     */
    public @Nullable ServerControl control() {
        return control;
    }
}
