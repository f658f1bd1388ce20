package in.etamil.internal.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A record (docs/semantics.md#records, docs/semantics.md#shapes): text keys, no order but the
 * sorted one, perhaps made as a shape.
 */
public final class RecordValue extends Collection {

    /** What {@link #get} gives for a field that is not there; {@code null} is இன்மை. */
    public static final Object ABSENT = new Object();

    private static final Keys NO_KEYS = new KeyTable(new String[0]).frozen();
    private static final @Nullable Object[] NO_VALUES = new Object[0];

    private final @Nullable ShapeType shape;
    private Keys keys;
    private @Nullable Object[] values;

    private RecordValue(@Nullable ShapeType shape, Keys keys, @Nullable Object[] values) {
        this.shape = shape;
        this.keys = keys;
        this.values = values;
    }

    /** A new, unshared, empty plain record. */
    public static RecordValue empty() {
        return new RecordValue(null, NO_KEYS, NO_VALUES);
    }

    /** A new, unshared, empty plain record that shares its keys with others of the program. */
    public static RecordValue empty(LayoutRoot root) {
        return new RecordValue(null, root.empty(), NO_VALUES);
    }

    /**
     * A new, unshared plain record of these fields; the first of a repeated key wins. Takes both
     * Java arrays over.
     */
    public static RecordValue of(String[] keys, @Nullable Object[] values) {
        for (int i = 1; i < keys.length; i++) {
            if (keys.length > Keys.MOST_IN_LAYOUT || Keys.scan(keys, i, keys[i]) >= 0) {
                return ofPerhapsRepeated(keys, values);
            }
        }
        return made(null, new KeyTable(keys), values);
    }

    private static RecordValue ofPerhapsRepeated(String[] keys, @Nullable Object[] values) {
        RecordValue record = empty();
        for (int i = 0; i < keys.length; i++) {
            if (!record.has(keys[i])) {
                record.put(keys[i], values[i], Meter.UNLIMITED);
            }
        }
        return record;
    }

    /** A new, unshared record of the shape with no field set yet; the caller sets them all. */
    public static RecordValue ofShape(ShapeType shape) {
        @Nullable Object[] values = new Object[shape.fields().size()];
        Arrays.fill(values, ABSENT);
        return made(shape, shape.keys(), values);
    }

    /**
     * A new, unshared record of the shape, the values in the order of its fields; takes the Java
     * array over.
     */
    public static RecordValue ofShape(ShapeType shape, @Nullable Object[] values) {
        return made(shape, shape.keys(), values);
    }

    static RecordValue made(@Nullable ShapeType shape, Keys keys, @Nullable Object[] values) {
        // A String[] taken over would refuse later stores.
        boolean holdsAnything = values.getClass() == Object[].class;
        RecordValue record =
                new RecordValue(
                        shape,
                        keys,
                        holdsAnything
                                ? values
                                : Arrays.copyOf(values, values.length, Object[].class));
        record.bytes = Sizes.sum(record.bytes, keys.bytes());
        for (Object value : values) {
            record.added(value, 0);
        }
        return record;
    }

    @Override
    public int size() {
        return keys.count();
    }

    /** The shape it was made as; {@code null} for a plain record. */
    public @Nullable ShapeType shape() {
        return shape;
    }

    /** The field, not marked, or {@link #ABSENT}. */
    public @Nullable Object get(String key) {
        int slot = keys.find(key);
        return slot < 0 ? ABSENT : at(slot);
    }

    /** As {@link #get(String)} for a field that a program names. */
    public @Nullable Object get(FieldSite site) {
        int slot = site.find(keys);
        return slot < 0 ? ABSENT : at(slot);
    }

    public boolean has(String key) {
        return get(key) != ABSENT;
    }

    /**
     * This record with the field added or replaced: this object itself when it is not shared, else
     * a copy.
     */
    public RecordValue with(String key, @Nullable Object value) {
        return with(key, value, Meter.UNLIMITED);
    }

    /**
     * As {@link #with(String, Object)}; size limit and charge for a copy come before anything
     * changes.
     */
    public RecordValue with(String key, @Nullable Object value, Meter meter) {
        RecordValue target = shared ? copy(meter) : this;
        target.put(key, value, meter);
        return target;
    }

    /** As {@link #with(String, Object, Meter)} for a field that a program names. */
    public RecordValue with(FieldSite site, @Nullable Object value, Meter meter) {
        RecordValue target = shared ? copy(meter) : this;
        target.put(site.name(), site.find(target.keys), value, meter);
        return target;
    }

    /**
     * The most frequent store, small enough to be compiled into its callers: a value takes the
     * place of one like it in a plain record that is not shared.
     *
     * @return whether it was done; else nothing was
     */
    public boolean replace(FieldSite site, @Nullable Object value) {
        return shape == null && !shared && replace(site.find(keys), value);
    }

    /** As {@link #replace(FieldSite, Object)} for a field that a program computes. */
    public boolean replace(String key, @Nullable Object value) {
        return shape == null && !shared && replace(keys.find(key), value);
    }

    private boolean replace(int slot, @Nullable Object value) {
        if (slot < 0 || !isLike(values[slot], value)) {
            return false;
        }
        values[slot] = value;
        return true;
    }

    /** The field names sorted by code point; not to be changed. */
    public String[] sortedKeys() {
        return sortedKeys(Meter.UNLIMITED);
    }

    /** As {@link #sortedKeys()}; sorting them is charged. */
    public String[] sortedKeys(Meter meter) {
        return keys.order(meter).keys;
    }

    /**
     * A collection that was read out of the field without a mark, to be changed and put back there,
     * is about to be changed for the first time: the field gives it up, or it is marked
     * (docs/adr/0004-values.md).
     */
    public void detach(String key, Collection taken) {
        int slot = keys.find(key);
        if (slot < 0 || values[slot] != taken) {
            return;
        }
        if (shared || taken.shared) {
            taken.share();
            return;
        }
        exchanged(taken, HOLE);
        values[slot] = HOLE;
    }

    Keys keys() {
        return keys;
    }

    @Nullable Object at(int slot) {
        Object value = values[slot];
        assert value != HOLE : "a lent field was read";
        return value;
    }

    private RecordValue copy(Meter meter) {
        int count = keys.count();
        meter.charge(count);
        if (holdsCollections) {
            shareAll(values, count);
        }
        RecordValue copy = new RecordValue(shape, keys.frozen(), Arrays.copyOf(values, count));
        copy.holdsCollections = holdsCollections;
        copy.bytes = bytes;
        return copy;
    }

    private void put(String key, @Nullable Object value, Meter meter) {
        put(key, keys.find(key), value, meter);
    }

    private void put(String key, int slot, @Nullable Object value, Meter meter) {
        if (slot >= 0) {
            exchanged(values[slot], value);
            values[slot] = value;
            return;
        }
        int count = keys.count();
        meter.collectionSize(count + 1L);
        if (count == values.length) {
            values = Arrays.copyOf(values, count + (count >> 1) + 2);
        }
        keys = keys.plus(key);
        added(value, Sizes.ofKey(key));
        values[count] = value;
    }
}
