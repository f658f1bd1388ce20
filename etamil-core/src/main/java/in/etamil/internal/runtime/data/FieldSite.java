package in.etamil.internal.runtime.data;

/**
 * A field's name as a program writes it, and the slot where it was found last. Threads that write
 * the slot at once do no harm: what is read there is always looked at before it is used.
 */
public final class FieldSite {
    final String name;
    int slot;

    public FieldSite(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
