package in.etamil.internal.run;

import in.etamil.EtamilException;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Globals;
import in.etamil.internal.runtime.ServerStart;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of a program's top level that is the same for every request: run once, when the first
 * request comes, and handed to all. Nobody can tell the difference, but for the time. Thread-safe.
 */
final class Prelude {
    private static final State NOT_SHARED = new State(null);

    /** What the shared part left; {@code null} if it must run for each request. */
    private record State(@Nullable Globals globals) {}

    private final CompiledProgram compiled;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    Prelude(CompiledProgram compiled) {
        this.compiled = compiled;
        if (compiled.shared().isEmpty()) {
            state.set(NOT_SHARED);
        }
    }

    /**
     * Begins a run of the top level with what is shared, before the host gives its variables.
     *
     * @param names the variables that the host will give
     * @return whether it began: the shared part is not to be run again
     */
    boolean begin(Execution x, Set<String> names) {
        if (state.get() == NOT_SHARED || !isFree(names)) {
            return false;
        }
        Globals globals = shared(x);
        if (globals == null) {
            return false;
        }
        System.arraycopy(globals.values(), 0, x.globals, 0, x.globals.length);
        return true;
    }

    /** What the host gives is the request's own, and so is what is computed from it. */
    private boolean isFree(Set<String> names) {
        Set<String> taken = compiled.sharedNames();
        if (taken.contains(ServerStart.GLOBAL)) {
            return false;
        }
        for (String name : names) {
            if (taken.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Globals shared(Execution x) {
        State known = state.get();
        if (known == null) {
            known = run(x.fresh());
            if (known == null) {
                return null;
            }
            state.set(known);
        }
        return known.globals();
    }

    /** What fails must fail in each request; what was cancelled says nothing. */
    private @Nullable State run(Execution x) {
        try {
            return new State(Run.of(x, new SharedParts(compiled)));
        } catch (EtamilException failure) {
            return failure.code().equals(Message.CANCELLED.code()) ? null : NOT_SHARED;
        }
    }

    /** The shared part as a run. */
    private record SharedParts(CompiledProgram compiled) implements Run.Body<Globals> {
        @Override
        public Globals run(Execution x) {
            x.keepGlobals();
            compiled.runParts(x, true);
            return x.globals();
        }
    }
}
