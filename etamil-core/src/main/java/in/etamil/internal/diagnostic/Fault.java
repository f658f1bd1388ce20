package in.etamil.internal.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A runtime error of a program on its way out: the one exception type that a try block of the
 * language catches (docs/semantics.md#what-this-project-adds). Its place is read from its stack
 * trace, since emitted classes carry line numbers.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Object[] NONE = {};

    private final ErrorText text;
    private final transient Object @Nullable [] values;
    private final @Nullable String detail;
    private final @Nullable String hint;
    private final transient @Nullable Object subject;

    public Fault(Message message, Object... values) {
        this(message, null, null, null, null, values);
    }

    private Fault(
            ErrorText text,
            @Nullable String detail,
            @Nullable String hint,
            @Nullable Throwable cause,
            @Nullable Object subject,
            Object... values) {
        super(null, cause);
        this.text = text;
        this.detail = detail;
        this.hint = hint;
        this.subject = subject;
        this.values = values;
    }

    /** A fault whose text ends in words that are not ours, such as the system's reason. */
    public static Fault withDetail(
            Message message, String detail, @Nullable Throwable cause, Object... values) {
        return new Fault(message, detail, null, cause, null, values);
    }

    /** A fault with a second line that says what to do. */
    public static Fault withHint(Message message, String hint, Object... values) {
        return new Fault(message, null, hint, null, null, values);
    }

    /**
     * A fault of something that lacks what the program asked it for: whoever reports the fault may
     * look there for what was meant.
     */
    public static Fault about(Object subject, Message message, Object... values) {
        return new Fault(message, null, null, null, subject, values);
    }

    /** A refusal by the host: its reason, if it has one, and what would permit it. */
    public static Fault denied(
            ErrorText text, String hint, @Nullable Throwable cause, Object... values) {
        return new Fault(
                text, cause == null ? null : cause.getMessage(), hint, cause, null, values);
    }

    public String code() {
        return text.code();
    }

    public ErrorText kind() {
        return text;
    }

    public String tamil() {
        return text.tamil(values());
    }

    public String english() {
        return text.english(values());
    }

    public @Nullable String detail() {
        return detail;
    }

    public @Nullable String hint() {
        return hint;
    }

    /** What lacked something, or {@code null}. */
    public @Nullable Object subject() {
        return subject;
    }

    /** One of the values that stand in the text. */
    public Object value(int place) {
        return values()[place];
    }

    /** Lost when it was serialized: they may be anything. */
    private Object[] values() {
        return values == null ? NONE : values;
    }

    @Override
    public String getMessage() {
        String both = text.both(values());
        return detail == null ? both : both + ": " + detail;
    }
}
