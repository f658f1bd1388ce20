package in.etamil.internal.runtime;

/**
 * What a variable's slot holds before its first assignment; {@code null} is இன்மை. Never seen by a
 * program.
 */
public final class Unbound {
    public static final Object VALUE = new Unbound();

    private Unbound() {}

    @Override
    public String toString() {
        return "unbound";
    }
}
