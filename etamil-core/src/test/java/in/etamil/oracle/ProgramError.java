package in.etamil.oracle;

import in.etamil.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/**
 * A runtime error of docs/semantics.md#stages on its way out. The innermost expression or statement it passes says where
 * it happened. Only the English halves are compared; the Tamil halves are there for programs that print them.
 */
final class ProgramError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String tamil;
    final String english;
    final boolean catchable;
    private transient @Nullable Span place;

    private ProgramError(String tamil, String english, boolean catchable) {
        super(english, null, false, false);
        this.tamil = tamil;
        this.english = english;
        this.catchable = catchable;
    }

    static ProgramError of(String tamil, String english) {
        return new ProgramError(tamil, english, true);
    }

    /** The limit on calls, which no handler catches (docs/semantics.md#what-this-project-adds). */
    static ProgramError callDepth() {
        return new ProgramError(
                "செயல் அழைப்பு ஆழம் மிகுதி (256)", "call depth exceeded — infinite recursion?", false);
    }

    @Nullable Span place() {
        return place;
    }

    ProgramError at(Span span) {
        if (place == null) {
            place = span;
        }
        return this;
    }
}
