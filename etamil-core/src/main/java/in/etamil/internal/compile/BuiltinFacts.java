package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.Builtin.Form;
import in.etamil.internal.runtime.FunctionTable;
import org.jspecify.annotations.Nullable;

/** What the table of functions tells the analysis. */
final class BuiltinFacts implements KnownFunctions {
    private final FunctionTable table;

    BuiltinFacts(FunctionTable table) {
        this.table = table;
    }

    @Override
    public boolean takes(String name, int arguments) {
        Builtin builtin = here(name);
        return builtin != null && builtin.takes(arguments);
    }

    @Override
    public boolean isFunction(String name) {
        return table.find(name) != null;
    }

    @Override
    public boolean keeps(String name, int argument) {
        Builtin builtin = here(name);
        return builtin == null || builtin.keeps(argument);
    }

    /** What only computes calls nothing, a library's function neither: it would fail. */
    @Override
    public boolean mayCallBack(String name) {
        Builtin builtin = here(name);
        return builtin == null || !builtin.isPure();
    }

    @Override
    public boolean isAppend(String name) {
        Builtin builtin = here(name);
        return builtin != null && builtin.form() == Form.APPEND;
    }

    @Override
    public boolean makesResult(String name) {
        Builtin builtin = here(name);
        return builtin != null && builtin.form() == Form.RESULT;
    }

    private @Nullable Builtin here(String name) {
        Builtin builtin = table.find(name);
        return builtin == null || builtin.isReserved() ? null : builtin;
    }
}
