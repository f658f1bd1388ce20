package in.etamil.internal.runtime;

import in.etamil.host.ServerControl;
import in.etamil.host.Uploads;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server gives to one run.
 *
 * @param uploads the files of the request
 * @param logFields what log events carry beside their own fields
 * @param control takes the wish to stop the server
 */
public record Serving(
        @Nullable Uploads uploads, Map<String, String> logFields, @Nullable ServerControl control) {

    /** Nobody serves. */
    public static final Serving NONE = new Serving(null, Map.of(), null);
}
