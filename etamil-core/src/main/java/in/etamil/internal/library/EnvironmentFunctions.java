package in.etamil.internal.library;

import in.etamil.host.Environment;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Execution;
import org.jspecify.annotations.Nullable;

/** {@code சூழல்} of builtins.md 10. */
public final class EnvironmentFunctions {
    private EnvironmentFunctions() {}

    /** A set but empty variable gives the empty text; an impossible name gives the fallback. */
    public static @Nullable Object get(
            Execution x, @Nullable Object name, @Nullable Object fallback) {
        Environment environment = x.host().environment();
        if (environment == null) {
            throw new Fault(Message.ENVIRONMENT_DENIED);
        }
        String wanted = Arguments.text(name, x);
        if (wanted.isEmpty() || wanted.indexOf('=') >= 0 || wanted.indexOf('\0') >= 0) {
            return fallback;
        }
        String value = environment.get(wanted);
        return value == null ? fallback : value;
    }
}
