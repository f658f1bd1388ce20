package in.etamil.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code சரி(content)} or {@code தவறு(content)}: failure as a value. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#function-values.
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

    // Results may hold results as deep as a program likes, so none of these calls itself.

    @Override
    public boolean equals(@Nullable Object other) {
        Object left = this;
        Object right = other;
        while (left instanceof EtamilResult a && right instanceof EtamilResult b) {
            if (a.isSuccess != b.isSuccess) {
                return false;
            }
            left = a.content;
            right = b.content;
        }
        return !(left instanceof EtamilResult)
                && !(right instanceof EtamilResult)
                && Objects.equals(left, right);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        Object inner = this;
        while (inner instanceof EtamilResult result) {
            hash = hash * 31 + (result.isSuccess ? 1 : 2);
            inner = result.content;
        }
        return hash * 31 + Objects.hashCode(inner);
    }

    /** The printing form of the language (docs/semantics.md#printing). */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int open = 0;
        Object inner = this;
        while (inner instanceof EtamilResult result) {
            text.append(result.isSuccess ? "சரி(" : "தவறு(");
            open++;
            inner = result.content;
        }
        text.append(inner == null ? "nil" : inner);
        return text.append(")".repeat(open)).toString();
    }
}
