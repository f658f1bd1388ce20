package in.etamil;

import org.jspecify.annotations.Nullable;

/**
 * A failure (தவறு) on its way through Java. Thrown by a host function, it becomes the function's
 * result {@code தவறு(content)}. It is thrown to a caller whose function gave a failure where
 * another type than {@code EtamilResult} was asked for. Thread-safe if its content is.
 *
 * <p>Source: language.md 4.7; architecture: failure is a value.
 */
public final class EtamilFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object content;

    /**
     * A failure with this content.
     *
     * @param content what {@code தவறு} holds: mostly a text that says why; anything that can be
     *     given to a program
     */
    public EtamilFailure(@Nullable Object content) {
        super(String.valueOf(content));
        this.content = content;
    }

    /**
     * What {@code தவறு} holds.
     *
     * @return the content; lost when the exception was serialized
     */
    public @Nullable Object content() {
        return content;
    }
}
