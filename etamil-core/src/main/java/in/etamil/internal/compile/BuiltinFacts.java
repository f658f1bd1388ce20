package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.FunctionTable;
import org.jspecify.annotations.Nullable;

/** What the table of functions tells the analysis. */
final class BuiltinFacts implements KnownFunctions {
    private static final String APPEND = "இணை";
    private static final String SUCCESS = "சரி";
    private static final String FAILURE = "தவறு";

    private final FunctionTable table;

    BuiltinFacts(FunctionTable table) {
        this.table = table;
    }

    @Override
    public boolean takes(String name, int arguments) {
        Builtin builtin = here(name);
        return builtin != null && arguments >= builtin.minimum() && arguments <= builtin.maximum();
    }

    @Override
    public boolean isFunction(String name) {
        return table.find(name) != null;
    }

    @Override
    public boolean keeps(String name, int argument) {
        Builtin builtin = here(name);
        return builtin == null || (builtin.keeps() >> argument & 1) != 0;
    }

    /** Only what computes is known not to; a host's function may do anything. */
    @Override
    public boolean mayCallBack(String name) {
        Builtin builtin = here(name);
        return builtin == null || !builtin.pure();
    }

    @Override
    public boolean isAppend(String name) {
        Builtin builtin = here(name);
        return builtin != null && builtin.names().get(0).equals(APPEND);
    }

    @Override
    public boolean makesResult(String name) {
        Builtin builtin = here(name);
        return builtin != null
                && (builtin.names().get(0).equals(SUCCESS)
                        || builtin.names().get(0).equals(FAILURE));
    }

    private @Nullable Builtin here(String name) {
        Builtin builtin = table.find(name);
        return builtin == null || builtin.artifact() != null ? null : builtin;
    }
}
