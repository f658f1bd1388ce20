package in.etamil.internal.runtime;

import in.etamil.internal.runtime.data.Meter;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program, confined to one thread: its globals, its active calls, its budget and its host. Emitted
 * code takes it as the first parameter of every method and reads its fields directly.
 */
public final class Execution implements Meter {
    /** One slot a global name; {@link Unbound#VALUE} where nothing was assigned yet. */
    public final @Nullable Object[] globals;

    /** Active calls. */
    public int depth;

    private final Host host;

    public Execution(@Nullable Object[] globals, Host host) {
        this.globals = globals;
        this.host = host;
    }

    public Host host() {
        return host;
    }

    @Override
    public void charge(long units) {
        throw new IllegalStateException("being written");
    }

    @Override
    public void textLength(long characters) {
        throw new IllegalStateException("being written");
    }

    @Override
    public void collectionSize(long items) {
        throw new IllegalStateException("being written");
    }
}
