package in.etamil.internal.runtime.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of the records of one document that is being read. Its records keep alive none but
 * their own, and those of the program are not filled by what it reads. Confined to one thread.
 */
final class DocumentLayouts {
    /** More than this are not of one kind: further records have tables. */
    private static final int MOST = 256;

    private final Meter meter;
    private final Map<Names, Layout> known = new HashMap<>();

    DocumentLayouts(Meter meter) {
        this.meter = meter;
    }

    private record Names(@Nullable String[] names, int count) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Names them
                    && Arrays.equals(names, 0, count, them.names, 0, them.count);
        }

        @Override
        public int hashCode() {
            int hash = count;
            for (int i = 0; i < count; i++) {
                hash = 31 * hash + names[i].hashCode();
            }
            return hash;
        }
    }

    /** The keys of a record that has the first names; none is repeated. */
    Keys of(@Nullable String[] names, int count) {
        Layout layout = known.get(new Names(names, count));
        if (layout != null) {
            return layout;
        }
        String[] own = Arrays.copyOf(names, count);
        for (int i = 0; i < count; i++) {
            meter.keeps(Sizes.ofKey(own[i], i));
        }
        if (count > Keys.MOST_IN_LAYOUT || known.size() == MOST) {
            return new KeyTable(own);
        }
        layout = new Layout(meter.layouts(), false, own);
        known.put(new Names(own, count), layout);
        return layout;
    }
}
