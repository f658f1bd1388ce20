package in.etamil.internal.library;

import static in.etamil.host.Capability.ENVIRONMENT;
import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.host.Capability;
import in.etamil.host.Environment;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.Denial;
import in.etamil.internal.runtime.Execution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code சூழல்} of docs/semantics.md#processes-and-environment. */
public final class EnvironmentFunctions {
    /** The runtime's own, which no program reads. */
    private static final List<String> SECRETS = List.of("ETAMIL_JWT_SECRET", "ETAMIL_TLS_KEY");

    private EnvironmentFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("EnvironmentFunctions", ENVIRONMENT);
            rows.effect(ANY, "சூழல் cUzal _env", TEXT, ANY).keeps(1);
            return rows;
        }
    }

    /** A set but empty variable gives the empty text; an impossible name gives the fallback. */
    public static @Nullable Object env(
            Execution x, @Nullable Object name, @Nullable Object fallback) {
        Environment environment = x.host().permitted(Capability.ENVIRONMENT);
        String wanted = Arguments.text(name, x);
        if (wanted.isEmpty() || wanted.indexOf('=') >= 0 || wanted.indexOf('\0') >= 0) {
            return fallback;
        }
        String value = value(environment, wanted);
        return value == null ? fallback : value;
    }

    private static @Nullable String value(Environment environment, String name) {
        if (SECRETS.contains(name)) {
            throw closed(name, null);
        }
        try {
            return environment.get(name);
        } catch (SecurityException refused) {
            throw closed(name, refused);
        }
    }

    private static Fault closed(String name, @Nullable SecurityException refused) {
        String grant = "environment(Environment.ofProcess().only(\"NAME\"))";
        return Denial.of(Message.VARIABLE_DENIED, grant, refused, name);
    }
}
