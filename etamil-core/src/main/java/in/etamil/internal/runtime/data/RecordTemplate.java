package in.etamil.internal.runtime.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of a record literal, worked out once: the first of a repeated key wins. Immutable. */
public final class RecordTemplate {
    private final Keys keys;

    /** Which values are used; {@code null} when all are, in order. */
    private final int @Nullable [] used;

    public RecordTemplate(LayoutRoot root, String... keys) {
        int[] sources = new int[keys.length];
        Keys made = root.empty();
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (made.find(keys[i]) < 0) {
                made = made.plus(keys[i]);
                sources[count] = i;
                count++;
            }
        }
        this.keys = made.frozen();
        this.used = count == keys.length ? null : Arrays.copyOf(sources, count);
    }

    /** A new, unshared record; one value for each key as written; takes the Java array over. */
    public RecordValue make(@Nullable Object... values) {
        return RecordValue.made(null, keys, used == null ? values : pick(used, values));
    }

    private static @Nullable Object[] pick(int[] used, @Nullable Object[] values) {
        @Nullable Object[] picked = new Object[used.length];
        for (int i = 0; i < used.length; i++) {
            picked[i] = values[used[i]];
        }
        return picked;
    }
}
