package in.etamil.http.internal.binding;

import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.internal.routing.PercentText;
import in.etamil.http.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Reads queries and the form bodies that look like them (docs/requests-and-responses.md). */
final class QueryParameters {
    /** More is no query but an attack on whoever builds a table from it. */
    static final int LIMIT = 1000;

    private QueryParameters() {}

    /**
     * Decodes them.
     *
     * @param keepsValueless whether a name without a value is there, with an empty one
     * @throws Refusal if there are too many
     */
    static FieldValues read(@Nullable String raw, boolean keepsValueless) {
        FieldValues found = new FieldValues();
        int count = 0;
        int from = 0;
        while (raw != null && from < raw.length()) {
            int and = raw.indexOf('&', from);
            int end = and < 0 ? raw.length() : and;
            if (end > from) {
                if (++count > LIMIT) {
                    throw Refusal.of(ProblemKind.TOO_MANY_PARAMETERS, Integer.toString(LIMIT));
                }
                add(raw.substring(from, end), keepsValueless, found);
            }
            from = end + 1;
        }
        return found;
    }

    private static void add(String piece, boolean keepsValueless, FieldValues found) {
        int equals = piece.indexOf('=');
        if (equals >= 0) {
            found.add(
                    PercentText.query(piece.substring(0, equals)),
                    PercentText.query(piece.substring(equals + 1)));
        } else if (keepsValueless) {
            found.add(PercentText.query(piece), "");
        }
    }
}
