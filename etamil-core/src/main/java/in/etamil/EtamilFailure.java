package in.etamil;

import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.diagnostic.Shown;
import in.etamil.value.EtamilArray;
import in.etamil.value.EtamilRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure (தவறு) on its way through Java. Thrown by a host function, it becomes the function's
 * result {@code தவறு(content)}. It is thrown to a caller whose function gave a failure where
 * another type than {@code EtamilResult} was asked for; then it says which function, and where that
 * is defined, which also stands first in its stack trace. Its message is the text of the content,
 * in one line of at most 4,000 characters. Thread-safe if its content is.
 *
 * <p>Source: docs/semantics.md#function-values.
 */
public final class EtamilFailure extends EtamilException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object content;

    /** The function that gave it. */
    private final @Nullable ScriptFrame origin;

    /**
     * A failure with this content.
     *
     * @param content what {@code தவறு} holds: mostly a text that says why; anything that can be
     *     given to a program
     */
    public EtamilFailure(@Nullable Object content) {
        super(List.of(), shown(content), null);
        this.content = content;
        this.origin = null;
    }

    /**
     * Made where a function's result is taken.
     *
     * @param content what {@code தவறு} holds
     * @param origin the function that gave it, and the place of its definition
     */
    public EtamilFailure(@Nullable Object content, ScriptFrame origin) {
        super(List.of(diagnostic(shown(content), origin)), shown(content), null);
        this.content = content;
        this.origin = origin;
        showStack(origin.line() > 0 ? List.of(javaFrame(origin)) : List.of());
    }

    private static StackTraceElement javaFrame(ScriptFrame origin) {
        String name = origin.function() == null ? "" : origin.function();
        return new StackTraceElement(
                "eTamil", name.isEmpty() ? "<anonymous>" : name, origin.file(), origin.line());
    }

    private static Diagnostic diagnostic(String content, ScriptFrame origin) {
        String name = origin.label();
        boolean known = origin.line() > 0;
        return new Diagnostic(
                Message.FAILURE_GIVEN.code(),
                Diagnostic.Stage.RUN,
                Message.FAILURE_GIVEN.tamil(name),
                Message.FAILURE_GIVEN.english(name),
                content,
                known ? origin.file() : null,
                -1,
                origin.line(),
                0,
                null,
                null);
    }

    /** A list or map of Java's own may hold itself, and an object of the host may not tell. */
    private static String shown(@Nullable Object content) {
        boolean mayHoldItself = content instanceof Iterable || content instanceof Map;
        boolean isValue = content instanceof EtamilArray || content instanceof EtamilRecord;
        if (content != null && mayHoldItself && !isValue) {
            return content.getClass().getName();
        }
        try {
            return Shown.part(String.valueOf(content));
        } catch (RuntimeException silent) {
            return Objects.requireNonNull(content).getClass().getName();
        }
    }

    /**
     * What {@code தவறு} holds.
     *
     * @return the content; lost when the exception was serialized
     */
    public @Nullable Object content() {
        return content;
    }

    /**
     * The function that gave the failure, with the file and the line of its definition; of a
     * builtin the name alone, with an empty file and line 0.
     *
     * @return the function; {@code null} if a host made the failure, or it was no function's result
     */
    public @Nullable ScriptFrame origin() {
        return origin;
    }
}
