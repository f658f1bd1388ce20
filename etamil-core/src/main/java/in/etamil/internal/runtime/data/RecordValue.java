package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/** A record (language.md 4.5, 7): text keys, no order but the sorted one, perhaps made as a shape. */
public final class RecordValue extends Collection {

    /** What {@link #get} gives for a field that is not there; {@code null} is இன்மை. */
    public static final Object ABSENT = new Object();

    private final @Nullable ShapeType shape;

    private RecordValue(@Nullable ShapeType shape) {
        this.shape = shape;
    }

    /** A new, unshared, empty plain record. */
    public static RecordValue empty() {
        return new RecordValue(null);
    }

    /** A new, unshared record of the shape with no field set yet; the caller sets them all. */
    public static RecordValue ofShape(ShapeType shape) {
        return new RecordValue(shape);
    }

    @Override
    public int size() {
        throw new IllegalStateException("being written");
    }

    /** The shape it was made as; {@code null} for a plain record. */
    public @Nullable ShapeType shape() {
        return shape;
    }

    /** The field, not marked, or {@link #ABSENT}. */
    public @Nullable Object get(String key) {
        throw new IllegalStateException("being written");
    }

    public boolean has(String key) {
        return get(key) != ABSENT;
    }

    /** This record with the field added or replaced: this object itself when it is not shared, else a copy. */
    public RecordValue with(String key, @Nullable Object value) {
        throw new IllegalStateException("being written");
    }

    /** The field names sorted by code point; not to be changed. */
    public String[] sortedKeys() {
        throw new IllegalStateException("being written");
    }
}
