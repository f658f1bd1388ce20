package in.etamil.internal.boundary;

import in.etamil.internal.runtime.data.Meter;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Values;
import in.etamil.value.EtamilRecord;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record, frozen, as a map. */
final class RecordView extends AbstractMap<String, @Nullable Object> implements EtamilRecord {
    final RecordValue record;
    final Boundary boundary;

    RecordView(RecordValue record, Boundary boundary) {
        this.record = record;
        this.boundary = boundary;
    }

    @Override
    public @Nullable String shape() {
        return record.shape() == null ? null : record.shape().name();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name && record.has(name)
                ? boundary.out(record.get(name))
                : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && record.has(name);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    /** Without the JVM's stack where both sides are the language's own: they may be deep. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordView host
                ? ValueEquality.areEqual(record, boundary, host.record, host.boundary)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return ValueHash.of(record, boundary);
    }

    @Override
    public String toString() {
        return Values.toFlatText(record, Meter.UNLIMITED);
    }

    private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {
        @Override
        public int size() {
            return record.size();
        }

        @Override
        public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
            String[] keys = record.sortedKeys();
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < keys.length;
                }

                @Override
                public Map.Entry<String, @Nullable Object> next() {
                    if (next == keys.length) {
                        throw new NoSuchElementException();
                    }
                    String key = keys[next];
                    next++;
                    return new AbstractMap.SimpleImmutableEntry<>(
                            key, boundary.out(record.get(key)));
                }
            };
        }
    }
}
