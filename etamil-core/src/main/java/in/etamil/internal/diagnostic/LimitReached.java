package in.etamil.internal.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A struck limit or a cancellation on its way out of an execution. Never catchable by a program,
 * which is why it is not a {@link Fault} (docs/semantics.md#try-blocks).
 */
public final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Object[] NONE = {};

    private final Message message;
    private final transient Object @Nullable [] values;

    public LimitReached(Message message, Object... values) {
        this(message, null, values);
    }

    public LimitReached(Message message, @Nullable Throwable cause, Object... values) {
        super(null, cause);
        this.message = message;
        this.values = values;
    }

    public Message kind() {
        return message;
    }

    public String tamil() {
        return message.tamil(values());
    }

    public String english() {
        return message.english(values());
    }

    /** Lost when it was serialized: they may be anything. */
    private Object[] values() {
        return values == null ? NONE : values;
    }

    @Override
    public String getMessage() {
        return message.both(values());
    }
}
