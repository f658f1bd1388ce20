package in.etamil.value;

import org.jspecify.annotations.Nullable;

/**
 * {@code சரி(content)} or {@code தவறு(content)}: failure as a value. Immutable and thread-safe.
 *
 * <p>Source: language.md 4.7.
 *
 * @param isSuccess whether it is {@code சரி}
 * @param content what it holds: one of the kinds that {@link EtamilArray} names when it comes from
 *     a program; anything that can be given to one when a host makes it
 */
public record EtamilResult(boolean isSuccess, @Nullable Object content) {

    /**
     * {@code சரி(content)}.
     *
     * @param content what it holds
     * @return the success
     */
    public static EtamilResult success(@Nullable Object content) {
        return new EtamilResult(true, content);
    }

    /**
     * {@code தவறு(content)}.
     *
     * @param content what it holds, mostly a text that says why
     * @return the failure
     */
    public static EtamilResult failure(@Nullable Object content) {
        return new EtamilResult(false, content);
    }
}
