package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * A field's name as a program writes it, and where it was found last. Threads that write that at
 * once do no harm: it is one immutable object, and it is looked at before it is used.
 */
public final class FieldSite {
    /** So often the place may change; a name of many layouts is looked for each time. */
    private static final int MOST_CHANGES = 256;

    private static final Place NOWHERE = new Place(null, 0);

    /** A slot of all records of one layout. */
    private record Place(@Nullable Layout layout, int slot) {}

    private final String name;
    private Place place = NOWHERE;
    private int changes;

    public FieldSite(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** The slot of the field among these keys, or -1. */
    int find(Keys keys) {
        Place last = place;
        return last.layout == keys ? last.slot : search(keys, last.slot);
    }

    private int search(Keys keys, int guess) {
        int slot = keys.isAt(guess, name) ? guess : keys.find(name);
        if (slot >= 0 && keys instanceof Layout layout && changes < MOST_CHANGES) {
            changes++;
            place = new Place(layout, slot);
        }
        return slot;
    }
}
