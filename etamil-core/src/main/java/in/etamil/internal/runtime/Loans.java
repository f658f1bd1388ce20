package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.Collection;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Values;
import org.jspecify.annotations.Nullable;

/**
 * Parts of collections that a variable holds without having marked them (docs/adr/0004-values.md):
 * to be changed and put back, or only to be looked at.
 */
public final class Loans {
    /** No global. */
    private static final int NOBODY = -1;

    private Loans() {}

    /**
     * What was read out of the container is about to be changed for the first time: the container
     * gives it up, or it is marked. Nothing happens if the container gave it up already.
     *
     * @param taken what the variable holds that took it
     * @param container what it was read out of
     * @param key the index or field
     * @param slot the variable that took it, if it is a global; else -1
     */
    public static void detach(
            @Nullable Object taken,
            @Nullable Object container,
            @Nullable Object key,
            int slot,
            Execution x) {
        if (!(taken instanceof Collection part)) {
            return;
        }
        if (isWatched(part, slot, x)) {
            part.share();
        }
        if (container instanceof ArrayValue array) {
            array.detach(Elements.position(key, array.size(), x), part);
        } else if (container instanceof RecordValue record) {
            record.detach(Values.toFlatText(key, x), part);
        }
    }

    /** Reads what is about to be changed and written back to the same place. */
    public static @Nullable Object take(
            @Nullable Object container, @Nullable Object key, Execution x) {
        Object taken = Elements.get(container, key, x);
        detach(taken, container, key, NOBODY, x);
        return taken;
    }

    /** As {@link #take}, of a field. */
    public static @Nullable Object takeField(@Nullable Object container, String name, Execution x) {
        Object taken = Elements.getField(container, name);
        detach(taken, container, name, NOBODY, x);
        return taken;
    }

    /**
     * {@code a[e] = இணை(a[e], item)}: everything is evaluated; gives the container to store.
     *
     * @param part what {@code a[e]} gave
     */
    public static @Nullable Object append(
            @Nullable Object container,
            @Nullable Object key,
            @Nullable Object part,
            @Nullable Object item,
            Execution x) {
        detach(part, container, key, NOBODY, x);
        Object longer;
        try {
            longer = Statements.append(part, item, x);
        } catch (LimitReached limit) {
            Elements.set(container, key, part, x);
            throw limit;
        }
        return Elements.set(container, key, longer, x);
    }

    /**
     * A global gets a part of a collection that stays where it is. The part remembers it; two such
     * globals are too many.
     */
    public static @Nullable Object watch(@Nullable Object value, int slot, Execution x) {
        if (value instanceof Collection part && !part.isShared()) {
            if (isWatched(part, slot, x)) {
                part.share();
            } else {
                part.watchedBy(slot);
            }
        }
        return value;
    }

    /** Whether another global than the given one looks at the part. */
    private static boolean isWatched(Collection part, int slot, Execution x) {
        int onlooker = part.onlooker();
        return onlooker >= 0 && onlooker != slot && x.globals[onlooker] == part;
    }
}
