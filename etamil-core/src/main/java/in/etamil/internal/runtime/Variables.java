package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/** Reading names that may be unbound where they are read (docs/semantics.md#scopes). */
public final class Variables {
    private Variables() {}

    /** The local if it is bound, else what {@link #global} gives. */
    public static @Nullable Object local(
            @Nullable Object local, Execution x, int slot, String name) {
        return local != Unbound.VALUE ? local : global(x, slot, name);
    }

    /**
     * The global in the slot if there is one and it is bound, else a function value, else an error.
     */
    public static @Nullable Object global(Execution x, int slot, String name) {
        if (slot >= 0) {
            Object value = x.globals[slot];
            if (value != Unbound.VALUE) {
                return value;
            }
        }
        FunctionEntry function = x.program().functions().get(name);
        if (function == null) {
            String artifact = x.program().elsewhere().get(name);
            throw artifact == null
                    ? new Fault(Message.UNDEFINED_VARIABLE, name)
                    : Calls.elsewhere(name, artifact);
        }
        return new ProgramFunction(name, function);
    }

    /**
     * What a call by name looks at first: the local if bound, else the global, else {@link
     * Unbound#VALUE}.
     */
    public static @Nullable Object callee(@Nullable Object local, Execution x, int slot) {
        return local != Unbound.VALUE || slot < 0 ? local : x.globals[slot];
    }

    /** A local that is about to be changed in part; a global is copied into a local first. */
    public static @Nullable Object localForChange(
            @Nullable Object local, Execution x, int slot, String name) {
        return local != Unbound.VALUE ? local : Values.share(global(x, slot, name));
    }

    /** What a function captures: a name not yet bound is captured as இன்மை. */
    public static @Nullable Object capture(@Nullable Object local) {
        return local == Unbound.VALUE ? null : Values.share(local);
    }
}
