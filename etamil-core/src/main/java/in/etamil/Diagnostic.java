package in.etamil;

import in.etamil.internal.diagnostic.Shown;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a program, as data: what a tool needs to show it, in both languages. Immutable and
 * thread-safe.
 *
 * <p>Source: docs/semantics.md#source-text, docs/semantics.md#checking, docs/semantics.md#stages
 * for the texts; the codes are this project's and stable: {@code ET1xxx} lexical, {@code ET2xxx}
 * syntax and modules, {@code ET3xxx} check, {@code ET4xxx} run time, {@code ET5xxx} limits and
 * permissions, {@code ET6xxx} host, {@code ET9xxx} our own faults.
 *
 * @param code the stable code, such as {@code ET2001}
 * @param stage which stage refused the program
 * @param tamil the Tamil half of the message, without position
 * @param english the English half, without brackets and position
 * @param detail text that stands behind both halves, such as the system's own words; or {@code
 *     null}
 * @param file the file's name as given by its source, without directories; {@code null} if unknown
 * @param offset the UTF-16 offset of the place in the source text; -1 if unknown
 * @param line the line, counted from 1; 0 if unknown
 * @param column the column in Unicode code points, counted from 1; 0 if unknown
 * @param snippet the source line the place stands in; {@code null} if unknown
 * @param hint a second, two-language line that says what to do; or {@code null}
 * @param severity whether a program with it is refused
 */
public record Diagnostic(
        String code,
        Stage stage,
        String tamil,
        String english,
        @Nullable String detail,
        @Nullable String file,
        int offset,
        int line,
        int column,
        @Nullable String snippet,
        @Nullable String hint,
        Severity severity)
        implements Serializable {

    /** Whether a program with it is refused. */
    public enum Severity {
        /** It is accepted, and may not be what its author meant or its reader sees. */
        WARNING,
        /** It is refused, or has failed. */
        ERROR
    }

    /**
     * An error.
     *
     * @param code the stable code, such as {@code ET2001}
     * @param stage which stage refused the program
     * @param tamil the Tamil half of the message, without position
     * @param english the English half, without brackets and position
     * @param detail text that stands behind both halves; or {@code null}
     * @param file the file's name; {@code null} if unknown
     * @param offset the UTF-16 offset of the place in the source text; -1 if unknown
     * @param line the line, counted from 1; 0 if unknown
     * @param column the column in Unicode code points, counted from 1; 0 if unknown
     * @param snippet the source line the place stands in; {@code null} if unknown
     * @param hint a second line that says what to do; or {@code null}
     */
    public Diagnostic(
            String code,
            Stage stage,
            String tamil,
            String english,
            @Nullable String detail,
            @Nullable String file,
            int offset,
            int line,
            int column,
            @Nullable String snippet,
            @Nullable String hint) {
        this(
                code,
                stage,
                tamil,
                english,
                detail,
                file,
                offset,
                line,
                column,
                snippet,
                hint,
                Severity.ERROR);
    }

    /**
     * The same, taken as seriously as that.
     *
     * @param other the severity
     * @return the same problem
     */
    public Diagnostic as(Severity other) {
        return new Diagnostic(
                code, stage, tamil, english, detail, file, offset, line, column, snippet, hint,
                other);
    }

    /** The stages of docs/semantics.md#stages, in the order in which they run. */
    public enum Stage {
        /** The lexer. */
        LEX,
        /** The parser. */
        PARSE,
        /** The loader of modules. */
        LOAD,
        /** The checker. */
        CHECK,
        /** The running program. */
        RUN,
        /** Where Java and a program meet. */
        HOST
    }

    /**
     * Returns the message as users see it: {@code TAMIL (ENGLISH)}, with the position in both
     * halves for the stages that show one (lexer, parser, checker), the detail behind the bracket,
     * and the hint on a second line. Each of them is one line of at most 4,000 characters, in which
     * control characters and changes of direction are spelled out.
     *
     * @return the two-language text
     */
    public String message() {
        boolean positioned = line > 0 && stage != Stage.RUN && stage != Stage.LOAD;
        StringBuilder text = new StringBuilder();
        if (positioned) {
            text.append("வரி ").append(line).append(", நெடுவரிசை ").append(column).append(": ");
        }
        text.append(Shown.part(tamil)).append("  (");
        if (positioned) {
            text.append("line ").append(line).append(", column ").append(column).append(": ");
        }
        text.append(Shown.part(english)).append(')');
        if (detail != null) {
            text.append(": ").append(Shown.part(detail));
        }
        if (hint != null) {
            text.append("\n  ").append(Shown.part(hint));
        }
        return text.toString();
    }
}
