package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.served.ServerAddress;
import in.etamil.served.ServerControl;
import in.etamil.served.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a run that only a server has: what it gives, and what the program says to it. A run
 * that has one takes routes and jobs for declarations, and a response may be a value. Confined to
 * the run's thread.
 */
public final class Serving {
    private final @Nullable Uploads uploads;
    private final Map<String, String> logFields;
    private final @Nullable ServerControl control;
    private final Set<String> unreadable;
    private final boolean seeksAddress;

    /** The records that the request's variables were given. */
    private final List<RecordValue> given = new ArrayList<>();

    /** Whether the recorded body is JSON that the response statement wrote. */
    private boolean bodyIsJson;

    /** Whether the prelude has run and a block of a route or a job runs. */
    private boolean inBlock;

    private @Nullable ServerAddress address;

    private Serving(
            @Nullable Uploads uploads,
            Map<String, String> logFields,
            @Nullable ServerControl control,
            Set<String> unreadable,
            boolean seeksAddress) {
        this.uploads = uploads;
        this.logFields = logFields;
        this.control = control;
        this.unreadable = unreadable;
        this.seeksAddress = seeksAddress;
    }

    /**
     * Of a run for a request or a job.
     *
     * @param uploads the files of the request
     * @param logFields what log events carry beside their own fields
     * @param control takes the wish to stop the server
     * @param unreadable variables of the request that cannot be read
     */
    public static Serving of(
            @Nullable Uploads uploads,
            Map<String, String> logFields,
            @Nullable ServerControl control,
            Set<String> unreadable) {
        return new Serving(uploads, logFields, control, unreadable, false);
    }

    /** Nobody asks: the top level runs for what it leaves. */
    public static Serving ofNobody() {
        return of(null, Map.of(), null, Set.of());
    }

    /** The top level runs to learn where the program wants to be served. */
    public static Serving seekingAddress() {
        return new Serving(null, Map.of(), null, Set.of(), true);
    }

    /** The files of the request; {@code null} if it has none. */
    public @Nullable Uploads uploads() {
        return uploads;
    }

    /** What log events of the run carry beside their own fields. */
    public static Map<String, String> logFields(Execution x) {
        Serving serving = x.serving();
        return serving == null ? Map.of() : serving.logFields;
    }

    /** Takes the wish to stop the server; {@code null} where nobody would hear it. */
    @Nullable ServerControl control() {
        return control;
    }

    /** The top level has run, the block begins. */
    void enterBlock() {
        inBlock = true;
    }

    boolean isInBlock() {
        return inBlock;
    }

    /** Whether statements that start a server are taken at their word. */
    boolean seeksAddress() {
        return seeksAddress && !inBlock;
    }

    void ask(ServerAddress wanted) {
        address = wanted;
    }

    /** Where the program wants to be served; {@code null} if it did not say so. */
    public @Nullable ServerAddress address() {
        return address;
    }

    void recordBody(boolean isJson) {
        bodyIsJson = isJson;
    }

    public boolean bodyIsJson() {
        return bodyIsJson;
    }

    /** One of the request's variables has this value. */
    public void give(@Nullable Object value) {
        if (value instanceof RecordValue record) {
            given.add(record);
        }
    }

    /** The entry of the request's records, or its variable, that the program read in vain. */
    public @Nullable String missing(Fault fault) {
        if (fault.kind() == Message.UNDEFINED_VARIABLE) {
            String name = String.valueOf(fault.value(0));
            return unreadable.contains(name) ? name : null;
        }
        if (fault.kind() == Message.NO_FIELD && fault.subject() != null) {
            for (RecordValue record : given) {
                if (record == fault.subject()) {
                    return String.valueOf(fault.value(0));
                }
            }
        }
        return null;
    }
}
