package in.etamil.internal.syntax;

import in.etamil.Diagnostic;
import in.etamil.internal.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/** Makes the diagnostics of problems found in a source text. */
public final class SourceProblem {
    /** Source text quoted in a message is cut here: a token may be as long as the file. */
    private static final int LONGEST_QUOTE = 1_000;

    private SourceProblem() {}

    /**
     * A problem at a place, with the place's file, offset, line, column and source line filled in.
     */
    public static Diagnostic at(
            Span place,
            Diagnostic.Stage stage,
            Message message,
            @Nullable String detail,
            @Nullable String hint,
            Object... values) {
        return new Diagnostic(
                message.code(),
                stage,
                message.tamil(values),
                message.english(values),
                detail,
                place.source().fileName(),
                place.offset(),
                place.line(),
                place.column(),
                place.source().lineAt(place.offset()),
                hint);
    }

    /** A stretch of source text as messages quote it. */
    static String shown(String text, int start, int end) {
        if (end - start <= LONGEST_QUOTE) {
            return text.substring(start, end);
        }
        return text.substring(start, start + LONGEST_QUOTE) + "…";
    }
}
