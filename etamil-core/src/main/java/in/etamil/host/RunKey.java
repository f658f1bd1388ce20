package in.etamil.host;

import java.util.Objects;

/**
 * Names one thing that a run has: an attribute that the host gave it ({@link
 * RunContext#attribute}), or a resource that is kept while it lasts ({@link RunScope#keep}). Every
 * key is one of its own, whatever its name: who holds it may ask. Immutable and thread-safe.
 *
 * @param <T> the thing's type
 */
@SuppressWarnings("UnusedTypeParameter") // those who ask by it get this type
public final class RunKey<T> {
    private final String name;

    private RunKey(String name) {
        this.name = name;
    }

    /**
     * A new key.
     *
     * @param <T> the thing's type
     * @param name what messages call it
     * @return a key that equals no other
     */
    public static <T> RunKey<T> named(String name) {
        return new RunKey<>(Objects.requireNonNull(name, "name"));
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return name;
    }
}
