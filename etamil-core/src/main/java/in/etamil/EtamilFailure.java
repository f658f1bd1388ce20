package in.etamil;

import in.etamil.value.EtamilArray;
import in.etamil.value.EtamilRecord;
import java.util.Map;
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
        super(shown(content));
        this.content = content;
    }

    /** A list or map of Java's own may hold itself. */
    private static String shown(@Nullable Object content) {
        boolean mayHoldItself = content instanceof Iterable || content instanceof Map;
        boolean isValue = content instanceof EtamilArray || content instanceof EtamilRecord;
        return content != null && mayHoldItself && !isValue
                ? content.getClass().getName()
                : String.valueOf(content);
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
