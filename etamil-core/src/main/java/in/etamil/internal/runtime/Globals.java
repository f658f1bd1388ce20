package in.etamil.internal.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the top level left: the globals that calls of functions from outside read, and never write
 * (docs/semantics.md#scopes). Frozen; read by any thread.
 *
 * @param values one slot a global name; {@link Unbound#VALUE} where nothing was assigned
 * @param held what they count for in the memory limit
 * @param run what stands for all runs that read these globals
 * @param large whether anything large was made, so that calls keep accounts
 */
public record Globals(@Nullable Object[] values, long held, Object run, boolean large) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
