package in.etamil;

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
        @Nullable String hint)
        implements Serializable {

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
     * and the hint on a second line.
     *
     * @return the two-language text
     */
    public String message() {
        boolean positioned = line > 0 && stage != Stage.RUN && stage != Stage.LOAD;
        StringBuilder text = new StringBuilder();
        if (positioned) {
            text.append("வரி ").append(line).append(", நெடுவரிசை ").append(column).append(": ");
        }
        text.append(tamil).append("  (");
        if (positioned) {
            text.append("line ").append(line).append(", column ").append(column).append(": ");
        }
        text.append(english).append(')');
        if (detail != null) {
            text.append(": ").append(detail);
        }
        if (hint != null) {
            text.append("\n  ").append(hint);
        }
        return text.toString();
    }
}
