package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/** JSON text from values and back (docs/semantics.md#json). */
public final class Json {
    /** What a reader takes, in steps, also where it reads next to nothing. */
    private static final int READER = 16;

    private Json() {}

    /** The compact JSON text of any value, keys sorted, numbers with their scale. */
    public static CharSequence write(@Nullable Object value, Meter meter) {
        return new JsonWriter(meter).json(value);
    }

    /** {@code சரி(value)}, or {@code தவறு(text)} with the texts of docs/semantics.md#json. */
    public static ResultValue read(CharSequence text, Meter meter) {
        meter.charge(READER);
        return new JsonReader(meter).read(text);
    }
}
