package in.etamil.internal.runtime.data;

import org.jspecify.annotations.Nullable;

/**
 * {@code சரி(value)} or {@code தவறு(value)}. Immutable; what is read out of it is shared, as from any container.
 *
 * @param ok whether it is a success
 * @param value the content
 */
public record ResultValue(boolean ok, @Nullable Object value) {

    public static ResultValue success(@Nullable Object value) {
        return new ResultValue(true, value);
    }

    public static ResultValue failure(@Nullable Object value) {
        return new ResultValue(false, value);
    }
}
