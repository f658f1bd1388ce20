package in.etamil.internal.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The run that is under way on a thread, for one that begins inside it: a function of the host may
 * call a program anew, and both are on one stack. Held in an object of the JVM's own, so that a
 * thread that goes on keeps no class of ours alive.
 */
public final class ActiveRun {
    private static final ThreadLocal<@Nullable Object[]> OF_THREAD = new Holder();

    private ActiveRun() {}

    /** The one place where this thread keeps it. */
    public static @Nullable Object[] place() {
        return OF_THREAD.get();
    }

    /** Not a lambda: a JVM takes long to make its first one. */
    private static final class Holder extends ThreadLocal<@Nullable Object[]> {
        @Override
        protected @Nullable Object[] initialValue() {
            return new Object[1];
        }
    }
}
