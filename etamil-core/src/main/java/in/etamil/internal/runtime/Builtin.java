package in.etamil.internal.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One function of the one table: a builtin, or a name that another artifact or permission brings.
 * Checker, inference, emitter and messages read it.
 *
 * @param names every spelling, the Tamil one first
 * @param minimum the least number of arguments
 * @param maximum the greatest; arguments not given are passed as {@code null}
 * @param result what it gives on success
 * @param keeps bit i: argument i is stored in the result, so the caller hands it over instead of
 *     lending it
 * @param pure whether it only computes: same arguments, same result, no effect
 * @param permission what it needs from the host
 * @param owner the internal name of the class with the static method, {@code (Execution, Object…)
 *     Object}
 * @param method that method's name
 * @param host when it is the host's: what it does; then owner and method are empty
 * @param artifact when it is not here: the artifact that brings it; then owner and method are empty
 */
public record Builtin(
        List<String> names,
        int minimum,
        int maximum,
        Result result,
        int keeps,
        boolean pure,
        Permission permission,
        String owner,
        String method,
        @Nullable CodeUnit host,
        @Nullable String artifact) {

    /** A function of the host: it may keep every argument, give anything and do anything. */
    public static Builtin ofHost(List<String> names, int minimum, int maximum, CodeUnit unit) {
        return new Builtin(
                names,
                minimum,
                maximum,
                Result.ANY,
                -1,
                false,
                Permission.NONE,
                "",
                "",
                unit,
                null);
    }

    /** What a call gives on success, as far as it is always the same. */
    public enum Result {
        NUMBER,
        TEXT,
        BOOLEAN,
        ARRAY,
        RECORD,
        RESULT,
        NULL,
        ANY
    }

    /** What the host must have granted. */
    public enum Permission {
        NONE,
        CLOCK,
        FILES,
        ENVIRONMENT,
        EXIT,
        PROCESSES,
        NETWORK
    }
}
